package org.likewise.generator.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a site has for those who publish and find it: headers, a list of its pages, and leave to read it. */
final class ForHosts {
    /** Read by hosts such as Netlify and Cloudflare Pages. The policy of each page stands in the page; this adds what cannot. */
    private static final String HEADERS = """
            /*
              Content-Security-Policy: frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
              Strict-Transport-Security: max-age=31536000
            /*.csv
              Content-Type: text/csv; charset=utf-8
              Content-Disposition: attachment
            """;

    private ForHosts() {}

    /** @param address where the site is published; only then can it list its own pages */
    static void put(Staging staging, String address) throws IOException {
        staging.put("_headers", bytes(HEADERS));
        if (address.isEmpty()) {
            return;
        }
        List<String> pages =
                staging.names().stream().filter(n -> n.endsWith(".html")).toList();
        staging.put(
                "sitemap.xml",
                bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """
                        + pages.stream()
                                .map(p -> "<url><loc>" + address + (p.equals("index.html") ? "" : p) + "</loc></url>\n")
                                .collect(Collectors.joining())
                        + "</urlset>\n"));
        staging.put("robots.txt", bytes("User-agent: *\nAllow: /\nSitemap: " + address + "sitemap.xml\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

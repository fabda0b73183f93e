package org.likewise.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.code.Base32;

/** Tells the pages that are open that the site is another one, and puts into each page what listens for it. */
final class Reload {
    /** Where pages listen. No file of a site has such a name. */
    static final String PATH = ".likewise/changes";

    /** As many tabs as anyone has open; the oldest is let go. */
    private static final int MAX_LISTENERS = 64;

    /** Keeps the place on the page. A server that was started anew has another number, so the page is taken anew too. */
    private static final String SCRIPT = """
            (() => {
            "use strict";
            const key = "likewise-place:" + location.pathname;
            const place = sessionStorage.getItem(key);
            sessionStorage.removeItem(key);
            if (place !== null) addEventListener("load", () => scrollTo(0, Number(place)));
            let first = null;
            new EventSource("/%s").onmessage = (event) => {
            if (first === null) first = event.data;
            else if (first !== event.data) {
            sessionStorage.setItem(key, String(scrollY));
            location.reload();
            }
            };
            })();
            """.formatted(PATH);

    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\">)");

    private final Deque<HttpExchange> listeners = new ArrayDeque<>();
    private String now;

    Reload(String now) {
        this.now = now;
    }

    /** Keeps an exchange open, to be told of what comes. */
    synchronized void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        if (say(exchange)) {
            listeners.addLast(exchange);
        }
        if (listeners.size() > MAX_LISTENERS) {
            listeners.removeFirst().close();
        }
    }

    /** Says that the site is another one. */
    synchronized void say(String next) {
        now = next;
        listeners.removeIf(exchange -> !say(exchange));
    }

    synchronized void close() {
        listeners.forEach(HttpExchange::close);
        listeners.clear();
    }

    private boolean say(HttpExchange exchange) {
        try {
            OutputStream out = exchange.getResponseBody();
            out.write(("retry: 500\ndata: " + now + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException e) {
            // the tab was closed
            exchange.close();
            return false;
        }
    }

    /** The page with the script in it, and with a policy that allows it. */
    static byte[] listening(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        String hash = "'sha256-"
                + Base64.getEncoder().encodeToString(Base32.sha256(SCRIPT.getBytes(StandardCharsets.UTF_8))) + "'";
        Matcher matcher = POLICY.matcher(page);
        if (matcher.find()) {
            page = page.substring(0, matcher.start(2))
                    + allowing(matcher.group(2).replace("&#39;", "'"), hash)
                    + page.substring(matcher.end(2));
        }
        int end = page.lastIndexOf("</body>");
        String script = "<script>" + SCRIPT + "</script>\n";
        page = end < 0 ? page + script : page.substring(0, end) + script + page.substring(end);
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String allowing(String policy, String hash) {
        String out = policy.contains("script-src 'none'")
                ? policy.replace("script-src 'none'", "script-src " + hash)
                : policy.replace("script-src ", "script-src " + hash + " ");
        if (out.contains("connect-src 'none'")) {
            return out.replace("connect-src 'none'", "connect-src 'self'");
        }
        return out.contains("connect-src ")
                ? out.replace("connect-src ", "connect-src 'self' ")
                : out + "; connect-src 'self'";
    }
}

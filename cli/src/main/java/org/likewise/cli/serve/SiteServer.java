package org.likewise.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.ProblemsException;

/** Serves a site to this machine alone. A request can name what the site has, and nothing else. */
public final class SiteServer implements Closeable {
    private static final int THREADS = 4;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "pdf", "application/pdf",
            "png", "image/png",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "xml", "application/xml");

    /** What the server shows. */
    @FunctionalInterface
    public interface Site {
        /** A file by its path from the site's folder; empty where there is none. */
        Optional<byte[]> file(String path);
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicReference<Site> site;
    private final Reload reload;

    private SiteServer(Site site, String state, int port) throws IOException {
        this.site = new AtomicReference<>(site);
        this.reload = new Reload(state);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Starts to serve.
     *
     * @param state names what the site was made from
     * @param port 0 for any that is free
     */
    public static SiteServer start(Site site, String state, int port) throws IOException {
        SiteServer server = new SiteServer(site, state, port);
        server.server.start();
        return server;
    }

    /** Where the site is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Shows another site from now on; the pages that are open take themselves anew. */
    public void show(Site next, String state) {
        site.set(next);
        reload.say(state);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!isHere(exchange)) {
            send(exchange, 403, "txt", bytes("This page is for another address."));
            return;
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            send(exchange, 405, "txt", bytes("This server shows pages and takes nothing."));
            return;
        }
        String path = exchange.getRequestURI().getRawPath().replaceFirst("^/", "");
        if (path.equals(Reload.PATH)) {
            reload.listen(exchange);
            return;
        }
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        try {
            Optional<byte[]> file = Objects.requireNonNull(site.get()).file(name);
            if (file.isPresent()) {
                send(exchange, 200, name.substring(name.lastIndexOf('.') + 1), file.get());
            } else {
                send(exchange, 404, "txt", bytes("The site has no such page. Begin at " + address()));
            }
        } catch (ProblemsException e) {
            send(exchange, 500, "txt", bytes(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // the browser must not wait for ever for a page that a fault of ours kept from it
            send(exchange, 500, "txt", bytes("This page could not be made: a fault of the program."));
            throw e;
        }
    }

    /** By this name and from no other site: a page elsewhere that has its own name lead here gets nothing. */
    private boolean isHere(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        int port = server.getAddress().getPort();
        return List.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            byte[] sent = type.equals("html") ? Reload.listening(body) : body;
            exchange.getResponseHeaders().set("Content-Type", type(type));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head || sent.length == 0 ? -1 : sent.length);
            if (!head && sent.length > 0) {
                exchange.getResponseBody().write(sent);
            }
        }
    }

    private static String type(@Nullable String ending) {
        return Objects.requireNonNull(TYPES.getOrDefault(ending, "application/octet-stream"));
    }

    @Override
    public void close() {
        reload.close();
        server.stop(0);
        threads.shutdownNow();
    }
}

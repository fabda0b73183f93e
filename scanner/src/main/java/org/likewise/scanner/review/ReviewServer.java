package org.likewise.scanner.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.decision.Outcome;
import org.likewise.scanner.job.PageId;

/**
 * Serves the review page to this machine alone. Its address has a random word that other programs, other users and other web
 * pages do not know; a request that lacks it, comes by another name or from another page is turned away. Requests carry
 * numbers, never paths.
 */
public final class ReviewServer implements Closeable {
    /** The longest transcription as JSON, with room. */
    private static final int MAX_BODY = 8 * Outcome.MAX_WORDS;

    private static final int THREADS = 4;
    /** Seconds after the last decision: a clerk who goes on is not made to wait for tables. */
    private static final int WRITE_AFTER = 3;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The page itself. */
    public interface Page {
        /**
         * The page in a language.
         *
         * @param languages tags, the preferred one first; the page takes the first that it has
         */
        Html in(List<String> languages);
    }

    /** A page, and the policy that allows what is in it and nothing else. */
    public record Html(String text, String policy) {}

    private final ReviewSession session;
    private final UnreadRequests unread;
    private volatile ReviewJson json;
    private final Page page;
    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService writer;
    private final AtomicInteger decisions = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final String token;

    private ReviewServer(ReviewSession session, Page page, int port, SecureRandom random) throws IOException {
        this.session = session;
        this.json = new ReviewJson(session);
        this.unread = new UnreadRequests(session);
        this.page = page;
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> daemon(task, "review page"));
        this.writer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "review tables"));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     */
    public static ReviewServer start(ReviewSession session, Page page, int port, SecureRandom random)
            throws IOException {
        ReviewServer server = new ReviewServer(session, page, port, random);
        server.server.start();
        return server;
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/");
    }

    /** Returns when the page's button to end was pressed. */
    public void await() throws InterruptedException {
        ended.await();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isHere(exchange)) {
                send(exchange, 403, "text/plain", "This page is for another address.");
                return;
            }
            String path = exchange.getRequestURI().getRawPath();
            String prefix = "/" + token + "/";
            boolean known = path.length() >= prefix.length()
                    && MessageDigest.isEqual(
                            path.substring(0, prefix.length()).getBytes(StandardCharsets.UTF_8),
                            prefix.getBytes(StandardCharsets.UTF_8));
            if (!known) {
                send(exchange, 404, "text/plain", "The address is not whole: copy all of it.");
                return;
            }
            List<String> words = List.of(path.substring(prefix.length()).split("/", -1));
            try {
                if (exchange.getRequestMethod().equals("POST")) {
                    post(exchange, words);
                } else {
                    get(exchange, words);
                }
            } catch (ProblemsException | IOException e) {
                send(exchange, 500, problem("cannot-write", String.valueOf(e.getMessage())));
            }
        }
    }

    /** Other web pages can send requests here, and other names can be made to lead here; neither can change these headers. */
    private boolean isHere(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
        @Nullable String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        List<String> names = List.of("127.0.0.1:" + port, "localhost:" + port);
        return host != null
                && names.contains(host)
                && (origin == null || origin.equals("http://" + host))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private void get(HttpExchange exchange, List<String> words) throws IOException {
        String first = words.get(0);
        if (words.size() == 1 && first.isEmpty()) {
            Html html = page.in(languages(exchange));
            exchange.getResponseHeaders().set("Content-Security-Policy", html.policy() + "; frame-ancestors 'none'");
            send(exchange, 200, "text/html", html.text());
        } else if (words.size() == 1 && first.equals("pile")) {
            ObjectNode pile = json.pile();
            pile.set("unread", unread.all());
            send(exchange, 200, pile);
        } else if (words.size() == 2 && first.equals("item")) {
            Optional<Entry> entry = session.entry(number(words.get(1)));
            sendOrMissing(exchange, entry.isPresent() ? Optional.of(json.item(entry.get())) : Optional.empty());
        } else if (words.size() == 3 && first.equals("picture")) {
            picture(exchange, fieldPicture(number(words.get(1)), number(words.get(2))));
        } else if (words.size() == 2 && first.equals("page-picture")) {
            Optional<PageId> scan = json.page(number(words.get(1)));
            picture(exchange, scan.isPresent() ? session.shown().page(scan.get()) : Optional.empty());
        } else if (words.size() == 2 && first.equals("page")) {
            int number = number(words.get(1));
            Optional<PageId> scan = json.page(number);
            sendOrMissing(exchange, scan.isPresent() ? Optional.of(json.page(number, scan.get())) : Optional.empty());
        } else if (words.size() == 3 && first.equals("audit")) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.set("answers", json.audit(words.get(1), words.get(2)));
            send(exchange, 200, out);
        } else if (words.size() == 2 && first.equals("unread")) {
            sendOrMissing(exchange, unread.one(number(words.get(1))));
        } else if (words.size() == 3 && (first.equals("unread-page") || first.equals("unread-code"))) {
            picture(exchange, unread.picture(number(words.get(1)), number(words.get(2)), first.equals("unread-code")));
        } else {
            send(exchange, 404, problem("missing", ""));
        }
    }

    private Optional<byte[]> fieldPicture(int number, int scan) throws IOException {
        Optional<Entry> entry = session.entry(number);
        if (entry.isEmpty() || scan < 0 || scan >= entry.get().atStart().scans().size()) {
            return Optional.empty();
        }
        return session.shown()
                .field(entry.get().atStart(), entry.get().atStart().scans().get(scan));
    }

    private void post(HttpExchange exchange, List<String> words) throws IOException {
        @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.equals("application/json") || words.size() != 1) {
            send(exchange, 415, problem("not-json", ""));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            send(exchange, 413, problem("too-long", ""));
            return;
        }
        JsonNode said;
        try {
            said = MAPPER.readTree(body);
        } catch (IOException e) {
            send(exchange, 400, problem("not-json", ""));
            return;
        }
        switch (words.get(0)) {
            case "decide" -> decide(exchange, said);
            case "undo" -> undo(exchange, said);
            case "end" -> {
                send(exchange, 200, JsonNodeFactory.instance.objectNode());
                ended.countDown();
            }
            default -> unread(exchange, unread.post(words.get(0), said));
        }
    }

    /** Fields come and go with a page whose code is typed or taken back: what the page knows of them is made anew. */
    private void unread(HttpExchange exchange, Optional<UnreadRequests.Reply> reply) throws IOException {
        if (reply.isEmpty()) {
            send(exchange, 404, problem("missing", ""));
            return;
        }
        if (reply.get().changed()) {
            json = new ReviewJson(session);
            writeLater();
        }
        send(exchange, reply.get().status(), reply.get().body());
    }

    private void decide(HttpExchange exchange, JsonNode said) throws IOException {
        Optional<Entry> entry = session.entry(said.path("n").asInt(-1));
        if (entry.isEmpty()) {
            send(exchange, 404, problem("missing", ""));
            return;
        }
        Optional<ReviewSession.Refusal> refusal = session.decide(
                entry.get(),
                said.path("who").asText(""),
                said.path("from").asText(""),
                said.path("to").asText(""),
                said.path("why").asText(""));
        writeLater();
        answer(exchange, refusal, Optional.of(entry.get()));
    }

    private void undo(HttpExchange exchange, JsonNode said) throws IOException {
        Optional<Entry> entry = session.undo(said.path("who").asText(""));
        writeLater();
        answer(exchange, entry.isPresent() ? Optional.empty() : Optional.of(ReviewSession.Refusal.NOTHING), entry);
    }

    private void answer(HttpExchange exchange, Optional<ReviewSession.Refusal> refusal, Optional<Entry> entry)
            throws IOException {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        if (entry.isPresent()) {
            out.set("item", json.item(entry.get()));
        }
        refusal.ifPresent(r ->
                out.put("problem", r.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        send(exchange, refusal.isPresent() ? 409 : 200, out);
    }

    /** Once nothing has been decided for a while. */
    private void writeLater() {
        int now = decisions.incrementAndGet();
        ScheduledFuture<?> unused = writer.schedule(
                () -> {
                    if (now == decisions.get()) {
                        writeQuietly();
                    }
                },
                WRITE_AFTER,
                TimeUnit.SECONDS);
    }

    /** A table that another program has open is tried again, and at the end; what was decided is on the disk. */
    private void writeQuietly() {
        try {
            session.write();
        } catch (ProblemsException e) {
            writeLater();
        }
    }

    private static List<String> languages(HttpExchange exchange) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.matches("lang=[A-Za-z0-9-]{2,35}")) {
            return List.of(query.substring(5));
        }
        @Nullable String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        if (accepted == null || accepted.length() > 500) {
            return List.of();
        }
        return java.util.Arrays.stream(accepted.split(","))
                .map(tag -> tag.replaceAll(";.*", "").strip())
                .filter(tag -> tag.matches("[A-Za-z0-9-]{2,35}"))
                .toList();
    }

    private static int number(String word) {
        return word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : -1;
    }

    private static ObjectNode problem(String code, String message) {
        return JsonNodeFactory.instance.objectNode().put("problem", code).put("message", message);
    }

    private static void sendOrMissing(HttpExchange exchange, Optional<ObjectNode> node) throws IOException {
        send(exchange, node.isPresent() ? 200 : 404, node.orElseGet(() -> problem("missing", "")));
    }

    private static void picture(HttpExchange exchange, Optional<byte[]> png) throws IOException {
        if (png.isPresent()) {
            send(exchange, 200, "image/png", png.get());
        } else {
            send(exchange, 404, problem("missing", ""));
        }
    }

    private static void send(HttpExchange exchange, int status, ObjectNode node) throws IOException {
        send(exchange, status, "application/json", MAPPER.writeValueAsBytes(node));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        writer.shutdownNow();
    }
}

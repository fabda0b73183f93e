package org.likewise.scanner.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.scanner.job.FakeResults;

/** The page's server, asked as a browser asks it and as others would. */
class ReviewServerTest {
    @TempDir
    Path folder;

    private Path out;
    private ReviewSession session;
    private ReviewServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        out = FakeResults.scan(
                folder,
                Map.of("a.png", FakeResults.page(FakeResults.COPY) + " interest=? listening=1 place= age= comment=~"));
        session = ReviewSession.open(out, List.of(), InstantSource.system());
        server = ReviewServer.start(
                session,
                languages -> new ReviewServer.Html("<p>" + languages, "default-src 'none'"),
                0,
                new SecureRandom());
        address = server.address();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        session.close();
    }

    @Test
    void thePageItsPileAndItsPicturesAreServed() throws IOException {
        assertThat(get(address.getPath() + "?lang=ar"))
                .startsWith("HTTP/1.1 200")
                .contains("Content-security-policy: default-src 'none'; frame-ancestors 'none'")
                .contains("X-content-type-options: nosniff")
                .endsWith("<p>[ar]");
        assertThat(get(address.getPath() + "pile")).contains("\"field\":\"interest\"");
        assertThat(get(address.getPath() + "picture/0/0"))
                .startsWith("HTTP/1.1 200")
                .contains("image/png");
        assertThat(get(address.getPath() + "picture/1/0")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aDecisionIsOnTheDiskBeforeItIsAcknowledged() throws IOException {
        String answer =
                post("decide", "{\"n\":0,\"who\":\"=HYPERLINK()\",\"from\":\"?\",\"to\":\"4\",\"why\":\"\"}", "");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"open\":false").contains("\"answer\":\"4\"");
        assertThat(Files.readString(out.resolve("decisions.csv")))
                .contains(",'=HYPERLINK(),0123456789A,interest,?,4,\r\n");
        assertThat(post("undo", "{\"who\":\"=HYPERLINK()\"}", "")).contains("\"open\":true");
        assertThat(post("undo", "{\"who\":\"=HYPERLINK()\"}", ""))
                .startsWith("HTTP/1.1 409")
                .contains("nothing");
    }

    @Test
    void anotherNameForThisMachineIsTurnedAway() throws IOException {
        assertThat(ask("GET " + address.getPath() + "pile HTTP/1.1\r\nHost: evil.example:" + address.getPort()
                        + "\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("GET " + address.getPath() + "pile HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aRequestFromAnotherPageIsTurnedAway() throws IOException {
        String body = "{\"n\":0,\"who\":\"AB\",\"from\":\"?\",\"to\":\"4\",\"why\":\"\"}";
        assertThat(post("decide", body, "Origin: http://evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(post("decide", body, "Sec-Fetch-Site: cross-site\r\n")).startsWith("HTTP/1.1 403");
        assertThat(post("decide", body, "Origin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(session.open()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pile",
                "/favicon.ico",
                "/00000000000000000000000000000000/pile",
                "TOKEN/../pile",
                "TOKEN",
                "TOKEN/picture/../../journal/lock",
                "TOKEN/picture/0/..%2f..%2fdecisions.csv",
                "TOKEN/picture/-1/0",
                "TOKEN/picture/99999999999/0",
                "TOKEN/page-picture/0",
                "TOKEN/item/1e9",
                "TOKEN/decisions.csv",
                "TOKEN//etc/passwd"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        String whole = path.replace("TOKEN", address.getPath().replaceAll("/$", ""));
        assertThat(get(whole)).startsWith("HTTP/1.1 404");
    }

    @Test
    void bodiesAreBoundedAndMustBeJson() throws IOException {
        assertThat(post("decide", "{\"to\":\"" + "x".repeat(200_000) + "\"}", ""))
                .startsWith("HTTP/1.1 413");
        assertThat(post("decide", "to=4", "")).startsWith("HTTP/1.1 400");
        assertThat(ask(
                        "POST " + address.getPath() + "decide HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                                + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n",
                        "{}"))
                .startsWith("HTTP/1.1 415");
        assertThat(post("decide", "{\"n\":0,\"who\":\"\",\"from\":\"?\",\"to\":\"4\"}", ""))
                .contains("no-name");
        assertThat(post("decide", "{\"n\":0,\"who\":\"AB\",\"from\":\"?\",\"to\":\"99\"}", ""))
                .contains("not-possible");
        assertThat(post("decide", "{\"n\":7777,\"who\":\"AB\"}", "")).startsWith("HTTP/1.1 404");
    }

    private String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort() + "\r\n");
    }

    private String post(String what, String body, String headers) throws IOException {
        return ask(
                "POST " + address.getPath() + what + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort() + "\r\n"
                        + headers + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n",
                body);
    }

    private String ask(String head) throws IOException {
        return ask(head, "");
    }

    /** By hand, since clients mend what is wrong with a request. */
    private String ask(String head, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

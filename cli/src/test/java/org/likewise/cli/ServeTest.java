package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a scale that is being written, on the real command line. */
class ServeTest {
    private static final String PAGE = "therapeutic-empathy/patient.en-GB.html";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpClient http = HttpClient.newHttpClient();
    private Path scale;
    private Thread serving;
    private URI address;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        Path shipped = CommandLineRun.shippedScales().resolve("therapeutic-empathy");
        Path copy = Files.createDirectories(folder.resolve("scales/therapeutic-empathy"));
        for (String file : new String[] {"scale.yaml", "ar.yaml"}) {
            Files.copy(shipped.resolve(file), copy.resolve(file));
        }
        scale = copy.resolve("scale.yaml");
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        serving = new Thread(
                () -> Likewise.run(
                        console, "serve", "--scales", folder.resolve("scales").toString(), "--port", "0"),
                "serving");
        serving.setDaemon(true);
        serving.start();
        Matcher said = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher("");
        for (int i = 0; i < 600 && !said.reset(out.toString()).find(); i++) {
            Thread.sleep(50);
        }
        assertThat(out.toString()).as("it says where it is").containsPattern(said.pattern());
        said.reset(out.toString()).find();
        address = URI.create(said.group());
    }

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
    }

    @Test
    void everyKindOfFileIsThereAndNothingElseIs() throws IOException, InterruptedException {
        assertThat(get("").body()).contains("How was this visit?");
        assertThat(get("therapeutic-empathy/").body()).contains("What is draft, and why");
        assertThat(get(PAGE).body()).contains("They were interested in me as a person.");
        assertThat(get("therapeutic-empathy/words-ar.html").statusCode()).isEqualTo(200);
        assertThat(get("therapeutic-empathy/patient.ar.A4.easy.pdf").body()).startsWith("%PDF-");
        assertThat(get("therapeutic-empathy/patient.ar.png").body()).contains("PNG");
        assertThat(get("therapeutic-empathy/scale.yaml").statusCode()).isEqualTo(404);
        assertThat(get("..%2f..%2fetc/passwd").statusCode()).isEqualTo(404);
        assertThat(raw("GET /../../../../../../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()))
                .contains("404");
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example"))
                .as("a page elsewhere whose name leads here")
                .contains("403");
        HttpRequest post = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aSavedSentenceIsShownAndPagesAreTold() throws Exception {
        HttpRequest listen =
                HttpRequest.newBuilder(address.resolve("/.likewise/changes")).build();
        try (InputStream changes =
                http.send(listen, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            String first = event(changes);
            save("They were interested in me as a person.", "They wanted to know me.");
            assertThat(event(changes)).startsWith("data: ").isNotEqualTo(first);
        }
        assertThat(get(PAGE).body()).contains("They wanted to know me.");
        assertThat(get("therapeutic-empathy/words-ar.html").body())
                .as("the translation is out of date now")
                .contains("Out of date");
        assertThat(err.toString()).contains("scale.yaml: shown after");
    }

    @Test
    void anOpenPageTakesItselfAnew() throws IOException {
        try (ReviewBrowser browser = ReviewBrowser.start(Files.createDirectory(folder.resolve("downloads")))) {
            browser.show(address + PAGE, 640);
            browser.waitFor(
                    "return document.querySelector('legend').textContent === 'They were interested in me as a person.'");
            save("They were interested in me as a person.", "They wanted to know me.");
            browser.waitFor("return document.querySelector('legend')?.textContent === 'They wanted to know me.'");
        }
    }

    @Test
    void whatIsWrongStandsInThePlaceOfThePageUntilItIsMended() throws Exception {
        save("version: 0.1.0", "versoin: 0.1.0");
        String wrong = until(body -> body.contains("Not yet right"));
        assertThat(wrong).contains("scale.yaml:2:1", "Did you mean `version`?", "EventSource");
        save("versoin: 0.1.0", "version: 0.1.0");
        until(body -> body.contains("They were interested"));
    }

    /** The page is the built one, but for the script that takes it anew and the leave that its policy gives to that. */
    @Test
    void thePageIsTheOneThatIsBuilt() throws Exception {
        Path site = folder.resolve("site");
        Files.writeString(folder.resolve("site.yaml"), "format: likewise-site/1\npapers: [A4]\nstyles: [standard]\n");
        CommandLineRun build = CommandLineRun.of(
                "build", "--scales", folder.resolve("scales"), "--site", folder.resolve("site.yaml"), "--out", site);
        assertThat(build.status()).isZero();
        String served = get(PAGE).body();
        String policy = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";
        String script = "(?s)<script>\\(\\(\\) => \\{\\R\"use strict\";\\Rconst key = \"likewise-place.*?</script>\\n";
        assertThat(served.replaceAll(policy, "").replaceFirst(script, ""))
                .isEqualTo(Files.readString(site.resolve(PAGE), StandardCharsets.ISO_8859_1)
                        .replaceAll(policy, ""));
        assertThat(served).containsPattern("script-src 'sha256-[^']+' 'sha256-[^']+'; ?.*connect-src 'self'");
        HttpResponse<byte[]> pdf = http.send(
                HttpRequest.newBuilder(address.resolve("/therapeutic-empathy/patient.en-GB.A4.pdf"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.body()).isEqualTo(Files.readAllBytes(site.resolve("therapeutic-empathy/patient.en-GB.A4.pdf")));
    }

    private void save(String from, String to) throws IOException {
        String text = Files.readString(scale);
        assertThat(text).contains(from);
        Files.writeString(scale, text.replace(from, to));
    }

    private String until(Predicate<String> wanted) throws IOException, InterruptedException {
        String body = "";
        for (int i = 0; i < 200; i++) {
            body = get(PAGE).body();
            if (wanted.test(body)) {
                return body;
            }
            Thread.sleep(50);
        }
        return body;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** As no client would write it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
        }
    }

    /** The next line of data that the server says. */
    private static String event(InputStream changes) throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = changes.read()) >= 0) {
            if (c != '\n') {
                line.append((char) c);
            } else if (line.toString().startsWith("data: ")) {
                return line.toString();
            } else {
                line.setLength(0);
            }
        }
        return "";
    }
}

package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** {@code likewise decrypt}: what a real page sealed for a fixed key comes out as a table, and nothing else does. */
class DecryptCommandTest {
    /** A response that the page of the browser's tests sealed; its comment begins like a formula. */
    private static final Path SEALED = Path.of("src/test/resources/org/likewise/cli/sealed");

    @TempDir
    Path folder;

    private Path key;

    @BeforeEach
    void key() {
        key = SEALED.resolve("private.pem");
    }

    @Test
    void whatAPageSealedComesOutAsATableOnce() throws IOException {
        Path file = SEALED.resolve("answers.json");
        CommandLineRun run = CommandLineRun.of("decrypt", file, file, "--key", key, "--out", folder.resolve("out"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(folder.resolve("out/responses.csv")))
                .startsWith("\uFEFF" + String.join(",", ResponsesTable.LEADING))
                .contains("every-type,1.2.3,k3x9q2f7")
                .contains("'=cmd");
        assertThat(Files.readAllLines(folder.resolve("out/responses.csv"))).hasSize(2);
        assertThat(CommandLineRun.of("decrypt", file, "--key", key, "--out", folder.resolve("out"))
                        .err())
                .contains("already");
    }

    @Test
    void whatTheFolderHasForgottenStaysOut() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path file = SEALED.resolve("answers.json");
        CommandLineRun.of("decrypt", file, "--key", key, "--out", folder.resolve("before"));
        Table before = TableReader.read(folder.resolve("before/responses.csv"), List.of("pack"));
        String pack = before.cell(before.rows().get(0), "pack");
        assertThat(pack).hasSize(10);
        Files.writeString(out.resolve("forgotten.csv"), "when,pack\n2026-11-22," + pack + "\n");
        CommandLineRun run = CommandLineRun.of("decrypt", file, "--key", key, "--out", out);
        assertThat(run.err()).contains("1 response of consultations that were forgotten left out");
        assertThat(out.resolve("responses.csv")).doesNotExist();
    }

    @Test
    void anotherKeyOrAChangedByteOpensNothing() throws IOException {
        Path other = folder.resolve("other.pem");
        CommandLineRun made = CommandLineRun.of("decrypt", "--new-key", other);
        assertThat(made.status()).isEqualTo(ExitStatus.DONE);
        assertThat(made.out()).startsWith("encrypt-to: MFkwEwYHKoZIzj0CAQ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo("rw-------");
        assertThat(CommandLineRun.of("decrypt", "--new-key", other).status())
                .as("never over a key")
                .isEqualTo(ExitStatus.FAILED);
        Path out = folder.resolve("out");
        assertRefused(CommandLineRun.of("decrypt", SEALED.resolve("answers.json"), "--key", other, "--out", out));
        String text = Files.readString(SEALED.resolve("answers.json"));
        int at = text.indexOf("\"data\"") + 20;
        Path changed = Files.writeString(
                folder.resolve("changed.json"),
                text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));
        assertRefused(CommandLineRun.of("decrypt", changed, "--key", key, "--out", out));
        assertRefused(CommandLineRun.of("decrypt", SEALED.resolve("answers.json"), "--out", out));
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsNoResponseIsRefused() throws IOException {
        String sound = ResponsesTable.LEADING.stream()
                .map(c -> "\"" + c + "\": \"" + (c.equals("scale") ? "../../etc" : "x") + "\"")
                .collect(Collectors.joining(", "));
        for (String text : new String[] {
            "{\"format\": \"likewise-response/1\", \"response\": {" + sound + "}}",
            "{\"format\": \"likewise-response/1\", \"response\": {\"response_id\": 1}}",
            "{\"format\": \"likewise-responses/1\", \"responses\": [{\"response_id\": \"W-1\"}, ",
            "[".repeat(100_000),
            "{}"
        }) {
            Path file = Files.writeString(folder.resolve("wrong.json"), text);
            assertRefused(CommandLineRun.of("decrypt", file, "--out", folder.resolve("out")));
        }
    }

    private static void assertRefused(CommandLineRun run) {
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("decrypt.").doesNotContain("Exception", "fault of ours");
    }
}

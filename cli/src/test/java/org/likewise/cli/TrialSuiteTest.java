package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/**
 * Print, simulate and scan through the command line under each condition, with hands and seeds that nobody develops with: how
 * much must be read, how much may go to a person, and nothing may be wrong. {@code benchmarks/trials} runs the same table at
 * length.
 */
class TrialSuiteTest {
    /** Packs for each condition, where it is run at length; 0 in the suite. */
    private static final int AT_LENGTH = Integer.getInteger("trials.packs", 0);

    private static final Path OUT = Path.of(System.getProperty("trials.out", "target"));
    private static final TrialReport REPORT = new TrialReport();

    @TempDir
    Path folder;

    /** The last three: packs, percent of the fields that must be read, percent that may go to a person; wide, as the packs are few. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}")
    @CsvSource({
        "clean,  plain, en-GB, A4,     standard,    7501, 2, 93, 7",
        "clean,  hard,  fr-CA, Letter, standard,    7502, 2, 55, 45",
        "office, plain, en-GB, A4,     standard,    7503, 2, 88, 12",
        "office, plain, ar,    Letter, standard,    7504, 2, 88, 12",
        "office, plain, en-GB, A4,     easy,        7505, 1, 88, 12",
        "office, plain, 'en-GB,fr-CA', A4, standard, 7506, 1, 88, 12",
        "office, hard,  en-GB, Letter, standard,    7507, 2, 55, 45",
        "office, hard,  fr-CA, A4,     large-print, 7508, 1, 55, 45",
        "copier, plain, en-GB, A4,     standard,    7509, 2, 88, 12",
        "copier, hard,  fr-CA, A4,     standard,    7510, 2, 55, 45",
        "fax,    plain, en-GB, Letter, standard,    7511, 2, 85, 15",
        "fax,    hard,  ar,    A4,     standard,    7512, 2, 40, 60",
        "phone,  plain, fr-CA, Letter, standard,    7513, 2, 88, 12",
        "phone,  hard,  en-GB, A4,     standard,    7514, 2, 55, 45",
        "abuse,  plain, en-GB, A4,     standard,    7515, 2, 75, 25",
        "abuse,  plain, ar,    Letter, large-print, 7516, 1, 75, 25",
        "abuse,  hard,  fr-CA, A4,     standard,    7517, 2, 40, 60"
    })
    void nothingIsReadWrongly(
            String level,
            String hands,
            String language,
            String paper,
            String style,
            int seed,
            int packs,
            int fewestRead,
            int mostToPerson)
            throws IOException {
        Path print = folder.resolve("print");
        Path scans = folder.resolve("scans");
        Path results = folder.resolve("results");
        done(CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                AT_LENGTH == 0 ? packs : AT_LENGTH,
                "--language",
                language,
                "--paper",
                paper,
                "--style",
                style,
                "--seed",
                seed,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print));
        done(CommandLineRun.of(
                "simulate",
                print.resolve("packs.pdf"),
                "--forms",
                print.resolve("forms"),
                "--out",
                scans,
                "--level",
                level,
                "--hands",
                hands,
                "--seed",
                seed));
        long before = cpuNanos();
        CommandLineRun scan = CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", results);
        long nanos = cpuNanos() - before;
        assertThat(scan.status()).as(scan.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);

        Trial trial = Trial.compare(scans.resolve("truth.csv"), results);
        String form = language + ", " + paper + (style.equals("standard") ? "" : ", " + style);
        System.out.println(REPORT.add(level, hands, form, pictures(scans), nanos, trial));
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();
        assertThat(100 * trial.right()).isGreaterThanOrEqualTo(fewestRead * trial.fields());
        assertThat(100 * trial.toPerson()).isLessThanOrEqualTo(mostToPerson * trial.fields());
        Table responses = TableReader.read(results.resolve("responses.csv"), ResponsesTable.LEADING);
        Table printed = TableReader.read(print.resolve("packs.csv"), TableColumns.PACKS);
        assertThat(responses.rows().stream().map(r -> responses.cell(r, "copy")))
                .containsExactlyInAnyOrderElementsOf(printed.rows().stream()
                        .map(r -> printed.cell(r, "copy"))
                        .toList());
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve("trials.md"), REPORT.markdown());
    }

    private static void done(CommandLineRun run) {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }

    private static int pictures(Path scans) throws IOException {
        try (var files = Files.list(scans)) {
            return (int) files.count() - 1; // all but the truth
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

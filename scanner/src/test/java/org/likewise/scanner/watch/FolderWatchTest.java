package org.likewise.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.job.Scan;
import org.likewise.scanner.job.ScanProgress;
import org.likewise.scanner.job.ScanRequest;
import org.likewise.scanner.job.ScanSummary;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand;
import org.likewise.scanner.rig.Trial;

/** A scanner that saves into a folder, look by look: what happens between two looks is in the test, and nothing waits. */
class FolderWatchTest {
    private static final Layout FORM = LayoutJson.withFormCode(TestForms.a4());

    @TempDir
    Path folder;

    private Path scans;
    private Path out;
    private final List<Runnable> steps = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        scans = Files.createDirectories(folder.resolve("scans"));
        Files.createDirectories(folder.resolve("forms"));
        Files.write(folder.resolve("forms/" + FORM.form() + ".json"), LayoutJson.write(FORM));
        out = folder.resolve("out");
    }

    /** A page as a scanner would save it. */
    private static byte[] page(long seed) {
        Trial trial = Trial.filled(FORM, 1, seed, true, List.of(TestHand.Style.CROSS), false);
        return org.likewise.scanner.rig.Scan.png(
                org.likewise.scanner.rig.Scan.at(120).of(trial.sheet().image(), seed));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void then(Work work) {
        steps.add(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void thenNothing(int looks) {
        for (int i = 0; i < looks; i++) {
            then(() -> {});
        }
    }

    private ScanRequest request(Path results) {
        return new ScanRequest(
                List.of(scans),
                List.of(folder.resolve("forms")),
                results,
                Optional.of(LocalDate.of(2026, 3, 4)),
                ZoneOffset.UTC,
                1,
                ScanProgress.silent());
    }

    /** Looks, does the next step, looks again, until all steps are done and a last look was had. */
    private void watch() {
        int[] next = {0};
        new FolderWatch(request(out))
                .run(
                        () -> next[0] <= steps.size(),
                        () -> {
                            if (next[0] < steps.size()) {
                                steps.get(next[0]).run();
                            }
                            next[0]++;
                        },
                        new FolderWatch.Listener() {
                            @Override
                            public void read(int files, ScanSummary summary) {
                                told.add("after " + next[0] + ": " + files + " files, " + summary.pagesNew() + " new, "
                                        + summary.responses() + " responses");
                            }

                            @Override
                            public void troubled(List<Problem> problems) {
                                told.add("after " + next[0] + ": "
                                        + problems.get(0).code());
                            }
                        });
        steps.clear();
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return dir.endsWith("journal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                files.put(root.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private void endsLikeAnUndisturbedScan() throws IOException {
        new Scan().run(request(folder.resolve("undisturbed")));
        assertThat(files(out)).isEqualTo(files(folder.resolve("undisturbed")));
    }

    @Test
    void eachFileIsReadOnceAsSoonAsItIsWhole() throws IOException {
        byte[] first = page(1);
        byte[] second = page(2);
        then(() -> Files.write(scans.resolve("a.png"), Arrays.copyOf(first, first.length / 3)));
        then(() -> Files.write(scans.resolve("a.png"), Arrays.copyOf(first, first.length / 2)));
        thenNothing(3);
        then(() -> Files.write(scans.resolve("a.png"), first));
        thenNothing(3);
        Files.createDirectories(scans.resolve("room2"));
        then(() -> Files.write(scans.resolve("room2/b.png"), second));
        thenNothing(4);
        watch();
        assertThat(told)
                .containsExactly("after 7: 1 files, 1 new, 1 responses", "after 11: 1 files, 1 new, 2 responses");
        endsLikeAnUndisturbedScan();
    }

    @Test
    void unfinishedNamesAreLeftUntilTheyAreRenamed() throws IOException {
        byte[] page = page(3);
        then(() -> Files.write(scans.resolve("a.png.part"), page));
        then(() -> Files.write(scans.resolve(".b.png"), page));
        then(() -> Files.write(scans.resolve("c.tmp"), page));
        thenNothing(Settling.PATIENCE + 2);
        then(() -> Files.move(scans.resolve("a.png.part"), scans.resolve("a.png"), StandardCopyOption.ATOMIC_MOVE));
        thenNothing(2);
        watch();
        assertThat(told).containsExactly("after 22: 1 files, 1 new, 1 responses");
    }

    @Test
    void whatNeverBecomesWholeIsToldAfterAWhile() throws IOException {
        Files.write(scans.resolve("torn.png"), Arrays.copyOf(page(4), 5000));
        thenNothing(Settling.PATIENCE + 1);
        watch();
        assertThat(told).containsExactly("after " + Settling.PATIENCE + ": 1 files, 0 new, 0 responses");
        assertThat(Files.readString(out.resolve("problems.csv"))).contains("torn.png,broken-image");
    }

    @Test
    void aNewWatchReadsNothingTwice() throws IOException {
        Files.write(scans.resolve("a.png"), page(5));
        thenNothing(2);
        watch();
        Map<String, String> before = files(out);
        thenNothing(2);
        watch();
        assertThat(told)
                .containsExactly("after 1: 1 files, 1 new, 1 responses", "after 1: 1 files, 0 new, 1 responses");
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void aPageWhoseCodeIsTypedMeanwhileIsReadWithoutAnotherFile() throws IOException {
        byte[] uncoded = org.likewise.scanner.rig.Scan.png(org.likewise.scanner.rig.Scan.at(150)
                .of(Sheet.print(FORM.pages().get(0), "").image(), 7));
        Files.write(scans.resolve("a.png"), uncoded);
        thenNothing(3);
        PageCode code = new PageCode(FORM.form(), 1, "0123456789A");
        String sha = HexFormat.of().formatHex(Base32.sha256(uncoded));
        then(() -> Files.writeString(
                out.resolve("codes.csv"),
                "when,who,file,page,image,code,why\r\n2026-03-04T10:00:00Z,AB," + sha + ",1,a.png," + code.typed()
                        + ",\r\n"));
        thenNothing(3);
        watch();
        assertThat(told)
                .containsExactly("after 1: 1 files, 1 new, 0 responses", "after 4: 0 files, 1 new, 1 responses");
        assertThat(Files.readString(out.resolve("responses.csv"))).contains("0123456789A");
    }

    @Test
    void troubleIsToldOnceAndTheWatchGoesOnWhenItIsOver() throws IOException {
        Files.writeString(out, "in the way");
        Files.write(scans.resolve("a.png"), page(6));
        thenNothing(3);
        then(() -> Files.delete(out));
        thenNothing(1);
        then(() -> Files.move(scans, folder.resolve("away")));
        thenNothing(2);
        then(() -> Files.move(folder.resolve("away"), scans));
        then(() -> Files.write(scans.resolve("b.png"), page(7)));
        thenNothing(2);
        watch();
        assertThat(told)
                .containsExactly(
                        "after 1: scan.not-a-folder",
                        "after 4: 1 files, 1 new, 1 responses",
                        "after 6: scan.no-such-input",
                        "after 11: 1 files, 1 new, 2 responses");
        endsLikeAnUndisturbedScan();
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        scans = folder.resolve("none");
        assertThatThrownBy(this::watch)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("no such folder to watch");
    }
}

package org.likewise.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of examples, files and folders, each named after the problem that it has, such as {@code scale.bad-id.yaml}: its
 * {@code expected.txt} says word for word what is told about each, and where. Written anew with {@code -Dgolden.refresh=true}.
 */
public final class BrokenExamples {
    private final Path folder;
    private final Reader reader;

    /** Reads an example. */
    public interface Reader {
        List<Problem> problems(Path example) throws IOException;
    }

    public BrokenExamples(Path folder, Reader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    public void areToldAsExpected() throws IOException {
        Path expected = folder.resolve("expected.txt");
        StringBuilder told = new StringBuilder();
        for (Path example : all()) {
            told.append("## ").append(example.getFileName()).append('\n');
            reader.problems(example).forEach(p -> told.append(p).append('\n'));
        }
        String text = told.toString().replace(folder.toString().replace('\\', '/') + "/", "");
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not refreshed in CI")
                    .isNull();
            Files.writeString(expected, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    /** What has a point in its name is named after a problem; the rest are sound, or have many. */
    public void haveTheProblemsThatTheyAreNamedAfter() throws IOException {
        for (Path example : all()) {
            String name = String.valueOf(example.getFileName()).replaceFirst("\\.yaml$", "");
            if (name.contains(".") && !name.startsWith("base.")) {
                assertThat(reader.problems(example))
                        .as(name)
                        .anySatisfy(p -> assertThat(name).startsWith(p.code()));
            }
        }
    }

    /**
     * That each code in the sources of these folders is told about an example.
     *
     * @param methods that make problems, as an expression
     * @param elsewhere codes that other tests tell
     */
    public void haveEveryCodeOf(String methods, Set<String> elsewhere, Path... sources) throws IOException {
        TreeSet<String> told = new TreeSet<>(elsewhere);
        for (Path example : all()) {
            reader.problems(example).forEach(p -> told.add(p.code().replaceFirst(".*\\.", "")));
        }
        Pattern call = Pattern.compile("(?:" + methods + ")\\((?s:.){0,120}?\"([a-z0-9]+(?:-[a-z0-9]+)*)\",");
        int codes = 0;
        for (Path source : sources) {
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.sorted().toList()) {
                    Matcher m = call.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (m.find()) {
                        assertThat(told).as(file.toString()).contains(m.group(1));
                        codes++;
                    }
                }
            }
        }
        assertThat(codes).isGreaterThan(10);
    }

    public void areWordedAsOneSentenceWithARemedy() throws IOException {
        for (Path example : all()) {
            for (Problem p : reader.problems(example)) {
                assertThat(p.message()).endsWith(".").doesNotContain("\n");
                assertThat(p.remedy()).matches("(?s)[A-Z].*[.?]").doesNotContain("\n");
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> Files.isDirectory(p) || p.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}

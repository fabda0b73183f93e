package org.likewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.problem.Severity;
import org.likewise.model.seal.PrivateKeyFile;
import org.likewise.model.table.ForgottenPacks;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise decrypt}: opens answers that a web page sealed, and makes the keys for it. */
@Command(
        name = "decrypt",
        description =
                "Opens answers that web pages sealed (encrypt-to in site.yaml) and writes responses.csv; makes the pair of keys for it.",
        mixinStandardHelpOptions = true)
final class DecryptCommand implements Callable<Integer> {
    private final Console console;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files that were saved from pages, or that an endpoint received: JSON, one or many answers each.")
    private List<Path> files = List.of();

    @Option(names = "--key", paramLabel = "FILE", description = "The private key.")
    private @Nullable Path key;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A folder for responses.csv, or for responses-<scale>.csv where there are several scales.")
    private @Nullable Path out;

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description =
                    "Make a pair of keys: the private one goes into this new file, the line for site.yaml is said.")
    private @Nullable Path newKey;

    @CommandLine.Mixin
    private final OutputOptions output = new OutputOptions();

    DecryptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (newKey != null) {
            return make(newKey);
        }
        if (files.isEmpty() || out == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Name the files to open and a folder with --out, or make keys with --new-key FILE.");
        }
        return open(files, key == null ? Optional.empty() : Optional.of(privateKey(key)), out);
    }

    private int make(Path file) throws IOException {
        PrivateKeyFile.Made made = PrivateKeyFile.make();
        // for nobody else's eyes from the first moment; where the file system knows no permissions, it has the folder's
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, made.pem(), StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
        console.say("encrypt-to: " + made.publicKey().text());
        if (!output.quiet) {
            console.note(
                    "The line above belongs into site.yaml. Key "
                            + made.publicKey().name() + " is in " + file
                            + ": keep it off the devices that collect answers, and keep a copy. Without it no answer can be opened.");
        }
        return ExitStatus.DONE;
    }

    private static ECPrivateKey privateKey(Path file) throws IOException {
        String pem = Files.size(file) > 100_000 ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        return PrivateKeyFile.read(pem)
                .orElseThrow(() -> new ProblemsException(Problem.error(
                        "decrypt.no-key",
                        Place.of(file.toString()),
                        "There is no private key in this file.",
                        "Name the file that `likewise decrypt --new-key` wrote.")));
    }

    private int open(List<Path> from, Optional<ECPrivateKey> opener, Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        ForgottenPacks forgotten = ForgottenPacks.of(folder);
        int left = 0;
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        for (Path file : from) {
            SavedAnswers saved = SavedAnswers.read(file, opener);
            problems.addAll(saved.problems());
            for (Map<String, String> row : saved.rows()) {
                if (forgotten.areIn(row.values())) {
                    left++;
                    continue;
                }
                Map<String, String> first = byId.putIfAbsent(row.getOrDefault(ResponsesTable.RESPONSE_ID, ""), row);
                if (first != null && !first.equals(row)) {
                    problems.add(Problem.error(
                            "decrypt.conflict",
                            Place.of(file.toString()),
                            "The response " + row.get(ResponsesTable.RESPONSE_ID)
                                    + " was met before with other answers.",
                            "Open the files one by one and compare them."));
                }
            }
        }
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            throw new ProblemsException(problems);
        }
        if (left > 0) {
            console.note(Counted.of(left, "response") + " of consultations that were forgotten left out: see "
                    + folder.resolve(ForgottenPacks.FILE) + ".");
        }
        Map<String, List<Map<String, String>>> byScale = new TreeMap<>();
        byId.values()
                .forEach(row -> byScale.computeIfAbsent(
                                row.getOrDefault(ResponsesTable.SCALE, ""), k -> new ArrayList<>())
                        .add(row));
        if (byScale.isEmpty()) {
            console.note("There is no answer in these files.");
            return ExitStatus.DONE;
        }
        Files.createDirectories(folder);
        Map<Path, List<Map<String, String>>> tables = new LinkedHashMap<>();
        byScale.forEach((scale, rows) -> tables.put(
                folder.resolve(byScale.size() == 1 ? "responses.csv" : "responses-" + scale + ".csv"), rows));
        List<Problem> inTheWay = tables.keySet().stream()
                .filter(Files::exists)
                .map(f -> Problem.error(
                        "decrypt.exists",
                        Place.of(f.toString()),
                        "There is a table of this name already.",
                        "Choose another folder: what is there may be from a scan."))
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new ProblemsException(inTheWay);
        }
        for (Map.Entry<Path, List<Map<String, String>>> table : tables.entrySet()) {
            write(table.getKey(), table.getValue());
            console.say(table.getKey()
                    + (output.quiet ? "" : ": " + table.getValue().size() + " responses"));
        }
        return ExitStatus.DONE;
    }

    private static void write(Path file, List<Map<String, String>> rows) throws IOException {
        List<String> columns = SavedAnswers.columns(rows);
        Collection<List<String>> cells = rows.stream()
                .map(row -> columns.stream().map(c -> row.getOrDefault(c, "")).toList())
                .toList();
        TableWriter.write(file, columns, cells);
    }
}

package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.WholeFile;
import org.likewise.scanner.review.ReviewExport;
import org.likewise.scanner.review.ReviewServer;
import org.likewise.scanner.review.ReviewSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise review}: the page on which a person settles what is unsure. */
@Command(
        name = "review",
        description = "Opens the page where a person settles what is unsure, with the picture beside it.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RESULTS", description = "The folder that was given to scan as --out.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path results;

    @Option(
            names = "--scans",
            paramLabel = "INPUT",
            description =
                    "The scans, or the folder that they are in, to show whole pages and rows that are sure. May be"
                            + " repeated.")
    private List<Path> scans = List.of();

    @Option(names = "--port", paramLabel = "N", description = "The port of the page. Default: any that is free.")
    private int port;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write one file with all that is unsure, for a second person elsewhere, and end.")
    private @Nullable Path export;

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Add the decisions that others saved from such a file, and end.")
    private List<Path> merge = List.of();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the exported page: en, fr or ar. Default: en.")
    private String language = "en";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port + ".");
        }
        if (export != null && !merge.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give --export or --merge, not both.");
        }
        if (!merge.isEmpty()) {
            return merge();
        }
        try (ReviewSession session = ReviewSession.open(results, scans, InstantSource.system())) {
            session.problems().forEach(p -> console.note(p.toString()));
            return export == null ? serve(session) : export(session, export);
        }
    }

    private int merge() throws IOException {
        int added = ReviewSession.merge(results, merge);
        try (ReviewSession session = ReviewSession.open(results, scans, InstantSource.system())) {
            int disputed = session.disputed();
            if (output.json) {
                console.say(JsonNodeFactory.instance
                        .objectNode()
                        .put("added", added)
                        .put("disputed", disputed)
                        .put("open", session.open()));
            } else if (!output.quiet) {
                console.say(Counted.of(added, "new decision") + " merged; people differ about "
                        + Counted.of(disputed, "field") + "; " + Counted.of(session.open(), "field")
                        + " left to settle.");
            }
            return disputed > 0 ? ExitStatus.LOOK : ExitStatus.DONE;
        }
    }

    private int export(ReviewSession session, Path file) throws IOException {
        ReviewExport.Export export = ReviewExport.of(session);
        WholeFile.write(
                file.toAbsolutePath(),
                page().file(List.of(language), export.pile()).getBytes(StandardCharsets.UTF_8));
        if (export.left() > 0) {
            console.note(Counted.of(export.left(), "field")
                    + " did not fit into the file: export again when these are settled.");
        }
        if (output.json) {
            console.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("fields", export.fields())
                    .put("left", export.left()));
        } else if (!output.quiet) {
            console.say(Counted.of(export.fields(), "field") + " in " + file
                    + ". Whoever opens it settles them and sends back the file that it saves: likewise review "
                    + results
                    + " --merge FILE");
        }
        return ExitStatus.DONE;
    }

    private int serve(ReviewSession session) throws IOException, InterruptedException {
        // Ctrl-C must not end the program before the tables are written
        Thread atEnd = new Thread(() -> close(session), "review end");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try (ReviewServer server = start(session)) {
            URI address = server.address();
            if (output.json) {
                console.say(JsonNodeFactory.instance
                        .objectNode()
                        .put("address", address.toString())
                        .put("open", session.open())
                        .put("unreadPages", session.unreadPages()));
            } else {
                console.say(address.toString());
            }
            if (!output.quiet && !output.json) {
                int unread = session.unreadPages();
                console.say(Counted.of(session.open(), "field")
                        + " to settle"
                        + (unread > 0 ? ", " + Counted.of(unread, "page") + " without a code that could be read" : "")
                        + ". Open this address in the browser of this machine; end with the button"
                        + " there or Ctrl-C.");
            }
            if (open) {
                openBrowser(address);
            }
            server.await();
            int toScan = session.toScan();
            if (toScan > 0) {
                console.note("Run the scan again: the codes of " + Counted.of(toScan, "page")
                        + " were typed, and the scans were not at hand to read them.");
            }
            return ExitStatus.DONE;
        } finally {
            removeHook(atEnd);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook is at work
        }
    }

    private void close(ReviewSession session) {
        try {
            session.write();
        } catch (ProblemsException e) {
            console.report(e.problems());
        }
    }

    private ReviewServer start(ReviewSession session) throws IOException {
        try {
            return ReviewServer.start(session, page(), port, new SecureRandom());
        } catch (BindException e) {
            throw new ProblemsException(Problem.error(
                    "review.port-in-use",
                    Place.of("--port " + port),
                    "Another program uses this port.",
                    "Name another one, or leave it out."));
        }
    }

    private static ReviewPage page() {
        return new ReviewPage(WebTemplates.review(Home.templates()));
    }

    /** The launcher runs without a desktop, so the system's own opener is asked. */
    private void openBrowser(URI address) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(address);
                return;
            }
            String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
            List<String> command = system.contains("mac")
                    ? List.of("open", address.toString())
                    : system.contains("win")
                            ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                            : List.of("xdg-open", address.toString());
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException | UnsupportedOperationException e) {
            console.note("The browser could not be opened: open the address yourself.");
        }
    }
}

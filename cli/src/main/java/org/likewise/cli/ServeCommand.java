package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.cli.serve.SiteServer;
import org.likewise.cli.serve.Watch;
import org.likewise.generator.site.LiveSite;
import org.likewise.generator.site.ProblemsPage;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code likewise serve}: the site while it is being written. */
@Command(
        name = "serve",
        description = "Shows the site on this machine, and shows it anew as soon as a file is saved.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** Asked for where nobody named one, so that the address is the same tomorrow. */
    private static final int USUAL_PORT = 8137;

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the site; 0 for any that is free. Default: 8137, or any that is free.")
    private @Nullable Integer port;

    @Mixin
    private final SiteSources sources = new SiteSources();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private List<Scale> older = List.of();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port + ".");
        }
        List<Path> places = sources.places();
        Watch watch = Watch.of(places);
        older = older();
        try (SiteServer server = start(make(), watch.state())) {
            if (output.json) {
                console.say(JsonNodeFactory.instance
                        .objectNode()
                        .put("address", server.address().toString()));
            } else {
                console.say(server.address().toString());
            }
            if (!output.quiet && !output.json) {
                console.say("Open this address in the browser of this machine; Ctrl-C ends it. Watched: "
                        + String.join(", ", places.stream().map(Path::toString).toList()));
            }
            while (true) {
                Iterable<String> changed;
                try {
                    changed = watch.next();
                } catch (InterruptedException e) {
                    return ExitStatus.DONE;
                }
                long start = System.nanoTime();
                server.show(make(), watch.state());
                if (!output.quiet) {
                    console.note(String.format(
                            Locale.ROOT,
                            "%s: shown after %.2f s",
                            String.join(", ", changed),
                            (System.nanoTime() - start) / 1e9));
                }
            }
        }
    }

    private SiteServer start(SiteServer.Site first, String state) throws IOException {
        try {
            return SiteServer.start(first, state, port == null ? USUAL_PORT : port);
        } catch (BindException e) {
            if (port == null) {
                return SiteServer.start(first, state, 0);
            }
            throw new ProblemsException(Problem.error(
                    "serve.port-in-use",
                    Place.of("--port " + port),
                    "Another program uses this port.",
                    "Name another one, or leave it out."));
        }
    }

    private List<Scale> older() {
        try {
            return sources.study().file().isPresent()
                    ? List.of()
                    : OlderVersions.of(sources.scales().read(console, true), console);
        } catch (ProblemsException e) {
            // the page says what is wrong
            return List.of();
        }
    }

    /** The site as the files are now; where they are wrong, what is wrong with them stands in the place of every page. */
    private SiteServer.Site make() {
        try {
            Scales read = sources.scales().read(console, true);
            LiveSite live = LiveSite.of(
                    read.scales(), sources.options(read, console, true).withOlder(older));
            return path -> {
                try {
                    return live.file(path);
                } catch (ProblemsException e) {
                    return problems(path, e.problems());
                }
            };
        } catch (ProblemsException e) {
            if (!output.quiet) {
                console.report(e.problems());
            }
            return path -> problems(path, e.problems());
        }
    }

    /** In the place of any page; there is no other file then. */
    private Optional<byte[]> problems(String path, List<Problem> problems) {
        return path.endsWith(".html")
                ? Optional.of(ProblemsPage.render(problems).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}

package org.likewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.likewise.model.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
        name = "likewise",
        description =
                "One definition of a short scale becomes web pages and paper, and the filled-in paper is read back.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            NewCommand.class,
            DiffCommand.class,
            TranslateCommand.class,
            PrintCommand.class,
            ScanCommand.class,
            ReviewCommand.class,
            MergeCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ForgetCommand.class,
            DecryptCommand.class,
            SimulateCommand.class,
            DemoCommand.class
        },
        footer = {
            "",
            "likewise COMMAND --help says more. Exit status: 0 done, 1 failed, 2 wrong use, 3 done but a person must"
                    + " look."
        })
final class Likewise implements Runnable {
    private final Console console;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    private Likewise(Console console) {
        this.console = console;
    }

    /** Runs a whole command line; never throws. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Likewise(console), new ConsoleFactory(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((e, given) -> {
            console.note("likewise: " + e.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err());
            console.note("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitStatus.WRONG_USE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.err());
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command.");
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof ProblemsException problems) {
            console.report(problems.problems());
        } else if (e instanceof UncheckedIOException io && io.getCause() != null) {
            console.note("likewise: " + sentence(io.getCause()));
        } else if (e instanceof IOException io) {
            console.note("likewise: " + sentence(io));
        } else {
            console.note("likewise: something went wrong inside the program ("
                    + e.getClass().getSimpleName()
                    + "). This is a fault of ours: please report it, with what you did. LIKEWISE_DEBUG=1 shows"
                    + " where it happened.");
        }
        if (System.getenv("LIKEWISE_DEBUG") != null) {
            e.printStackTrace(console.err());
        }
        return ExitStatus.FAILED;
    }

    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist. Check the path.";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written. Check its permissions, or choose another folder.";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is in the way: a file stands where a folder is needed. Choose another folder.";
        }
        if (e instanceof FileSystemException fs && "Not a directory".equals(fs.getReason())) {
            return fs.getFile() + " cannot be made: a file stands where a folder is needed. Choose another folder.";
        }
        if (e instanceof FileSystemException fs) {
            return fs.getFile() + ": " + fs.getReason() + ". Check the disk, then run the same command again.";
        }
        return e.getMessage() + ". Check the disk, then run the same command again.";
    }

    /** Gives each command the console. */
    private record ConsoleFactory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
                    return type.cast(constructor.newInstance(console));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}

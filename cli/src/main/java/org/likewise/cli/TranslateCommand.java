package org.likewise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code likewise translate}: what a translator does. */
@Command(
        name = "translate",
        description = "For translators: what there is to do, files for their tools and back, and how it looks.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            TranslateStatusCommand.class,
            TranslateExportCommand.class,
            TranslateImportCommand.class,
            TranslatePreviewCommand.class
        })
final class TranslateCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which: status, export, import or preview.");
    }
}

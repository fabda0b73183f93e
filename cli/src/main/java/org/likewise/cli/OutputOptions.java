package org.likewise.cli;

import picocli.CommandLine.Option;

/** How much a command says, and to whom. */
final class OutputOptions {
    @Option(names = "--quiet", description = "Say nothing but problems.")
    boolean quiet;

    @Option(names = "--json", description = "Say the result as JSON, for scripts.")
    boolean json;
}

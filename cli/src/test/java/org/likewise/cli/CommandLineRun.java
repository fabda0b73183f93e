package org.likewise.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** One run of the real command line: its exit status and all that it said. */
record CommandLineRun(int status, String out, String err) {
    static CommandLineRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        int status = Likewise.run(new Console(new PrintWriter(out), new PrintWriter(err), false), words);
        return new CommandLineRun(status, out.toString(), err.toString());
    }

    /** The scales in this checkout. */
    static Path shippedScales() {
        return Path.of("..", "scale-definitions");
    }
}

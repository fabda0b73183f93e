package org.likewise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the program with its exit status. */
    public static void main(String[] args) {
        quietLibraries();
        java.io.Console watched = System.console();
        boolean terminal = watched != null;
        Charset charset = watched == null ? StandardCharsets.UTF_8 : watched.charset();
        PrintWriter out = writer(FileDescriptor.out, charset);
        PrintWriter err = writer(FileDescriptor.err, charset);
        int status = Likewise.run(new Console(out, err, terminal), args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * PDFBox would write its doubts about a scanner's PDF to standard error, and a cache of fonts into the home folder; JGit's
     * logging would say that nobody listens.
     */
    private static void quietLibraries() {
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(new java.io.BufferedWriter(new java.io.OutputStreamWriter(stream, charset)));
    }
}

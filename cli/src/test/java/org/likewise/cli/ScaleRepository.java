package org.likewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A real git repository with one small scale in {@code scales/small}, made without a git program. */
final class ScaleRepository implements AutoCloseable {
    static final String SCALE = """
            format: likewise-scale/1
            scale: small
            version: 1.0.0
            status: draft
            title: A small scale
            language: en-GB
            rights: {holder: Nobody, terms: CC0-1.0, redistributable: yes}
            roles:
              patient: {introduction: "Please think of today's visit."}
              observer: {}
            responses:
              extent:
                options:
                  - {id: none, value: 0, label: Not at all}
                  - {id: some, value: 1, label: A little}
                  - {id: all, value: 2, label: Completely}
                not-applicable: {id: unneeded, label: Not needed this time}
            items:
              - id: care
                responses: extent
                stem: {patient: They cared about me., observer: They cared about the patient.}
              - id: helped
                responses: extent
                stem: They helped.
            variants:
              short: {items: [helped]}
            scoring:
              total: {items: all, method: mean, missing: {rule: complete}}
            """;

    static final String ARABIC = """
            format: likewise-translation/1
            language: ar
            of: 1.0.0
            revision: 1
            status: draft
            texts:
              items.care.stem.patient: {text: "اهتموا بي.", source: %s}
              items.helped.stem: {text: "ساعدوني.", source: %s}
            """.formatted(
                    org.likewise.model.scale.SentenceHash.of("They cared about me."),
                    org.likewise.model.scale.SentenceHash.of("They helped."));

    final Path top;
    final Path scales;
    private final Git git;

    ScaleRepository(Path top) {
        this.top = top;
        this.scales = top.resolve("scales");
        try {
            Files.createDirectories(top);
            // the program's own way of keeping the user's settings out
            org.likewise.cli.git.GitHistory.around(top);
            git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
            write("scale.yaml", SCALE);
            write("ar.yaml", ARABIC);
        } catch (GitAPIException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Replaces words in the scale; they must be there. */
    void edit(String file, String from, String to) {
        Path path = scales.resolve("small").resolve(file);
        try {
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new AssertionError(from + " is not in " + file);
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Path path = scales.resolve("small").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit(String message) {
        PersonIdent somebody = new PersonIdent("Somebody", "somebody@example.org");
        try {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(message)
                    .setAuthor(somebody)
                    .setCommitter(somebody)
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
    }

    /** An annotated tag, as `git tag -a` makes it. */
    void tag(String name) {
        try {
            git.tag()
                    .setName(name)
                    .setMessage(name)
                    .setTagger(new PersonIdent("Somebody", "somebody@example.org"))
                    .setSigned(false)
                    .call();
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
    }

    void branch(String name, boolean create) {
        try {
            git.checkout().setName(name).setCreateBranch(create).call();
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}

package org.likewise.exchange.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleReader;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.TranslationReader;

/** A small scale with a slot, and a language file written as a person would: comments, all kinds of quotation marks, a stale text. */
final class Sample {
    static final String OLD = "They were nice to me.";

    static final Scale SCALE = ScaleReader.read(bytes("""
            format: likewise-scale/1
            scale: small
            version: 1.1.0
            status: draft
            title: How was it with {condition}?
            language: en-GB
            rights: {holder: Nobody, terms: CC0-1.0, redistributable: yes}
            note: Speak to an adult.
            slots: {condition: {text: this illness}}
            roles: {patient: {introduction: "Please \\"think\\" of <today> & answer."}, observer: {}}
            responses:
              extent:
                options:
                  - {id: none, value: 0, label: Not at all}
                  - {id: all, value: 1, label: Completely}
            items:
              - id: care
                responses: extent
                stem: {patient: They cared about me., observer: They cared about the patient.}
                note: Warmth.
            scoring:
              total: {items: all, method: mean, missing: {rule: complete}}
            """), "scale.yaml").orThrow();

    static final String FILE = """
            # who opens this file reads this first
            format: likewise-translation/1
            language: fr-CA
            of: 1.0.0
            status: draft
            record: []   # nobody yet
            texts:
              title: {text: 'Comment c''était, {condition}?', source: %s} # single
              slots.condition: {source: %s, text: cette maladie, note: "au féminin"}
              # the next is written at length
              roles.patient.introduction:
                text: >-
                  Veuillez « penser »
                  à <aujourd’hui> & répondre.
                source: %s
                status: reconciled
              responses.extent.options.none: {text: "Pas du tout", source: %s,}
              items.care.stem.patient: {text: Cette personne était gentille, source: %s}
            note: the end
            """.formatted(
                    hash("title"),
                    hash("slots.condition"),
                    hash("roles.patient.introduction"),
                    hash("responses.extent.options.none"),
                    SentenceHash.of(OLD));

    private Sample() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String key) {
        return SentenceHash.of(SCALE.sentences().getOrDefault(key, ""));
    }

    /** The scale with that language file. */
    static Scale with(String file) {
        return SCALE.with(
                List.of(TranslationReader.read(bytes(file), "fr-CA.yaml", SCALE).orThrow()));
    }

    static TranslationWork work() {
        return TranslationWork.of(
                with(FILE),
                "fr-CA",
                h -> Optional.ofNullable(Map.of(SentenceHash.of(OLD), OLD).get(h)));
    }

    /** What the file becomes when that comes back. */
    static String merged(byte[] back, TranslationFormat format) {
        TranslationWork work = WorkReader.read(back, "back", format).orThrow();
        return text(
                LanguageMerge.merge(with(FILE), Optional.of(bytes(FILE)), "fr-CA.yaml", work, format, Optional.empty())
                        .orThrow()
                        .bytes());
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The shipped scales with all their languages. */
    static Path shipped() {
        return Path.of("..", "scale-definitions");
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.likewise.exchange.translation;

import java.nio.charset.StandardCharsets;

/** Writes PO: an entry for each text, known by its {@code msgctxt}; a stale one is fuzzy and has its old source beside it. */
final class PoWriter {
    /** Starts the comment in which an entry keeps what PO has no place for. */
    static final String OWN = "likewise:";

    private final StringBuilder out = new StringBuilder();

    private PoWriter() {}

    static byte[] bytes(TranslationWork work) {
        PoWriter writer = new PoWriter();
        writer.header(work);
        work.units().forEach(writer::unit);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void header(TranslationWork work) {
        if (!work.note().isEmpty()) {
            line("#. " + work.note());
        }
        line("msgid \"\"");
        line("msgstr \"\"");
        head("Project-Id-Version", work.scale() + " " + work.version());
        // no day: the same file has the same bytes on another day. The program that saves it writes one
        head("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE");
        head("Last-Translator", "");
        head("Language-Team", "");
        head("Language", work.language().replace('-', '_'));
        head("MIME-Version", "1.0");
        head("Content-Type", "text/plain; charset=UTF-8");
        head("Content-Transfer-Encoding", "8bit");
        head("X-Scale", work.scale());
        head("X-Scale-Version", work.version());
        head("X-Source-Language", work.sourceLanguage());
        head("X-Target-Language", work.language());
    }

    private void head(String name, String value) {
        line(quoted(name + ": " + value + "\n"));
    }

    private void unit(Unit unit) {
        line("");
        if (!unit.note().isEmpty()) {
            line("# " + unit.note());
        }
        unit.help().forEach(h -> line("#. " + h));
        boolean stale = unit.state() == Unit.State.STALE;
        if (stale) {
            line("#. " + Changed.sentence(unit));
        }
        line("#. " + OWN + " status=" + unit.status().id()
                + (unit.madeFrom().isEmpty() ? "" : " made-from=" + unit.madeFrom())
                + (unit.room() == 0 ? "" : " most-characters=" + unit.room()));
        line("#: " + unit.key());
        if (stale) {
            line("#, fuzzy");
            if (!unit.previous().isEmpty()) {
                line("#| msgctxt " + quoted(unit.key()));
                line("#| msgid " + quoted(unit.previous()));
            }
        }
        line("msgctxt " + quoted(unit.key()));
        line("msgid " + quoted(unit.source()));
        line("msgstr " + quoted(unit.target()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}

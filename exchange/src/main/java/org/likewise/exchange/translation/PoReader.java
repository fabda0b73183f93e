package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;

/** Reads PO, as we write it or as a program saved it. */
final class PoReader {
    private static final Pattern WORD =
            Pattern.compile("(#\\|\\s*)?(msgctxt|msgid_plural|msgid|msgstr(?:\\[\\d+\\])?)?\\s*\"(.*)\"\\s*");
    private static final Pattern OWN = Pattern.compile("([a-z-]+)=(\\S+)");

    private final UnitReading reading;
    private final Map<String, StringBuilder> words = new HashMap<>();
    private final Map<String, String> head = new HashMap<>();
    private final List<String> help = new ArrayList<>();
    private final Map<String, String> own = new HashMap<>();
    private String said = "";
    private String note = "";
    private String field = "";
    private boolean fuzzy;
    private int first;

    private PoReader(UnitReading reading) {
        this.reading = reading;
    }

    static Checked<TranslationWork> read(byte[] bytes, String name) {
        UnitReading reading = new UnitReading(name);
        Optional<String> text = reading.utf8(bytes);
        if (text.isEmpty()) {
            return reading.done("", "", "", "", "");
        }
        PoReader reader = new PoReader(reading);
        int line = 0;
        for (String l : text.get().replace("\uFEFF", "").split("\r?\n", -1)) {
            reader.line(++line, l.strip());
        }
        reader.entry();
        Map<String, String> head = reader.head;
        return reading.done(
                head.getOrDefault("X-Scale", ""),
                head.getOrDefault("X-Scale-Version", ""),
                head.getOrDefault("X-Source-Language", ""),
                head.getOrDefault("X-Target-Language", ""),
                reader.note);
    }

    private void line(int number, String line) {
        // a comment or a context after a translation begins the next entry, with or without an empty line between them
        boolean starts = line.startsWith("#") || line.startsWith("msgctxt") || line.startsWith("msgid ");
        if (line.isEmpty() || starts && field.startsWith("msgstr")) {
            entry();
        }
        if (line.isEmpty() || line.startsWith("#~")) {
            return;
        }
        first = first == 0 ? number : first;
        Matcher word = WORD.matcher(line);
        if (word.matches()) {
            if (word.group(2) != null) {
                field = (word.group(1) == null ? "" : "#|") + word.group(2);
                words.put(field, new StringBuilder());
            }
            StringBuilder into = words.get(field);
            if (into == null) {
                reading.error(
                        number,
                        "bad-po",
                        "A text stands here without msgid or msgstr.",
                        "Save the file again with a PO program.");
            } else {
                into.append(unquoted(word.group(3)));
            }
        } else if (line.startsWith("#.")) {
            extracted(line.substring(2).strip());
        } else if (line.startsWith("#,")) {
            fuzzy |= List.of(line.substring(2).split("[,\\s]+")).contains("fuzzy");
        } else if (line.startsWith("# ") || line.equals("#")) {
            said = (said + " " + line.substring(1).strip()).strip();
        } else if (!line.startsWith("#")) {
            reading.error(
                    number,
                    "bad-po",
                    "This line is neither a comment nor a text in quotation marks.",
                    "Look for a missing quotation mark in it.");
        }
    }

    private void extracted(String comment) {
        if (comment.startsWith(PoWriter.OWN)) {
            Matcher m = OWN.matcher(comment);
            while (m.find()) {
                own.put(m.group(1), m.group(2));
            }
        } else if (!comment.startsWith(Changed.START)) {
            help.add(comment);
        }
    }

    /** What has been gathered is an entry. */
    private void entry() {
        if (words.containsKey("msgid_plural")) {
            reading.error(first, "plural", "This text has a plural, and no text here has one.", "Export it again.");
        } else if (words.containsKey("msgid")) {
            String id = word("msgid");
            if (id.isEmpty() && !words.containsKey("msgctxt")) {
                head();
            } else {
                String room = own.getOrDefault("most-characters", "0");
                reading.add(
                        new UnitReading.Raw(
                                word("msgctxt"),
                                id,
                                word("#|msgid"),
                                word("msgstr"),
                                own.getOrDefault("made-from", ""),
                                reading.status(own.getOrDefault("status", ""), first),
                                said,
                                help,
                                room.matches("[0-9]{1,6}") ? Integer.parseInt(room) : 0,
                                first),
                        fuzzy);
            }
        }
        words.clear();
        help.clear();
        own.clear();
        said = "";
        field = "";
        fuzzy = false;
        first = 0;
    }

    private void head() {
        note = String.join(" ", help);
        for (String line : word("msgstr").split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private String word(String name) {
        StringBuilder word = words.get(name);
        return word == null ? "" : word.toString();
    }

    private static String unquoted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char e = text.charAt(++i);
                out.append(e == 'n' ? '\n' : e == 't' ? '\t' : e == 'r' ? '\r' : e);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}

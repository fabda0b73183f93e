package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.likewise.scanner.printcheck.Finding;
import org.likewise.scanner.printcheck.PrintCheck;
import org.likewise.scanner.printcheck.SheetCheck;

/** What is said of a blank form that was printed and scanned. */
final class PrintCheckReport {
    private static final Map<String, String> TOPICS = Map.of(
            "reading", "reading",
            "print-scale", "print scale",
            "proportions", "proportions",
            "margins", "margins",
            "straightness", "straightness",
            "marks-of-position", "squares and ticks",
            "emptiness", "empty boxes",
            "scan-mode", "scan mode");

    private PrintCheckReport() {}

    /** To people: what was found, and what to change, worst first. */
    static void say(Console console, PrintCheck check) {
        if (check.sheets().isEmpty()) {
            console.say("All sides in this file are empty. Check which side of the sheet was scanned.");
        }
        for (SheetCheck sheet : check.sheets()) {
            if (check.sheets().size() > 1 || sheet.page() > 1) {
                console.say("Side " + sheet.image() + " of the file"
                        + (sheet.page() > 0 ? ", page " + sheet.page() + " of the form:" : ":"));
            }
            int width = sheet.findings().stream()
                    .mapToInt(f -> topic(f).length())
                    .max()
                    .orElse(0);
            for (Finding f : sheet.findings()) {
                console.say("  " + sign(f) + " " + topic(f) + " ".repeat(width - topic(f).length()) + "  " + f.seen());
            }
            List<Finding> changes = sheet.toChange();
            for (int i = 0; i < changes.size(); i++) {
                console.say((i == 0 ? "What to change, worst first:\n" : "") + "  " + (i + 1) + ". "
                        + changes.get(i).advice());
            }
        }
        if (!check.unchecked().isEmpty()) {
            console.say("Not in this file, and not checked: page " + String.join(", page ", check.unchecked()) + ".");
        }
        console.say(check.verdict().words());
    }

    private static String topic(Finding f) {
        return TOPICS.getOrDefault(f.topic(), f.topic());
    }

    /** A word, not a colour: it is read aloud, printed and piped. */
    private static String sign(Finding f) {
        return switch (f.weight()) {
            case FINE -> "fine  ";
            case NOTE -> "note  ";
            case CHANGE -> "change";
            case STOP -> "stop  ";
        };
    }

    /** To scripts. */
    static ObjectNode json(PrintCheck check) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("verdict", check.verdict().id());
        ArrayNode sheets = root.putArray("sheets");
        for (SheetCheck sheet : check.sheets()) {
            ObjectNode out = sheets.addObject();
            out.put("image", sheet.image());
            out.put("form", sheet.form());
            out.put("page", sheet.page());
            out.put("verdict", sheet.verdict().id());
            ArrayNode findings = out.putArray("findings");
            for (Finding f : sheet.findings()) {
                findings.addObject()
                        .put("topic", f.topic())
                        .put("weight", f.weight().id())
                        .put("seen", f.seen())
                        .put("advice", f.advice());
            }
            ObjectNode measures = out.putObject("measures");
            sheet.measures().forEach((name, value) -> measures.put(name, Math.round(value * 1000) / 1000.0));
        }
        ArrayNode unchecked = root.putArray("unchecked");
        check.unchecked().forEach(unchecked::add);
        return root;
    }
}

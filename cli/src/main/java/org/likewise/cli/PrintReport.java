package org.likewise.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.likewise.generator.form.Form;
import org.likewise.generator.pack.PackPrinter;

/** What is said of packs that were printed. */
final class PrintReport {
    private PrintReport() {}

    /** To people. */
    static void say(Console console, PackPrinter.Printed printed, int packs, List<Form> forms) {
        console.say(String.format(
                Locale.ROOT,
                "%s of %s, %s: %s",
                Counted.of(packs, "pack"),
                Counted.of(forms.size(), "form"),
                Counted.of(printed.pages(), "page"),
                span(printed.pdfs().stream().map(Path::toString).toList())));
        console.say("The list of packs: " + printed.list());
        console.say("Keep this folder, the scanner reads by it: " + printed.forms());
        if (!printed.earlier().isEmpty()) {
            console.note("What an earlier run left here is gone, so that nothing is printed twice: "
                    + span(printed.earlier()) + ". Its packs stay in the list.");
        }
        draft(console, forms);
    }

    /** To people, of blank forms. */
    static void say(Console console, List<Path> pdfs, List<Form> forms) {
        pdfs.forEach(pdf -> console.say(pdf.toString()));
        console.say("Keep the folder forms/ beside them, the scanner reads by it.");
        draft(console, forms);
    }

    private static void draft(Console console, List<Form> forms) {
        if (forms.stream().anyMatch(Form::draft)) {
            console.note("The forms say DRAFT: not all of their words are final.");
        }
    }

    /** To scripts, of blank forms. */
    static JsonNode json(List<Path> pdfs, List<Form> forms) {
        var root = JsonNodeFactory.instance.objectNode();
        var names = root.putArray("pdfs");
        pdfs.forEach(pdf -> names.add(pdf.toString()));
        var codes = root.putArray("formCodes");
        forms.forEach(f -> codes.add(f.code()));
        return root;
    }

    /** To scripts. */
    static JsonNode json(PackPrinter.Printed printed, List<Form> forms) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("list", printed.list().toString())
                .put("forms", printed.forms().toString())
                .put("pages", printed.pages());
        var pdfs = root.putArray("pdfs");
        printed.pdfs().forEach(pdf -> pdfs.add(pdf.toString()));
        var earlier = root.putArray("removed");
        printed.earlier().forEach(earlier::add);
        var codes = root.putArray("formCodes");
        forms.forEach(f -> codes.add(f.code()));
        return root;
    }

    /** One name, or the first and the last. */
    private static String span(List<String> names) {
        String last = names.get(names.size() - 1);
        return switch (names.size()) {
            case 1 -> last;
            case 2 -> names.get(0) + " and " + last;
            default -> names.get(0) + " to " + last + " (" + names.size() + " files)";
        };
    }
}

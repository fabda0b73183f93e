package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of REDCap's data dictionary.
 *
 * @param name of the variable
 * @param form name of the instrument
 * @param type REDCap's word
 * @param codes choices; empty where there is nothing to choose
 * @param calculation of a calculated field; else empty
 * @param validation of text
 * @param annotation action tags and remarks
 */
record RedcapField(
        String name,
        String form,
        Words section,
        String type,
        Words label,
        List<Code> codes,
        String calculation,
        Words note,
        String validation,
        String min,
        String max,
        boolean identifier,
        String branching,
        String alignment,
        String annotation) {
    /** The columns, as REDCap exports them and wants them back. */
    static final List<String> COLUMNS = List.of(
            "Variable / Field Name",
            "Form Name",
            "Section Header",
            "Field Type",
            "Field Label",
            "Choices, Calculations, OR Slider Labels",
            "Field Note",
            "Text Validation Type OR Show Slider Number",
            "Text Validation Min",
            "Text Validation Max",
            "Identifier?",
            "Branching Logic (Show field only if...)",
            "Required Field?",
            "Custom Alignment",
            "Question Number (surveys only)",
            "Matrix Group Name",
            "Matrix Ranking?",
            "Field Annotation");

    RedcapField {
        codes = List.copyOf(codes);
    }

    /** A choice. */
    record Code(String code, Words label) {}

    List<String> row() {
        String choices = calculation.isEmpty()
                ? String.join(
                        " | ",
                        codes.stream()
                                .map(c -> c.code() + ", " + choice(c.label().main()))
                                .toList())
                : calculation;
        List<String> out = new ArrayList<>(List.of(
                name,
                form,
                html(section.main()),
                type,
                html(label.main()),
                choices,
                html(note.main()),
                validation,
                min,
                max,
                identifier ? "y" : "",
                branching,
                "",
                alignment,
                "",
                "",
                "",
                annotation));
        if (out.size() != COLUMNS.size()) {
            throw new IllegalStateException("a row of " + out.size());
        }
        return out;
    }

    /** REDCap shows labels as HTML. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A bar would begin the next choice. */
    static String choice(String text) {
        return html(text).replace("|", "&#124;");
    }
}

package org.likewise.exchange.instrument;

import java.util.List;

/**
 * What was read of another tool's file.
 *
 * @param title may be empty
 * @param language BCP 47 tag; empty where the file does not say it
 * @param introduction may be empty
 * @param notRead a sentence for each thing that has no place in a scale
 */
record ForeignForm(
        String title, String language, String introduction, List<ForeignQuestion> questions, List<String> notRead) {
    ForeignForm {
        questions = List.copyOf(questions);
        notRead = List.copyOf(notRead);
    }

    /** Words without markup, on one line; a brace would begin a slot. */
    static String plain(String text) {
        String out = text.replaceAll("(?i)<br\\s*/?>", " ")
                .replaceAll("<[^<>]{0,500}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#124;", "|")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replace('{', '(')
                .replace('}', ')')
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return out.length() > 1900 ? out.substring(0, out.offsetByCodePoints(0, 1800)) : out;
    }
}

package org.likewise.generator.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.likewise.model.code.Base32;

/**
 * A style or script that stands inside a page, with the hash by which the page's content security policy allows it.
 *
 * @param text as it stands between its tags
 */
record Inlined(String text) {
    /** Joins files in order. A script becomes one strict function, so that it leaves nothing behind in the window. */
    static Inlined script(WebTemplates templates, List<String> files) {
        return new Inlined("(() => {\n\"use strict\";\n" + joined(templates, files) + "})();\n");
    }

    static Inlined style(WebTemplates templates, List<String> files) {
        return new Inlined("\n" + joined(templates, files));
    }

    private static String joined(WebTemplates templates, List<String> files) {
        String text = files.stream()
                .map(f -> templates.text(f).orElseThrow(() -> new IllegalStateException("no such template: " + f)))
                .collect(Collectors.joining());
        if (text.contains("</")) {
            throw new IllegalArgumentException("a style or script that would end its own tag: " + files);
        }
        return text;
    }

    /** {@code 'sha256-…'} of the text. */
    String hash() {
        byte[] digest = Base32.sha256(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** For a template: put in as it is. */
    Object markup() {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}

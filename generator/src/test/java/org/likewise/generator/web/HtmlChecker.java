package org.likewise.generator.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker. */
public final class HtmlChecker {
    /**
     * The checker does not look at the hashes of a policy: it warns of any inline style or script that has neither nonce
     * nor unsafe-inline. That the hashes fit is seen in a browser, whose console would tell of what was refused.
     */
    private static final String BLIND_TO_HASHES = "violates Content Security Policy (meta tag)";

    private HtmlChecker() {}

    /** All that it says of a page: errors, warnings and information. */
    public static List<String> messages(String page) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // samples are in English, whatever language they say
        checker.setNoLangDetect(true);
        try {
            return checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> !line.contains(BLIND_TO_HASHES))
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}

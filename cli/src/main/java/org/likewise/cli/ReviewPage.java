package org.likewise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.generator.web.Messages;
import org.likewise.generator.web.PageShell;
import org.likewise.generator.web.WebTemplates;
import org.likewise.scanner.review.ReviewServer;

/** The review page, made of its template, in each language that it has words for. */
final class ReviewPage implements ReviewServer.Page {
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final PageShell SHELL = new PageShell(
            List.of("styles/review.css"),
            List.of("scripts/csv.js", "scripts/store.js", "scripts/settle.js", "scripts/unread.js", "scripts/audit.js"),
            "'self' data:");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WebTemplates templates;

    ReviewPage(WebTemplates templates) {
        this.templates = templates;
    }

    @Override
    public ReviewServer.Html in(List<String> languages) {
        return fill(languages, "live", Optional.empty());
    }

    /** One file with all that is in the pile; it asks nobody for anything. */
    String file(List<String> languages, JsonNode pile) {
        return fill(languages, "file", Optional.of(pile)).text();
    }

    private ReviewServer.Html fill(List<String> wanted, String mode, Optional<JsonNode> pile) {
        String language = wanted.stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT).replaceAll("-.*", ""))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en");
        Messages messages = Messages.of(templates, language);
        Map<String, Object> data = new TreeMap<>();
        data.put("language", language);
        data.put("direction", Messages.direction(language));
        data.put("languages", LANGUAGES.stream().map(this::named).toList());
        data.put("messages", messages.words());
        data.put("mode", mode);
        data.put("texts", data(MAPPER.valueToTree(new TreeMap<>(messages.words()))));
        pile.ifPresent(p -> data.put("pile", data(p)));
        Map<String, Object> whole = new TreeMap<>(SHELL.around(templates, data));
        String policy = whole.get("policy") + "; connect-src " + (mode.equals("live") ? "'self'" : "'none'");
        whole.put("policy", policy);
        return new ReviewServer.Html(templates.fill("review.ftlh", whole), policy);
    }

    private Map<String, String> named(String tag) {
        return Map.of(
                "tag",
                tag,
                "name",
                String.valueOf(Messages.of(templates, tag).words().get("language-name")));
    }

    /** JSON that stands inside the page: nothing in it can end its element. */
    private static Object data(JsonNode json) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    MAPPER.writeValueAsString(json).replace("<", "\\u003c"));
        } catch (JsonProcessingException | TemplateModelException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}

package org.likewise.generator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page of the site has inside: its style, its script and the policy that allows these two, its pictures and
 * nothing else.
 *
 * @param style files of the style, in order
 * @param script files of the script, in order; none for a page without one
 * @param images from where its pictures come, as the policy says it
 */
public record PageShell(List<String> style, List<String> script, String images) {
    /** Pictures that stand inside the page. */
    private static final String WITHIN = "data:";

    /** Pictures beside the page, also where it is opened as a file, which has no site of its own for every browser. */
    public static final String BESIDE = WITHIN + " 'self' file:";

    private static final List<String> BASE = List.of("styles/tokens.css", "styles/base.css");

    /** The page of a questionnaire. */
    static final PageShell QUESTIONNAIRE = new PageShell(
            List.of("styles/page.css", "components/choice/choice.css", "styles/fields.css", "styles/print.css"),
            List.of(
                    "scripts/fields.js",
                    "scripts/copy.js",
                    "scripts/table.js",
                    "scripts/csv.js",
                    "scripts/store.js",
                    "scripts/bytes.js",
                    "scripts/kept.js",
                    "scripts/draft.js",
                    "scripts/steps.js",
                    "scripts/prompts.js",
                    "scripts/page.js",
                    "scripts/kiosk.js"),
            WITHIN);

    /**
     * What one page has beyond its kind.
     *
     * @param css rules after all others
     * @param scripts files that come before the last of the script
     * @param policy further directives
     */
    record More(String css, List<String> scripts, List<String> policy) {
        static final More NOTHING = new More("", List.of(), List.of());
    }

    public PageShell {
        style = List.copyOf(style);
        script = List.copyOf(script);
    }

    /** A template's data, with {@code style}, {@code script} and {@code policy} added to it. */
    public Map<String, Object> around(WebTemplates templates, Map<String, Object> data) {
        return around(templates, data, More.NOTHING);
    }

    Map<String, Object> around(WebTemplates templates, Map<String, Object> data, More more) {
        Inlined files = Inlined.style(
                templates, Stream.concat(BASE.stream(), style.stream()).toList());
        Inlined styles = new Inlined(files.text() + more.css());
        Map<String, Object> out = new TreeMap<>(data);
        out.put("style", styles.markup());
        String scriptSource = "'none'";
        if (!script.isEmpty()) {
            List<String> all = new ArrayList<>(script);
            all.addAll(all.size() - 1, more.scripts());
            Inlined scripts = Inlined.script(templates, all);
            out.put("script", scripts.markup());
            scriptSource = scripts.hash();
        }
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src " + images + "; style-src "
                + styles.hash() + "; script-src " + scriptSource;
        out.put(
                "policy",
                Stream.concat(Stream.of(policy), more.policy().stream()).collect(Collectors.joining("; ")));
        return out;
    }
}

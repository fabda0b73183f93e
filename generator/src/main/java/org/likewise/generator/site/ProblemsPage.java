package org.likewise.generator.site;

import java.util.List;
import java.util.Map;
import org.likewise.generator.web.PageShell;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.problem.Problem;

/** What stands in the place of a site while its definitions or templates are wrong: each problem, where it is and what to do. */
public final class ProblemsPage {
    private static final PageShell SHELL =
            new PageShell(List.of("styles/index.css", "styles/site.css"), List.of(), PageShell.BESIDE);

    private ProblemsPage() {}

    /** The page, by the templates that come along, as those of a designer may be what is wrong. */
    public static String render(List<Problem> problems) {
        WebTemplates templates = WebTemplates.shipped();
        return templates.fill(
                "problems.ftlh",
                SHELL.around(
                        templates,
                        Map.of(
                                "problems",
                                problems.stream()
                                        .sorted()
                                        .map(p -> Map.of(
                                                "place", p.place().toString(),
                                                "message", p.message(),
                                                "remedy", p.remedy(),
                                                "code", p.code()))
                                        .toList())));
    }
}

package org.likewise.scanner.explain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** All stages as one page that needs no other file and no network. */
final class ExplainPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:75rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            img{max-width:100%;height:auto;box-sizing:border-box;border:1px solid #767676;background:#fff}
            figure{margin:1rem 0;overflow-x:auto}
            figcaption{color:#444}
            .wide{overflow-x:auto}
            table{border-collapse:collapse;font-size:.85rem}
            th,td{border:1px solid #999;padding:.2rem .5rem;text-align:left;vertical-align:top}
            th{background:#eee}
            nav a{margin-right:1rem}
            h2{border-top:2px solid #ccc;padding-top:1rem}
            """;

    private ExplainPage() {}

    /** @param pages the stages of each page, by the page's name */
    static byte[] of(String file, Map<String, List<Stage>> pages) {
        StringBuilder out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
                        + " style-src 'unsafe-inline'\">\n")
                .append("<title>How ")
                .append(text(file))
                .append(" was read</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>How ")
                .append(text(file))
                .append(" was read</h1>\n");
        if (pages.size() > 1) {
            out.append("<nav aria-label=\"Pages\">");
            pages.keySet()
                    .forEach(p -> out.append("<a href=\"#")
                            .append(text(p))
                            .append("\">")
                            .append(text(p))
                            .append("</a>"));
            out.append("</nav>\n");
        }
        pages.forEach((name, stages) -> page(out, name, stages, pages.size() > 1));
        out.append("</main>\n</body>\n</html>\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void page(StringBuilder out, String name, List<Stage> stages, boolean several) {
        out.append("<section id=\"").append(text(name)).append("\">\n");
        if (several) {
            out.append("<h2>").append(text(name)).append("</h2>\n");
        }
        Stage outcome = stages.get(stages.size() - 1);
        out.append("<p><strong>").append(text(outcome.said().get(0))).append("</strong></p>\n");
        String heading = several ? "h3" : "h2";
        int number = 1;
        for (Stage stage : stages) {
            out.append('<')
                    .append(heading)
                    .append('>')
                    .append(number++)
                    .append(". ")
                    .append(text(stage.title()));
            out.append("</").append(heading).append(">\n");
            stage.said().forEach(s -> out.append("<p>").append(text(s)).append("</p>\n"));
            stage.pictures().forEach(p -> picture(out, p));
            table(out, stage);
        }
        out.append("</section>\n");
    }

    private static void picture(StringBuilder out, Stage.Picture picture) {
        out.append("<figure><img alt=\"")
                .append(text(picture.shows()))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(picture.png()))
                .append("\"><figcaption>")
                .append(text(picture.shows()))
                .append("</figcaption></figure>\n");
    }

    private static void table(StringBuilder out, Stage stage) {
        if (stage.rows().isEmpty()) {
            return;
        }
        out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(text(stage.title()))
                .append("\"><table>\n<thead><tr>");
        stage.head()
                .forEach(h -> out.append("<th scope=\"col\">").append(text(h)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : stage.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "<th scope=\"row\">" : "<td>")
                        .append(text(row.get(i)))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    /** What a code on a page says, or a file is called, is never markup. */
    static String text(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}

package org.likewise.generator.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/**
 * One page with every component in each of its examples. Those of questions are small scales that lie beside a component's
 * markup, so that they are read and checked like any other.
 */
public final class Gallery {
    /** Folders of components that have examples. */
    private static final List<String> COMPONENTS = List.of("choice", "text", "digits", "date", "decline");

    /** Folders of components around the questions: the example of each is a template that shows all of it. */
    private static final List<String> AROUND = List.of("code", "kept", "staff");

    /** What staff could choose from. */
    private static final List<Sibling> SIBLINGS = List.of(
            new Sibling("patient.en.html", "Patient · English", "en"),
            new Sibling("patient.fr.html", "Patient · français", "fr"));

    /** In examples of components that show no item, the one that a scale has to have. */
    private static final String NOT_SHOWN = "needed";

    private Gallery() {}

    /**
     * A component.
     *
     * @param name of its folder
     * @param cards an example each
     */
    public record Shown(String name, List<Card> cards) {
        public Shown {
            cards = List.copyOf(cards);
        }
    }

    /** @param direction {@code ltr} or {@code rtl}, to see each component mirrored */
    public static String render(WebTemplates templates, String direction) {
        Map<String, Object> data = new TreeMap<>();
        data.put("direction", direction);
        data.put("messages", Messages.of(templates, "en").words());
        data.put(
                "components",
                COMPONENTS.stream().map(name -> shown(templates, name)).toList());
        data.put("around", AROUND);
        data.put("siblings", SIBLINGS);
        PageShell shell = new PageShell(PageShell.QUESTIONNAIRE.style(), List.of(), PageShell.QUESTIONNAIRE.images());
        return templates.fill("gallery.ftlh", shell.around(templates, data));
    }

    private static Shown shown(WebTemplates templates, String name) {
        String file = "components/" + name + "/examples.yaml";
        byte[] bytes = templates.text(file).orElse("").getBytes(StandardCharsets.UTF_8);
        Scale scale = Scales.of(List.of(new DefinitionFile(file, bytes)))
                .orThrow()
                .scales()
                .get(0);
        List<Question> questions =
                Questionnaires.resolve(scale, scale.roles().get(0).id(), scale.language(), null).questions().stream()
                        .filter(q -> !q.id().equals(NOT_SHOWN))
                        .toList();
        return new Shown(name, Card.of(questions));
    }
}

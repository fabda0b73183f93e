package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;

/** Small forms of made-up scales. */
final class SampleForms {
    static final Layout PATIENT = form(
            "kindness",
            "patient",
            List.of(choice("interest", true), choice("listening", true), place(), age(), comment()));

    static final Layout STUDENT = form(
            "kindness", "student", List.of(choice("interest", true), choice("year", false), choice("listening", true)));

    static final Layout LONG =
            form("patience", "patient", List.of(choice("waiting", true)), List.of(choice("queueing", true), comment()));

    static final Layout WIDE = form(
            "patience",
            "observer",
            List.of(choice("waiting", true), choice("asking", true), choice("calling", true)),
            List.of(choice("queueing", true)));

    private SampleForms() {}

    static Path write(Path folder, Layout... layouts) throws IOException {
        Files.createDirectories(folder);
        for (Layout layout : layouts) {
            Files.write(folder.resolve(layout.form() + ".json"), LayoutJson.write(layout));
        }
        return folder;
    }

    private static LayoutField choice(String id, boolean item) {
        return new LayoutField.Choice(
                id,
                FieldType.SINGLE_CHOICE,
                "About " + id + ".",
                item,
                List.of(
                        new LayoutOption("1", "=No", box()),
                        new LayoutOption("4", "Yes", box()),
                        new LayoutOption("NA", "Not this time", box())));
    }

    private static LayoutField place() {
        return new LayoutField.Choice(
                "place",
                FieldType.MULTIPLE_CHOICE,
                "Where?",
                false,
                List.of(new LayoutOption("home", "At home", box()), new LayoutOption("ward", "On a ward", box())));
    }

    private static LayoutField age() {
        return new LayoutField.Cells("age", FieldType.DIGITS, "Age", false, List.of(box(), box()), 0, 99);
    }

    private static LayoutField comment() {
        return new LayoutField.Words("comment", "Anything else?", false, box());
    }

    private static Box box() {
        return new Box(50, 50, 5, 5);
    }

    @SafeVarargs
    private static Layout form(String scale, String role, List<LayoutField>... pages) {
        List<LayoutPage> laid = new ArrayList<>();
        for (List<LayoutField> fields : pages) {
            laid.add(new LayoutPage(
                    laid.size() + 1,
                    210,
                    297,
                    List.of(
                            new LayoutPage.Fiducial(LayoutPage.Corner.TOP_LEFT, new Box(12, 12, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.TOP_RIGHT, new Box(193, 12, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.BOTTOM_RIGHT, new Box(193, 280, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.BOTTOM_LEFT, new Box(12, 280, 5, 5))),
                    List.of(),
                    new Box(170, 22, 18, 18),
                    25,
                    fields));
        }
        return LayoutJson.withFormCode(
                new Layout("", scale, "0.1.0", "k3x9q2f7", "5d0c", role, "en-GB", null, "A4", "standard", laid));
    }
}

package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.mark.BoxSight;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.PageObserver;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/** What the reader of pages came by on one side of paper. */
final class Sheet implements PageObserver {
    /** A box with its field and option, as people would name it. */
    record NamedBox(String name, BoxSight sight) {}

    private @Nullable Pyramid pyramid;
    private @Nullable Registration page;
    private @Nullable PageCode code;
    private @Nullable Layout form;
    private final List<NamedBox> boxes = new ArrayList<>();
    private final List<String> writtenCells = new ArrayList<>();
    private final List<String> writtenWords = new ArrayList<>();

    @Override
    public void started(Pyramid seen, Registrar registrar) {
        pyramid = seen;
    }

    @Override
    public void settled(Registration found, PageCode read, Layout of) {
        page = found;
        code = read;
        form = of;
    }

    @Override
    public void box(String field, String option, BoxSight sight) {
        boxes.add(new NamedBox(field + " " + option, sight));
    }

    @Override
    public void cell(String field, int number, Box place, CellImage picture, CellReading reading) {
        if (reading.content() != CellContent.EMPTY) {
            writtenCells.add(field + " cell " + number);
        }
    }

    @Override
    public void words(String field, Box place, double inkMm2, Answer drawn) {
        if (!(drawn instanceof Answer.NoAnswer)) {
            writtenWords.add(field);
        }
    }

    Pyramid pyramid() {
        if (pyramid == null) {
            throw new IllegalStateException("no page was read");
        }
        return pyramid;
    }

    /** Where the page lies; empty where it was not found. */
    Optional<Registration> page() {
        return Optional.ofNullable(page);
    }

    String formCode() {
        return form == null ? "" : form.form();
    }

    int number() {
        return code == null ? 0 : code.page();
    }

    /** The page's layout; only of a page that was found. */
    LayoutPage layout() {
        if (form == null || code == null) {
            throw new IllegalStateException("no page was found");
        }
        return form.pages().get(code.page() - 1);
    }

    /** How many pages the form has; 0 where it is not known. */
    int formPages() {
        return form == null ? 0 : form.pages().size();
    }

    List<NamedBox> boxes() {
        return boxes;
    }

    /** Cells for digits with something in them. */
    List<String> writtenCells() {
        return writtenCells;
    }

    /** Boxes for words with something in them. */
    List<String> writtenWords() {
        return writtenWords;
    }
}

package org.likewise.scanner.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.code.CodeSearch;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.mark.BoxSight;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.PageObserver;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/** Keeps what the reader told while it read one page. */
final class Trace implements PageObserver {
    /** A page that was looked for. */
    record Looked(Frame frame, boolean byTicks, Optional<Registration> found) {}

    /** Where the page was settled to lie, and which it is. */
    record Settled(Registration page, PageCode code, Layout form) {}

    /** A mark box. */
    record Marked(String option, BoxSight sight) {}

    /** A cell for a digit. */
    record Cell(int number, Box place, CellImage picture, CellReading reading) {}

    /** A box for words. */
    record Written(Box place, double inkMm2, Answer drawn) {}

    private @Nullable Pyramid pyramid;
    private @Nullable Registrar registrar;
    private final List<Looked> looked = new ArrayList<>();
    private @Nullable List<CodeSearch.Found> codes;
    private @Nullable Settled settled;
    private final Map<String, List<Marked>> boxes = new LinkedHashMap<>();
    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
    private final Map<String, Written> words = new LinkedHashMap<>();
    private @Nullable PageReading reading;

    @Override
    public void started(Pyramid seen, Registrar of) {
        pyramid = seen;
        registrar = of;
    }

    @Override
    public void lookedFor(Frame frame, boolean byTicks, Optional<Registration> page) {
        looked.add(new Looked(frame, byTicks, page));
    }

    @Override
    public void searched(List<CodeSearch.Found> found) {
        codes = List.copyOf(found);
    }

    @Override
    public void settled(Registration page, PageCode code, Layout form) {
        settled = new Settled(page, code, form);
    }

    @Override
    public void box(String field, String option, BoxSight sight) {
        boxes.computeIfAbsent(field, k -> new ArrayList<>()).add(new Marked(option, sight));
    }

    @Override
    public void cell(String field, int number, Box place, CellImage picture, CellReading read) {
        cells.computeIfAbsent(field, k -> new ArrayList<>()).add(new Cell(number, place, picture, read));
    }

    @Override
    public void words(String field, Box place, double inkMm2, Answer drawn) {
        words.put(field, new Written(place, inkMm2, drawn));
    }

    @Override
    public void decided(PageReading decided) {
        reading = decided;
    }

    private static <T> T told(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the reader does not tell what it does");
        }
        return value;
    }

    Pyramid pyramid() {
        return told(pyramid);
    }

    Registrar registrar() {
        return told(registrar);
    }

    List<Looked> looked() {
        return looked;
    }

    /** Codes that were found anywhere; empty where the code was read in its place, and none was looked for. */
    Optional<List<CodeSearch.Found>> codes() {
        return Optional.ofNullable(codes);
    }

    Optional<Settled> settled() {
        return Optional.ofNullable(settled);
    }

    /** The page that is shown: the one that was settled, else the last that was found. */
    Optional<Registration> page() {
        Optional<Registration> last =
                looked.stream().flatMap(l -> l.found().stream()).reduce((a, b) -> b);
        return settled().map(Settled::page).or(() -> last);
    }

    Map<String, List<Marked>> boxes() {
        return boxes;
    }

    Map<String, List<Cell>> cells() {
        return cells;
    }

    Map<String, Written> words() {
        return words;
    }

    PageReading reading() {
        return told(reading);
    }
}

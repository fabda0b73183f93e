package org.likewise.scanner.page;

import java.util.List;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.code.CodeSearch;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.mark.BoxSight;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/**
 * Is told of each stage as the reading of one page passes it, for one who must know why. It changes nothing of what is read;
 * each method does nothing unless it is overridden.
 */
public interface PageObserver {
    /** Tells nobody. */
    PageObserver NONE = new PageObserver() {};

    /** The image was made smaller, and the dark figures in it are known. */
    default void started(Pyramid pyramid, Registrar registrar) {}

    /** A page of this frame was looked for: by its corner squares, or by its ticks alone. */
    default void lookedFor(Frame frame, boolean byTicks, Optional<Registration> page) {}

    /** The code was not where a page has it, and codes anywhere were looked for. */
    default void searched(List<CodeSearch.Found> codes) {}

    /** It is settled where the page lies and which it is; its fields are read next, unless the page has a fault. */
    default void settled(Registration page, PageCode code, Layout form) {}

    /** A mark box was measured. */
    default void box(String field, String option, BoxSight sight) {}

    /** A cell for a digit was read; the first of a field is number 1. */
    default void cell(String field, int number, Box place, CellImage picture, CellReading reading) {}

    /**
     * A box for words was looked at.
     *
     * @param inkMm2 ink in it, square millimetres
     */
    default void words(String field, Box place, double inkMm2, Answer drawn) {}

    /** All is decided. */
    default void decided(PageReading reading) {}
}

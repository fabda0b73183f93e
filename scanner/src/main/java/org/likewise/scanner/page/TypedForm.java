package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registration;

/**
 * A page whose code cannot be read, taken for a page of the form that a person named. Which of the form's pages it is, its boxes
 * must tell: they are where one page has them, and not where any other has.
 */
final class TypedForm {
    /** A page of another form shares a row or two; of its own, dirt or a fold hides a few boxes. */
    static final double LEAST_CONFIRMED = 0.9;

    private TypedForm() {}

    /** A page as it was found, and which of the form's it is. */
    record Match(Registration page, PageCode code) {}

    /** Empty where no page of the form fits, or more than one. */
    static Optional<Match> find(Pyramid pyramid, List<Registration> found, Layout form) {
        List<Match> fitting = new ArrayList<>();
        boolean sure = false;
        for (LayoutPage layout : form.pages()) {
            for (Registration page : found) {
                boolean usable = page.fault().isEmpty() && !page.figures().several();
                if (usable && page.frame().equals(Frame.of(layout))) {
                    FieldReader fields = new FieldReader(
                            pyramid, page, layout, form.language(), ScreenFields.NONE, PageObserver.NONE);
                    double confirmed = fields.boxes() == 0 ? 1 : fields.confirmed();
                    if (confirmed >= PageLimits.LEAST_CONFIRMED) {
                        fitting.add(new Match(page, new PageCode(form.form(), layout.number(), PageCode.MASTER)));
                        sure = fields.boxes() > 0 && confirmed >= LEAST_CONFIRMED;
                    }
                }
            }
        }
        return sure && fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}

package org.likewise.scanner.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.TableWriter;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.MarkReading;
import org.likewise.scanner.page.PageReading;

/** The rows of {@code readings.csv}: one for each mark position or cell of a page. */
final class ReadingRows {
    private ReadingRows() {}

    static void write(TableWriter table, String image, JournalPage page) throws IOException {
        if (!(page.reading() instanceof PageReading.Read read)) {
            return;
        }
        PageCode code = read.code();
        for (FieldReading field : read.fields()) {
            for (MarkReading mark : field.marks()) {
                table.row(List.of(
                        image,
                        code.form(),
                        Integer.toString(code.page()),
                        code.copy(),
                        field.field(),
                        mark.option(),
                        mark.state().id(),
                        number(mark.confidence()),
                        number(mark.x()),
                        number(mark.y()),
                        number(mark.w()),
                        number(mark.h())));
            }
        }
    }

    /** As the journal has it, without exponent; whole numbers without a point. */
    private static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}

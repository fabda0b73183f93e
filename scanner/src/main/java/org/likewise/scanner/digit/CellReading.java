package org.likewise.scanner.digit;

import java.util.Optional;

/**
 * What the reader made of one cell.
 *
 * @param content what the cell holds
 * @param digit the digit, where the cell holds one figure; otherwise empty
 * @param other the same as a digit of another script, where the reader was asked for it and there is a figure or a dot that may be its 0
 */
public record CellReading(CellContent content, Optional<DigitReading> digit, Optional<OtherReading> other) {
    public CellReading {
        if (digit.isPresent() != (content == CellContent.FIGURE)) {
            throw new IllegalArgumentException("a digit is read where there is one figure, and only there");
        }
    }

    /** A cell read as a Western digit alone. */
    public CellReading(CellContent content, Optional<DigitReading> digit) {
        this(content, digit, Optional.empty());
    }

    /** This cell as a writer of the other script would have it. */
    public CellReading inOtherScript() {
        return other.map(o -> new CellReading(CellContent.FIGURE, Optional.of(o.digit())))
                .orElse(this);
    }
}

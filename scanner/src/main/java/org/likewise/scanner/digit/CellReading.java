package org.likewise.scanner.digit;

import java.util.Optional;

/**
 * What the reader made of one cell.
 *
 * @param content what the cell holds
 * @param digit the digit, where the cell holds one figure; otherwise empty
 */
public record CellReading(CellContent content, Optional<DigitReading> digit) {
    public CellReading {
        if (digit.isPresent() != (content == CellContent.FIGURE)) {
            throw new IllegalArgumentException("a digit is read where there is one figure, and only there");
        }
    }
}

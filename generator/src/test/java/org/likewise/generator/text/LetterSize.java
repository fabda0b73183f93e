package org.likewise.generator.text;

import java.util.OptionalDouble;

/** How large the letters of a drawn line are. */
public final class LetterSize {
    private LetterSize() {}

    /** The x-height, or what its script has for one, of the line's smallest letters in millimetres; empty where it has none. */
    public static OptionalDouble smallestMm(ShapedLine line) {
        return line.runs().stream()
                .filter(run -> line.text()
                        .substring(run.start(), run.limit())
                        .codePoints()
                        .anyMatch(Character::isLetter))
                .mapToDouble(
                        run -> run.face().family().letterEm() * run.scale() * line.sizePt() * TextStyle.MM_PER_POINT)
                .min();
    }
}

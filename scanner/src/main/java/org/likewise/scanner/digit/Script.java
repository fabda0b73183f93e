package org.likewise.scanner.digit;

import java.util.List;

/** The scripts whose digits the network knows; each is a choice among the network's classes. */
public enum Script {
    /** The digits 0 to 9 as they are written in Europe and America. */
    WESTERN(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)),
    /** The digits of Arabic. Its 1 and 9 are written as the Western ones are; its 0 is a dot, which {@link CellInk} sees. */
    ARABIC(List.of(-1, 1, -1, -1, -1, -1, -1, -1, -1, 9, -1, 2, 3, 4, 5, 6, 7, 8, -1, -1, -1, -1)),
    /** Those of Persian, Urdu and their neighbours: Arabic's, with the Persian 4 and 6 and the Urdu 4 and 7, which all are written there. */
    PERSIAN(List.of(-1, 1, -1, -1, -1, -1, -1, -1, -1, 9, -1, 2, 3, 4, 5, 6, 7, 8, 4, 6, 4, 7));

    /** The class of what is no digit of any script. */
    public static final int NOT_A_DIGIT = 10;
    /** How many classes the network tells apart. */
    public static final int CLASSES = 22;

    private final List<Integer> digits;

    Script(List<Integer> digits) {
        this.digits = digits;
    }

    /** The value of a class of the network in this script, or -1 where it is none of its digits. */
    public int digitOf(int kind) {
        return digits.get(kind);
    }
}

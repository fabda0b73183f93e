package org.likewise.exchange.translation;

import org.likewise.model.scale.TranslationStatus;

/** How XLIFF 1.2 says what a unit's state and status are. */
final class XliffState {
    private XliffState() {}

    /** The word of the attribute {@code state}. */
    static String of(Unit.State state, TranslationStatus status) {
        return switch (state) {
            case MISSING -> "new";
            case STALE -> "needs-translation";
            case DONE ->
                switch (status) {
                    case DRAFT -> "needs-review-translation";
                    case FORWARD -> "translated";
                    case RECONCILED, BACK_TRANSLATED, DEBRIEFED -> "signed-off";
                    case FINAL -> "final";
                };
        };
    }

    /** Whether a tool says that there is still something to do to the words. */
    static boolean open(String state) {
        return state.equals("new")
                || state.equals("needs-translation")
                || state.equals("needs-adaptation")
                || state.equals("needs-l10n");
    }

    /** What a status becomes by a state: a tool that knows fewer steps takes none back. */
    static TranslationStatus status(String state, TranslationStatus was) {
        if (state.startsWith("needs-review")) {
            return TranslationStatus.DRAFT;
        }
        return switch (state) {
            case "translated" -> was.reviewed() ? TranslationStatus.FORWARD : later(was, TranslationStatus.FORWARD);
            case "signed-off" -> later(was, TranslationStatus.RECONCILED);
            case "final" -> TranslationStatus.FINAL;
            default -> was;
        };
    }

    private static TranslationStatus later(TranslationStatus a, TranslationStatus b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}

package org.likewise.generator.form;

/**
 * Words of a form in its language, and in its second one where it has two.
 *
 * @param first empty where there is nothing to say
 * @param second empty where the form has one language, or both say the same
 */
record Said(String first, String second) {
    private static final String BETWEEN = " / ";

    Said {
        if (second.equals(first)) {
            second = "";
        }
    }

    static Said of(String only) {
        return new Said(only, "");
    }

    boolean isEmpty() {
        return first.isEmpty() && second.isEmpty();
    }

    /** Both, as one text for tables and for those who hear the form. */
    String both() {
        return first.isEmpty() || second.isEmpty() ? first + second : first + BETWEEN + second;
    }
}

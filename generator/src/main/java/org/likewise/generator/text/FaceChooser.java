package org.likewise.generator.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Says which face each character of a text is set in: the first in line that covers it together with its marks. */
final class FaceChooser {
    private final String language;
    private final List<FontFamily> families;

    FaceChooser(String language) {
        this.language = language;
        this.families = FontFamily.forLanguage(language);
    }

    FontFace firstChoice(boolean bold) {
        return FontFace.of(families.get(0), bold);
    }

    /** For each char of the text, its face. */
    FontFace[] choose(String text, boolean bold) {
        FontFace[] faces = new FontFace[text.length()];
        FontFace current = firstChoice(bold);
        Set<Integer> missing = new LinkedHashSet<>();
        for (int start = 0; start < text.length(); ) {
            int limit = clusterLimit(text, start);
            int[] cluster = text.substring(start, limit).codePoints().toArray();
            // punctuation and spaces stay with the letters before them, so that words are not torn between faces
            boolean stays = !Character.isLetterOrDigit(cluster[0]) && covers(current, cluster);
            Optional<FontFace> face = stays ? Optional.of(current) : find(cluster, bold);
            if (face.isEmpty()) {
                collectMissing(cluster, bold, missing);
            }
            current = face.orElse(current);
            java.util.Arrays.fill(faces, start, limit, current);
            start = limit;
        }
        if (!missing.isEmpty()) {
            throw new ProblemsException(problems(text, missing));
        }
        return faces;
    }

    /** End of the character that starts here, with the marks, joiners and selectors that belong to it. */
    private static int clusterLimit(String text, int start) {
        int limit = start + Character.charCount(text.codePointAt(start));
        while (limit < text.length() && belongsToBase(text.codePointAt(limit))) {
            limit += Character.charCount(text.codePointAt(limit));
        }
        return limit;
    }

    private static boolean belongsToBase(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == 0x200C || codePoint == 0x200D;
        };
    }

    private Optional<FontFace> find(int[] cluster, boolean bold) {
        return families.stream()
                .map(family -> FontFace.of(family, bold))
                .filter(face -> covers(face, cluster))
                .findFirst();
    }

    private static boolean covers(FontFace face, int[] cluster) {
        for (int codePoint : cluster) {
            if (!covers(face, codePoint)) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(FontFace face, int codePoint) {
        return isInvisible(codePoint) || face.glyph(codePoint) != 0;
    }

    /** Spaces of all widths are made from the plain one by the shaper, and controls are not drawn. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SPACE_SEPARATOR
                || type == Character.FORMAT
                || Character.isWhitespace(codePoint)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private void collectMissing(int[] cluster, boolean bold, Set<Integer> missing) {
        int before = missing.size();
        for (int codePoint : cluster) {
            if (find(new int[] {codePoint}, bold).isEmpty()) {
                missing.add(codePoint);
            }
        }
        if (missing.size() == before && !missing.contains(cluster[0])) {
            missing.add(cluster[cluster.length - 1]); // each is somewhere, but no face has them together
        }
    }

    private List<Problem> problems(String text, Set<Integer> missing) {
        List<Problem> problems = new ArrayList<>();
        for (int codePoint : missing) {
            problems.add(Problem.error(
                    "text.no-glyph",
                    Place.of("text in " + language),
                    String.format(
                            Locale.ROOT,
                            "No font has the character U+%04X (%s) of \"%s\".",
                            codePoint,
                            Optional.ofNullable(Character.getName(codePoint)).orElse("unassigned"),
                            text),
                    "Write it with another character."));
        }
        return problems;
    }
}

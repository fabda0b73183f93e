package org.likewise.generator.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Says which face each character of a text is set in: the first in line that covers it together with its marks. */
final class FaceChooser {
    /** Nothing that a terminal could show; joiners are kept, as words need them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}&&[^\\u200C\\u200D]]");

    private final String language;
    private final List<FontFamily> families;

    FaceChooser(String language) {
        this.language = language;
        this.families = FontFamily.forLanguage(language);
    }

    FontFace firstChoice(boolean bold) {
        return FontFace.of(families.get(0), bold);
    }

    /** What each space between words of the language gets beyond the font's own, in em. */
    double wordSpaceEm() {
        return families.get(0).wordSpaceEm();
    }

    /** For each char of the text, its face. @throws ProblemsException naming each character that none has */
    FontFace[] choose(String text, boolean bold) {
        Set<Integer> missing = new LinkedHashSet<>();
        FontFace[] faces = choose(text, bold, missing);
        if (!missing.isEmpty()) {
            Place place = Place.of("text in " + language);
            throw new ProblemsException(missing.stream()
                    .map(codePoint -> problem(codePoint, text, place, ""))
                    .toList());
        }
        return faces;
    }

    /** A problem for each character of the text that no face has; {@code key} names the text, or is empty. */
    List<Problem> missing(String text, Place place, String key) {
        Set<Integer> missing = new TreeSet<>();
        choose(text, false, missing);
        choose(text, true, missing);
        return missing.stream()
                .map(codePoint -> problem(codePoint, text, place, key))
                .toList();
    }

    private FontFace[] choose(String text, boolean bold, Set<Integer> missing) {
        FontFace[] faces = new FontFace[text.length()];
        FontFace current = firstChoice(bold);
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

    /** Spaces of all widths are made from the plain one by the shaper; joiners, selectors and their like are not drawn. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR
                || Character.isWhitespace(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
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

    private Problem problem(int codePoint, String text, Place place, String key) {
        String named = key.isEmpty() ? "" : key + ", ";
        return Problem.error(
                "text.no-glyph",
                place,
                String.format(
                        Locale.ROOT,
                        "No font has the character U+%04X (%s) of %s\"%s\".",
                        codePoint,
                        Optional.ofNullable(Character.getName(codePoint)).orElse("unassigned"),
                        named,
                        UNPRINTABLE.matcher(text).replaceAll("\uFFFD")),
                remedy(codePoint));
    }

    private String remedy(int codePoint) {
        if (Character.isIdeographic(codePoint)) {
            return FontFamily.hasOtherHanForms(language)
                    ? "Paper forms have no font for Chinese characters in this language: see templates/fonts/PROVENANCE.md."
                    : "Write it with another character, or add it as templates/fonts/PROVENANCE.md says.";
        }
        return "Write it in words, or with another character.";
    }
}

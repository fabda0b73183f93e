package org.likewise.scanner.image;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JPEG must keep to before and while it is decoded. */
final class JpegCheck {
    /** Progressive pictures have about ten; each costs as much time as the whole picture, however short it is. */
    private static final int MOST_SCANS = 100;

    /** Some cameras leave a few bytes over before the end; more are what is left of a damaged stretch. */
    private static final int MOST_LEFT_OVER = 8;

    private static final Pattern LEFT_OVER = Pattern.compile("(\\d+) extraneous bytes? before marker 0xd9");

    private JpegCheck() {}

    static void check(byte[] bytes) throws ImageProblem {
        int scans = 0;
        for (int p = 0; p + 1 < bytes.length; p++) {
            if (bytes[p] == (byte) 0xff && bytes[p + 1] == (byte) 0xda && ++scans > MOST_SCANS) {
                throw ImageProblem.tooLarge("The JPEG is built up in more than " + MOST_SCANS + " passes.");
            }
        }
    }

    /**
     * Whether a warning of the platform's reader means that part of the picture is made up: it fills what is missing with
     * grey, which looks like a part of the page that nobody has marked.
     */
    static boolean isDamage(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        Matcher leftOver = LEFT_OVER.matcher(text);
        if (leftOver.find()) {
            return leftOver.group(1).length() > 1 || Integer.parseInt(leftOver.group(1)) > MOST_LEFT_OVER;
        }
        return text.contains("corrupt jpeg data") || text.contains("premature end");
    }
}

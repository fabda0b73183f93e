package org.likewise.model.scale;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.likewise.model.yaml.YamlMap;

/** Days in files. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String REMEDY = "Write a day as `2026-11-02`.";

    private Dates() {}

    /** An ISO date; empty where the key is not there. A day that the calendar does not have is a problem. */
    static String day(YamlMap map, String key) {
        String day = map.word(key, DAY, "bad-date", REMEDY).orElse("");
        try {
            if (!day.isEmpty()) {
                LocalDate.parse(day);
            }
        } catch (DateTimeParseException e) {
            map.file().error(map.at(key), "bad-date", "There is no day `" + day + "`.", REMEDY);
        }
        return day;
    }
}

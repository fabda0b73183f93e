package org.likewise.model.scale;

import java.util.Optional;

/** What stands above the sections of a questionnaire. */
public record Headings(Optional<Text> items, Optional<Text> context, Optional<Text> aboutYou, Optional<Text> comment) {}

package org.likewise.model.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One text of a scale in its source language: a sentence for all roles, or one for each.
 *
 * @param path the first part of its {@linkplain #key(String) keys}, such as {@code items.interest.stem}
 * @param perRole whether each role has a sentence of its own
 * @param sentences by role; where it is the same for all, one sentence under the empty role
 */
public record Text(String path, boolean perRole, Map<String, String> sentences) {
    public Text {
        Objects.requireNonNull(path);
        sentences = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
        if (sentences.isEmpty() || (!perRole && !sentences.containsKey(""))) {
            throw new IllegalArgumentException("a text without a sentence: " + path);
        }
    }

    /** A sentence that is the same for all roles. */
    public static Text same(String path, String sentence) {
        return new Text(path, false, Map.of("", sentence));
    }

    /** The sentence that a role sees. */
    public String sentence(String role) {
        String sentence = sentences.get(perRole ? role : "");
        if (sentence == null) {
            throw new IllegalArgumentException(path + " has no sentence for " + role);
        }
        return sentence;
    }

    /** The key by which language files name what a role sees. */
    public String key(String role) {
        return perRole ? path + "." + role : path;
    }

    /** Each sentence by its key. */
    public Map<String, String> byKey() {
        Map<String, String> out = new LinkedHashMap<>();
        sentences.forEach((role, sentence) -> out.put(key(role), sentence));
        return out;
    }
}

package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Responses of two roles about the same consultation, matched by pack.
 *
 * @param roleA the one that comes first in the scale
 * @param packs codes, in order
 * @param a for each pack the index of the first role's response
 * @param b for each pack the index of the second role's response
 * @param either packs in which at least one of the two answered
 * @param repeated packs left out because a role answered more than once
 */
public record Pairing(
        String roleA, String roleB, List<String> packs, List<Integer> a, List<Integer> b, int either, int repeated) {
    public Pairing {
        packs = List.copyOf(packs);
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** Every pair of roles that returned something, in the order of the scale. */
    public static List<Pairing> all(Sample sample) {
        List<String> roles = sample.roles();
        Map<String, Map<String, Integer>> byRole = new HashMap<>();
        Map<String, Set<String>> repeated = new HashMap<>();
        for (String role : roles) {
            Map<String, Integer> single = new TreeMap<>();
            Set<String> twice = new HashSet<>();
            for (int r : sample.of(role)) {
                String pack = sample.response(r).pack();
                if (!pack.isEmpty() && single.putIfAbsent(pack, r) != null) {
                    twice.add(pack);
                }
            }
            byRole.put(role, single);
            repeated.put(role, twice);
        }
        List<Pairing> out = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                Set<String> twice = new HashSet<>(repeated.getOrDefault(roles.get(i), Set.of()));
                twice.addAll(repeated.getOrDefault(roles.get(j), Set.of()));
                out.add(of(
                        roles.get(i),
                        roles.get(j),
                        byRole.getOrDefault(roles.get(i), Map.of()),
                        byRole.getOrDefault(roles.get(j), Map.of()),
                        twice));
            }
        }
        return out;
    }

    private static Pairing of(
            String roleA, String roleB, Map<String, Integer> a, Map<String, Integer> b, Set<String> twice) {
        List<String> packs = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        Set<String> either = new HashSet<>(b.keySet());
        a.forEach((pack, index) -> {
            either.add(pack);
            Integer other = b.get(pack);
            if (other != null && !twice.contains(pack)) {
                packs.add(pack);
                left.add(index);
                right.add(other);
            }
        });
        return new Pairing(roleA, roleB, packs, left, right, either.size(), twice.size());
    }
}

package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.likewise.analysis.response.PackList;
import org.likewise.analysis.response.Response;
import org.likewise.model.table.ResponsesTable;

/**
 * What was printed and what came back.
 *
 * @param packs printed; empty where there is no list of packs
 * @param roles in the order of the scale
 * @param days how many of each role came on each day, in order; where there are many days, in each month
 * @param missing printed copies that did not come back, in the order of the list
 * @param unlisted responses with a copy code that the list does not have
 */
public record ReturnFigure(
        Optional<Integer> packs,
        List<ByRole> roles,
        Map<String, Map<String, Integer>> days,
        List<PackList.Copy> missing,
        int unlisted) {
    /** More bars than this cannot be told apart. */
    private static final int MOST_DAYS = 45;

    public ReturnFigure {
        roles = List.copyOf(roles);
        missing = List.copyOf(missing);
    }

    /**
     * The returns of one role.
     *
     * @param printed copies; 0 where there is no list
     * @param returned responses
     * @param complete every item answered
     * @param partial some left empty
     * @param toSettle a person must still look
     */
    public record ByRole(String role, int printed, int returned, int complete, int partial, int toSettle) {}

    public static ReturnFigure of(Sample sample, Optional<PackList> list) {
        Map<String, int[]> byRole = new LinkedHashMap<>();
        list.ifPresent(l -> sample.scale().roles().stream()
                .map(r -> r.id())
                .filter(r -> l.copies().stream().anyMatch(c -> c.role().equals(r)))
                .forEach(r -> byRole.put(r, new int[5])));
        sample.roles().forEach(r -> byRole.putIfAbsent(r, new int[5]));
        Set<String> returned = new HashSet<>();
        Map<String, Map<String, Integer>> days = new TreeMap<>();
        for (int i = 0; i < sample.size(); i++) {
            Response r = sample.response(i);
            int[] counts = Objects.requireNonNull(byRole.get(r.role()));
            counts[1]++;
            String status = r.cell(ResponsesTable.STATUS);
            counts[status.equals(ResponsesTable.COMPLETE) ? 2 : status.equals(ResponsesTable.PARTIAL) ? 3 : 4]++;
            returned.add(r.cell(ResponsesTable.COPY));
            String received = r.cell(ResponsesTable.RECEIVED);
            if (received.length() >= 10) {
                days.computeIfAbsent(received.substring(0, 10), k -> new TreeMap<>())
                        .merge(r.role(), 1, Integer::sum);
            }
        }
        List<PackList.Copy> missing = new ArrayList<>();
        Set<String> packs = new HashSet<>();
        Set<String> listed = new HashSet<>();
        list.ifPresent(l -> l.copies().forEach(copy -> {
            packs.add(copy.pack());
            listed.add(copy.copy());
            int[] counts = byRole.get(copy.role());
            if (counts != null) {
                counts[0]++;
            }
            if (!returned.contains(copy.copy())) {
                missing.add(copy);
            }
        }));
        return new ReturnFigure(
                list.map(l -> packs.size()),
                byRole.entrySet().stream()
                        .map(e -> new ByRole(
                                e.getKey(),
                                e.getValue()[0],
                                e.getValue()[1],
                                e.getValue()[2],
                                e.getValue()[3],
                                e.getValue()[4]))
                        .toList(),
                days.size() > MOST_DAYS ? months(days) : days,
                missing,
                (int) returned.stream()
                        .filter(c -> !c.isEmpty() && !listed.contains(c))
                        .count());
    }

    private static Map<String, Map<String, Integer>> months(Map<String, Map<String, Integer>> days) {
        Map<String, Map<String, Integer>> out = new TreeMap<>();
        days.forEach((day, roles) -> roles.forEach((role, n) ->
                out.computeIfAbsent(day.substring(0, 7), k -> new TreeMap<>()).merge(role, n, Integer::sum)));
        return out;
    }
}

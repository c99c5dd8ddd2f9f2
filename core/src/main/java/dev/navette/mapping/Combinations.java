package dev.navette.mapping;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which combinations of attributes a product could be offered in, and is not (ART-12). */
final class Combinations {

    /** More are counted, not named: nobody reads a list of thousands. */
    private static final int NAMED = 20;

    private Combinations() {}

    /** A note of what is missing, or none; what is there has a value of the same attributes each. */
    static List<String> missing(List<Map<String, String>> there) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        there.forEach(one -> one.forEach((name, value) ->
                values.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(value)));
        Set<Map<String, String>> offered = new HashSet<>(there);
        BigInteger all = values.values().stream()
                .map(some -> BigInteger.valueOf(some.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger missing = all.subtract(BigInteger.valueOf(offered.size()));
        if (missing.signum() <= 0 || values.isEmpty()) {
            return List.of();
        }
        BigInteger unnamed = missing.subtract(BigInteger.valueOf(NAMED));
        String more = unnamed.signum() > 0 ? " and " + unnamed + " more" : "";
        return List.of("not offered: "
                + first(new ArrayList<>(values.entrySet()), offered).stream()
                        .map(one -> String.join(" ", one.values()))
                        .collect(Collectors.joining(", "))
                + more);
    }

    /** Counts through all combinations, and stops once enough are found. */
    private static List<Map<String, String>> first(
            List<Map.Entry<String, Set<String>>> attributes, Set<Map<String, String>> offered) {
        List<List<String>> wheels =
                attributes.stream().map(entry -> List.copyOf(entry.getValue())).toList();
        int[] at = new int[wheels.size()];
        var found = new ArrayList<Map<String, String>>();
        do {
            Map<String, String> one = new LinkedHashMap<>();
            for (int i = 0; i < at.length; i++) {
                one.put(attributes.get(i).getKey(), wheels.get(i).get(at[i]));
            }
            if (!offered.contains(one)) {
                found.add(one);
            }
        } while (found.size() < NAMED && turn(at, wheels));
        return found;
    }

    private static boolean turn(int[] at, List<List<String>> wheels) {
        for (int i = at.length - 1; i >= 0; i--) {
            at[i]++;
            if (at[i] < wheels.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }
}

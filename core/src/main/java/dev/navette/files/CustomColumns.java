package dev.navette.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;

/**
 * Which columns have the fields that a merchant added to the ERP's own, by the name that rules and filters know them by.
 *
 * @param custom texts, as they stand in the file
 * @param customNumbers numbers, in the file's way of writing them
 * @param customDates days, in the file's way of writing them
 */
record CustomColumns(
        @Default("{}") Map<String, String> custom,
        @Default("{}") Map<String, String> customNumbers,
        @Default("{}") Map<String, String> customDates)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (Stream.of(custom, customNumbers, customDates)
                .flatMap(fields -> fields.keySet().stream())
                .anyMatch(String::isBlank)) {
            problems.add(new Problem("$.custom", "a field has a blank name", "Name it as rules and filters shall"));
        }
        Set<String> names = new HashSet<>(custom.keySet());
        Set<String> twice = new TreeSet<>();
        Stream.of(customNumbers, customDates)
                .flatMap(fields -> fields.keySet().stream())
                .filter(name -> !names.add(name))
                .forEach(twice::add);
        twice.forEach(name -> problems.add(
                new Problem("$.custom." + name, "the name is given to several columns", "Keep one of them")));
        return problems;
    }

    Stream<String> all() {
        return Stream.of(custom, customNumbers, customDates).flatMap(fields -> fields.values().stream());
    }
}

package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

/**
 * Which column of a file of special prices is what, by its header.
 *
 * @param group for whose members it is
 * @param customer for whom alone it is
 * @param from the smallest quantity
 * @param first the first day
 * @param last the last day
 * @param net what one unit costs then, without tax
 * @param gross what one unit costs then, with tax
 * @param percent how much is taken off the base price
 */
record SpecialColumns(
        @Nullable String group,
        @Nullable String customer,
        @Nullable String from,
        @Nullable String first,
        @Nullable String last,
        @Nullable String net,
        @Nullable String gross,
        @Nullable String percent)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (net == null && gross == null && percent == null) {
            problems.add(new Problem("$", "no column has a price", "Name that of net, of gross or of percent"));
        }
        if (net != null && gross != null) {
            problems.add(new Problem("$.gross", "there is a column of net prices too", "Keep one of the two"));
        }
        return problems;
    }

    boolean haveMoney() {
        return net != null || gross != null;
    }

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(group, customer, from, first, last, net, gross, percent)
                .filter(Objects::nonNull)
                .toList();
    }
}

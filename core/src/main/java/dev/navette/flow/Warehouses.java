package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.error.Problem;
import dev.navette.spi.Connector;
import dev.navette.spi.StockReader;

/** What every flow that sums warehouses refuses. */
final class Warehouses {

    private Warehouses() {}

    static List<Problem> problems(Set<String> warehouses) {
        var problems = new ArrayList<Problem>();
        if (warehouses.isEmpty()) {
            problems.add(
                    new Problem("$.warehouses", "no warehouse is chosen", "Name at least one, or leave stock out"));
        }
        if (warehouses.stream().anyMatch(String::isBlank)) {
            problems.add(new Problem("$.warehouses", "a warehouse has a blank name", "Write the ERP's name of it"));
        }
        return problems;
    }

    static List<Problem> below(String path, List<Problem> problems) {
        return problems.stream().map(problem -> problem.below(path)).toList();
    }

    /** Warehouses that the ERP does not know: read as empty, they would put the whole shop out of stock. */
    static List<Problem> unknown(Set<String> chosen, Connector erp) {
        Set<String> known = erp.role(StockReader.class)
                .map(StockReader::warehouses)
                .map(TreeSet::new)
                .orElseGet(() -> new TreeSet<>(chosen));
        return new TreeSet<>(chosen)
                .stream()
                        .filter(warehouse -> !known.contains(warehouse))
                        .map(warehouse -> new Problem(
                                "$.warehouses",
                                "the ERP has no warehouse " + warehouse,
                                known.isEmpty()
                                        ? "Add one in the ERP; it has none"
                                        : "Choose among " + String.join(", ", known)))
                        .toList();
    }
}

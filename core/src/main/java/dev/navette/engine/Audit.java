package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Reference;
import dev.navette.spi.SellableFinder;
import dev.navette.state.store.Element;
import dev.navette.state.store.Store;

/**
 * Looks for elements that the other system holds twice. Where it accepts a second element of one reference, a process
 * that stalls between its last look at the deadline and the socket can still make one; no protocol prevents that, so it
 * is looked for.
 */
final class Audit {

    private static final int KEYS = 100;

    private final Store store;

    Audit(Store store) {
        this.store = store;
    }

    List<Problem> doubles(Side erp, Side shop) {
        SellableFinder finder = Roles.of(shop.connector(), SellableFinder.class, shop.name());
        long pair = store.pair(erp.account(), shop.account());
        var problems = new ArrayList<Problem>();
        String after = "";
        List<Element> linked;
        do {
            linked = store.linked(pair, LinkKind.SELLABLE, after, KEYS);
            if (!linked.isEmpty()) {
                Map<Reference, List<ForeignId>> found = finder.find(linked.stream()
                        .map(element -> new Reference(element.key().name()))
                        .toList());
                found.forEach((reference, ids) -> {
                    if (ids.size() > 1) {
                        problems.add(problem(reference, ids, shop.name()));
                    }
                });
                after = linked.get(linked.size() - 1).key().name();
            }
        } while (linked.size() == KEYS);
        return problems;
    }

    private static Problem problem(Reference reference, List<ForeignId> ids, String shop) {
        String there = ids.stream().map(ForeignId::value).collect(Collectors.joining(", "));
        return new Problem(
                "$.links." + reference,
                shop + " holds " + ids.size() + " elements of reference " + reference + ": " + there,
                "Keep one of them, and delete the others or give them another reference");
    }
}

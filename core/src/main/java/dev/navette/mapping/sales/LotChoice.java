package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.LotShare;

/**
 * From which lots the lines of one document go (ORD-14): what spoils first goes first, then by number; each lot until it
 * is empty.
 */
final class LotChoice {

    private static final Comparator<KnownArticle.Lot> FIRST_OUT = Comparator.comparing(
                    (KnownArticle.Lot lot) -> lot.bestBefore(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(KnownArticle.Lot::number);

    private final Map<Reference, Map<String, Quantity>> taken = new HashMap<>();

    /** The lots of so many of an article; empty where the remarks say that there are not enough, and for what comes back. */
    List<LotShare> of(KnownArticle article, Quantity quantity, String path, Remarks remarks) {
        Map<String, Quantity> before = taken.computeIfAbsent(article.reference(), none -> new HashMap<>());
        var chosen = new ArrayList<LotShare>();
        Quantity left = quantity;
        for (KnownArticle.Lot lot : article.lots().stream().sorted(FIRST_OUT).toList()) {
            Quantity used = before.getOrDefault(lot.number(), Quantity.ZERO);
            Quantity share = least(lot.available().minus(used), left);
            if (share.compareTo(Quantity.ZERO) > 0) {
                chosen.add(new LotShare(lot.number(), share));
                before.put(lot.number(), used.plus(share));
                left = left.minus(share);
            }
        }
        if (left.compareTo(Quantity.ZERO) > 0) {
            remarks.refuse(
                    path,
                    "the lots of " + article.reference() + " hold " + quantity.minus(left) + " of the " + quantity
                            + " that are ordered",
                    "Enter the lots in the ERP, or turn their assignment off");
            return List.of();
        }
        return chosen;
    }

    private static Quantity least(Quantity one, Quantity other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

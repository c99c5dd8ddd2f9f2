package dev.navette.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.mapping.CategoryRule;
import dev.navette.mapping.PriceRule;
import dev.navette.model.Buyer;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.model.Variant;

/** Terms of which the shop's id is known without a link: because a person pairs them, or because our name says it. */
final class Pairs {

    /** A category of which our name is the shop's id. */
    private static final String BY_ID = CategoryRule.ID_SORT + ":";

    private Pairs() {}

    /** Stands for what a price names that is for anybody: it is always there, so that such a price waits for no other. */
    private static final Named ANYBODY = new Named(LinkKind.TERM, "customer-group-of:anybody");

    /** Whom the special prices of something are for. */
    static List<Named> buyers(Variant sold) {
        List<SpecialPrice> special = sold.sale().special();
        List<Named> named = ProductFields.namesOf(ProductField.SPECIAL_PRICES, sold);
        boolean anybody = special != null
                && special.stream().anyMatch(price -> price.buyer().equals(Buyer.ANYBODY));
        return anybody && !named.isEmpty()
                ? Stream.concat(named.stream(), Stream.of(ANYBODY)).toList()
                : named;
    }

    static List<Problem> problems(Map<String, String> termIds) {
        return termIds.entrySet().stream()
                .filter(pair -> pair.getValue().isBlank() || !pair.getKey().contains(":"))
                .map(pair -> new Problem(
                        "$.termIds." + pair.getKey(),
                        pair.getValue().isBlank() ? "its id is blank" : "it names no term",
                        "Write for example \"attribute:Couleur/Rouge\": \"12\""))
                .toList();
    }

    static Function<Named, Optional<ForeignId>> ids(Map<String, String> termIds) {
        return named -> {
            if (named.equals(ANYBODY)) {
                return Optional.of(new ForeignId("anybody"));
            }
            return named.kind().equals(LinkKind.TERM) ? id(termIds, named.name()) : Optional.empty();
        };
    }

    /** By what special prices are made: two flows of one profile must agree. */
    static Object special(PriceRule prices, Map<String, String> termIds) {
        var groups = new TreeMap<>(termIds);
        groups.keySet().removeIf(term -> !term.startsWith("customer-group:"));
        return List.of(prices, groups);
    }

    /** Whether it need not be looked for or made. */
    static boolean isKnown(Map<String, String> termIds, Term term) {
        return id(termIds, term.name()).isPresent();
    }

    private static Optional<ForeignId> id(Map<String, String> termIds, String name) {
        String own = termIds.get(name);
        if (own != null) {
            return Optional.of(new ForeignId(own));
        }
        return name.startsWith(BY_ID) ? Optional.of(new ForeignId(name.substring(BY_ID.length()))) : Optional.empty();
    }
}

package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Nature;

/** How what is known beside an order may differ from the usual, for golden cases. */
final class GoldenFacts {

    private GoldenFacts() {}

    /** The ERP's books are closed before this day. */
    static UnaryOperator<ImportFacts> openFrom(String day) {
        return facts -> new ImportFacts(
                facts.tag(),
                facts.zone(),
                facts.today(),
                LocalDate.parse(day),
                facts.articles(),
                facts.customers(),
                facts.booked());
    }

    /** The ERP gave these accounts when it was asked for the buyer. */
    static UnaryOperator<ImportFacts> found(ErpAccount... accounts) {
        return matching(new CustomerMatches(null, List.of(accounts)));
    }

    /** The buyer is linked to an account of the ERP. */
    static UnaryOperator<ImportFacts> linkedTo(String code) {
        return matching(new CustomerMatches(code, List.of(ErpAccount.of(code))));
    }

    /** Another document has booked these payments. */
    static UnaryOperator<ImportFacts> booked(String... payments) {
        return facts -> new ImportFacts(
                facts.tag(),
                facts.zone(),
                facts.today(),
                facts.openFrom(),
                facts.articles(),
                facts.customers(),
                Set.of(payments));
    }

    /** The ERP has an article in these lots: {@code lots("EM-1", lot("A", "2027-01-31", 2))}. */
    static UnaryOperator<ImportFacts> lots(String reference, KnownArticle.Lot... lots) {
        return facts -> {
            var articles = new LinkedHashMap<>(facts.articles());
            var key = new Reference(reference);
            articles.put(key, new KnownArticle(key, "ERP's " + reference, Nature.GOODS, List.of(lots)));
            return new ImportFacts(
                    facts.tag(),
                    facts.zone(),
                    facts.today(),
                    facts.openFrom(),
                    articles,
                    facts.customers(),
                    facts.booked());
        };
    }

    static KnownArticle.Lot lot(String number, String bestBefore, int available) {
        return new KnownArticle.Lot(number, Quantity.of(available), LocalDate.parse(bestBefore));
    }

    private static UnaryOperator<ImportFacts> matching(CustomerMatches matches) {
        return facts -> new ImportFacts(
                facts.tag(), facts.zone(), facts.today(), facts.openFrom(), facts.articles(), matches, facts.booked());
    }
}

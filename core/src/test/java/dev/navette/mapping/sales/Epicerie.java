package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.mapping.Mapped;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;

/** A grocer's profile and ERP, for tests: what is usual, and nothing refused without need. */
public final class Epicerie {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Epicerie() {}

    /** Orders on accounts of their own, French VAT, every service article. */
    public static OrderRule rule() {
        return OrderRule.of(
                        StatusRule.of("processing", DocumentType.ORDER)
                                .with("completed", StatusChoice.making(DocumentType.INVOICE)),
                        taxes(),
                        TreatmentRule.NONE.otherwise(new Treatment("FR", "N0")),
                        CustomerRule.of(AccountChoice.numbered("WEB", 8)))
                .with(articles())
                .with(DiscrepancyRule.USUAL.untaxed("N0"))
                .with(new CurrencyRule(CurrencyRule.Foreign.CONVERTED, Map.of())
                        .knowing("EUR")
                        .knowing("USD")
                        .knowing("JPY")
                        .knowing("KWD"))
                .with(PaymentRule.NONE
                        .usually(PaymentTarget.USUAL)
                        .with(PaymentRow.id("store-credit", PaymentTarget.USUAL))
                        .with(PaymentRow.id("gift-card", PaymentTarget.USUAL)));
    }

    public static TaxRule taxes() {
        return TaxRule.NONE
                .knowing("N20", "20")
                .knowing("N10", "10")
                .knowing("N5", "5.5")
                .knowing("N2", "2.1")
                .knowing("N0", "0")
                .untaxed("N0");
    }

    public static ServiceArticles articles() {
        return new ServiceArticles(
                ServiceArticle.of("DIVERS"),
                ServiceArticle.of("PORT"),
                ServiceArticle.of("EMBALLAGE"),
                ServiceArticle.of("FRAIS"),
                ServiceArticle.of("REMISE"),
                ServiceArticle.of("ECART"),
                ServiceArticle.of("CADEAU"),
                ServiceArticle.of("REMB"),
                ServiceArticle.of("ACOMPTE"));
    }

    /** The ERP knows all that begins with {@code EM}. */
    static ImportFacts facts(Order order) {
        var known = new LinkedHashMap<Reference, KnownArticle>();
        order.money().lines().forEach(line -> {
            Reference reference = line.reference();
            if (reference != null && reference.value().startsWith("EM")) {
                known.put(reference, KnownArticle.goods(reference.value(), "ERP's " + reference));
            }
        });
        return facts(known);
    }

    static ImportFacts facts(Map<Reference, KnownArticle> known) {
        return new ImportFacts("s1", ZoneId.of("Europe/Paris"), TODAY, null, known, CustomerMatches.of(), Set.of());
    }

    /** The units that an order becomes. */
    static List<ImportUnit> units(OrderRule rule, Order order) {
        Mapped<List<ImportUnit>> mapped = rule.map(order, facts(order));
        if (mapped instanceof Mapped.Ready<List<ImportUnit>> ready) {
            return ready.element();
        }
        throw new AssertionError(mapped);
    }

    /** The only document that an order becomes. */
    static SalesDocument document(OrderRule rule, Order order) {
        List<ImportUnit> units = units(rule, order);
        if (units.size() != 1) {
            throw new AssertionError(units);
        }
        return units.get(0).document();
    }

    /** Why it is refused, a line for each reason. */
    static List<String> refusal(OrderRule rule, Order order) {
        Mapped<List<ImportUnit>> mapped = rule.map(order, facts(order));
        if (mapped instanceof Mapped.Refused<List<ImportUnit>> refused) {
            return refused.problems().stream().map(Object::toString).toList();
        }
        throw new AssertionError(mapped);
    }
}

package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.AccountChoice;
import dev.navette.mapping.sales.CurrencyRule;
import dev.navette.mapping.sales.CustomerMatches;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.mapping.sales.DiscrepancyRule;
import dev.navette.mapping.sales.ImportFacts;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.mapping.sales.PaymentRule;
import dev.navette.mapping.sales.PaymentTarget;
import dev.navette.mapping.sales.ServiceArticle;
import dev.navette.mapping.sales.ServiceArticles;
import dev.navette.mapping.sales.StatusChoice;
import dev.navette.mapping.sales.StatusRule;
import dev.navette.mapping.sales.TaxRule;
import dev.navette.mapping.sales.TreatmentRule;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;

/**
 * The grocer's profile: makes documents of orders, and refuses nothing without need.
 *
 * @param tolerance the most that a total may differ from the sum of its parts
 */
record AccountingOffice(String tolerance) {

    private OrderRule rule() {
        return OrderRule.of(
                        StatusRule.of("processing", DocumentType.ORDER)
                                .with("completed", StatusChoice.making(DocumentType.INVOICE))
                                .with("refunded", StatusChoice.making(DocumentType.INVOICE)),
                        TaxRule.NONE
                                .knowing("N20", "20")
                                .knowing("N10", "10")
                                .knowing("N5", "5.5")
                                .knowing("N2", "2.1")
                                .knowing("N0", "0")
                                .untaxed("N0"),
                        TreatmentRule.NONE.otherwise(new Treatment("FR", "N0")),
                        CustomerRule.of(AccountChoice.single("WEB")))
                .with(new ServiceArticles(
                        ServiceArticle.of("DIVERS"),
                        ServiceArticle.of("PORT"),
                        ServiceArticle.of("EMBALLAGE"),
                        ServiceArticle.of("FRAIS"),
                        ServiceArticle.of("REMISE"),
                        ServiceArticle.of("ECART"),
                        ServiceArticle.of("CADEAU"),
                        ServiceArticle.of("REMB"),
                        ServiceArticle.of("ACOMPTE")))
                .with(DiscrepancyRule.USUAL.untaxed("N0").within(tolerance))
                .with(CurrencyRule.USUAL.knowing("EUR").knowing("USD"))
                .with(PaymentRule.NONE.usually(PaymentTarget.USUAL));
    }

    /** The documents that an order becomes. */
    List<SalesDocument> documents(Order order) {
        return documents(rule().map(order, facts(order)));
    }

    /** The documents that a refund of it becomes. */
    List<SalesDocument> credits(Order order, ForeignId refund) {
        return documents(rule().refund(order, refund, facts(order)));
    }

    private static List<SalesDocument> documents(Mapped<List<ImportUnit>> mapped) {
        if (mapped instanceof Mapped.Ready<List<ImportUnit>> ready) {
            return ready.element().stream().map(ImportUnit::document).toList();
        }
        throw new AssertionError(mapped);
    }

    private static ImportFacts facts(Order order) {
        return new ImportFacts(
                "s1",
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 11, 21),
                null,
                Map.copyOf(Grocery.knowing(order)),
                CustomerMatches.of(),
                Set.of());
    }

    /** What all documents of an order come to. */
    BigDecimal gross(Order order) {
        return documents(order).stream()
                .map(document -> document.money().gross().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

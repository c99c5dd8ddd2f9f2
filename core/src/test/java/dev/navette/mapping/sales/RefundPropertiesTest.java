package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.navette.mapping.Mapped;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.SalesDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** What any refund of any order comes to. */
@Tag("ORD-26")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefundPropertiesTest {

    private final Seeds.Property one = new Seeds.Property();
    private final Seeds.Property whole = new Seeds.Property();
    private final Seeds.Property beyond = new Seeds.Property();

    @BeforeAll
    void look() {
        Seeds.each(of -> {
            if (RandomRefunds.possible(of)) {
                one.hold(of, () -> someIsCredited(of));
                whole.hold(of, () -> allIsCredited(of, 1 + (int) (of.seed % 3)));
                beyond.hold(of, () -> moreIsRefused(of));
            }
        });
    }

    @Test
    void creditsWhatTheBuyerGot() {
        one.verify(2_000);
    }

    @Test
    @Tag("ORD-17")
    void creditsAWholeOrderInAnyNumberOfRefunds() {
        whole.verify(2_000);
    }

    @Test
    void refusesMoreThanTheOrder() {
        beyond.verify(2_000);
    }

    private static void someIsCredited(RandomOrder of) {
        Order order = new RandomRefunds(of).some();

        List<SalesDocument> credits = credits(of, order);

        assertThat(gross(credits))
                .isEqualByComparingTo(inDocument(of, order.refunds().get(0)));
        for (SalesDocument credit : credits) {
            BigDecimal gross = credit.money().gross().amount();
            assertThat(credit.money().net().amount().add(credit.money().tax().amount()))
                    .isEqualByComparingTo(gross);
            assertThat(Seeds.sum(credit.payments().stream()
                            .map(paid -> paid.amount().amount())
                            .toList()))
                    .isEqualByComparingTo(gross);
        }
    }

    private static void allIsCredited(RandomOrder of, int count) {
        Order order = new RandomRefunds(of).full(count);

        List<SalesDocument> credits = credits(of, order);

        assertThat(gross(credits))
                .isEqualByComparingTo(Seeds.sum(order.refunds().stream()
                        .map(refund -> inDocument(of, refund))
                        .toList()));
        if (of.own == null || !of.converted()) { // else the shop's own figures are not those at the rate
            sameTaxes(of, count, taxes(Seeds.made(Seeds.mapped(of))), taxes(credits));
        }
    }

    private static void sameTaxes(
            RandomOrder of, int count, Map<String, BigDecimal> sold, Map<String, BigDecimal> credited) {
        BigDecimal orderUnit = of.inDocument(
                BigDecimal.ONE.movePointLeft(of.order.money().currency().getDefaultFractionDigits()));
        BigDecimal slack = orderUnit
                .max(BigDecimal.ONE.movePointLeft(of.documentDigits()))
                .multiply(BigDecimal.valueOf((1L + of.draft.parts().size()) * (count + 1)))
                .add(new BigDecimal("0.01"));
        var codes = new TreeSet<>(sold.keySet());
        codes.addAll(credited.keySet());
        for (String code : codes) {
            BigDecimal tax = sold.getOrDefault(code, BigDecimal.ZERO);
            BigDecimal back = credited.getOrDefault(code, BigDecimal.ZERO);
            assertThat(tax.subtract(back).abs())
                    .as("%s: sold %s, credited %s", code, tax, back)
                    .isLessThanOrEqualTo(slack);
        }
    }

    private static void moreIsRefused(RandomOrder of) {
        Order order = new RandomRefunds(of).tooMuch();

        for (OrderRefund refund : order.refunds()) {
            Mapped<List<ImportUnit>> mapped = of.rule.refund(order, refund.id(), of.facts());

            assertThat(Seeds.documents(mapped)).isNull();
            assertThat(mapped.toString()).contains("all refunds of the order come to ");
        }
    }

    private static List<SalesDocument> credits(RandomOrder of, Order order) {
        var credits = new ArrayList<SalesDocument>();
        for (OrderRefund refund : order.refunds()) {
            credits.addAll(Seeds.made(of.rule.refund(order, refund.id(), of.facts())));
        }
        return credits;
    }

    private static BigDecimal inDocument(RandomOrder of, OrderRefund refund) {
        return of.inDocument(refund.gross().value()).setScale(of.documentDigits(), RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> taxes(List<SalesDocument> documents) {
        var taxes = new TreeMap<String, BigDecimal>();
        documents.forEach(document -> document.money()
                .vat()
                .forEach(total -> taxes.merge(total.vat().code(), total.amount().amount(), BigDecimal::add)));
        return taxes;
    }

    private static BigDecimal gross(List<SalesDocument> documents) {
        return Seeds.sum(
                documents.stream().map(one -> one.money().gross().amount()).toList());
    }
}

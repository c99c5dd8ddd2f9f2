package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.ShopFigures.DraftDiscount;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** What an order comes to when it is read again, in another order of its parts, or after a first document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderRepetitionPropertiesTest {

    private final Seeds.Property same = new Seeds.Property();
    private final Seeds.Property shuffled = new Seeds.Property();
    private final Seeds.Property payments = new Seeds.Property();
    private final Seeds.Property personal = new Seeds.Property();

    @BeforeAll
    void look() {
        Seeds.each(order -> {
            Mapped<List<ImportUnit>> mapped = Seeds.mapped(order);
            List<SalesDocument> documents = Seeds.documents(mapped);
            same.hold(
                    order,
                    () -> assertThat(
                                    order.rule.with(turned(order.rule.taxes())).map(order.order, turned(order.facts())))
                            .isEqualTo(mapped));
            shuffled.hold(order, () -> comesToTheSame(order, mapped));
            personal.hold(order, () -> hidesThePerson(order, mapped));
            if (documents != null) {
                payments.hold(order, () -> paidOnce(order, documents));
            }
        });
    }

    @Test
    @Tag("ORD-3")
    void makesTheSameOfTheSame() {
        same.verify(Seeds.ORDERS);
    }

    @Test
    @Tag("ORD-11")
    @Tag("ORD-13")
    void comesToTheSameInAnyOrderOfItsParts() {
        shuffled.verify(Seeds.ORDERS);
    }

    @Test
    @Tag("ORD-21")
    @Tag("ORD-24")
    @Tag("ORD-37")
    void booksEachPaymentOnce() {
        payments.verify(7_500);
    }

    @Test
    void showsNothingPersonal() {
        personal.verify(Seeds.ORDERS);
    }

    private static void comesToTheSame(RandomOrder order, Mapped<List<ImportUnit>> mapped) {
        Mapped<List<ImportUnit>> other =
                order.rule.map(OtherOrders.shuffled(order.order, new Random(order.seed)), order.facts());
        List<SalesDocument> documents = Seeds.documents(mapped);
        List<SalesDocument> others = Seeds.documents(other);
        if (documents == null || others == null) {
            assertThat(others).as("%s, and shuffled %s", mapped, other).isEqualTo(documents);
        } else {
            assertThat(summaries(others)).isEqualTo(summaries(documents));
        }
    }

    private static void paidOnce(RandomOrder order, List<SalesDocument> documents) {
        List<Payment> payments = payments(documents);
        Set<String> ids = new HashSet<>();
        payments.forEach(
                payment -> assertThat(ids.add(payment.id())).as(payment.id()).isTrue());
        paidAsTheShopSays(order, documents, payments);
        for (SalesDocument document : documents) {
            BigDecimal paid = Seeds.sum(document.payments().stream()
                    .map(one -> one.amount().amount())
                    .toList());
            if (paid.compareTo(document.money().gross().amount()) <= 0) { // what is beyond it bears no tax
                document.payments().stream()
                        .filter(one -> one.kind() == Payment.Kind.DEPOSIT)
                        .forEach(OrderRepetitionPropertiesTest::taxed);
            }
        }

        Set<String> some = new HashSet<>(ids);
        some.removeIf(id -> Math.floorMod(id.hashCode() + order.seed, 2) == 0);
        assertThat(paymentsAfter(order, some))
                .isEqualTo(payments.stream()
                        .filter(one -> !some.contains(one.id()))
                        .toList());
        if (!payments.isEmpty()) {
            assertThat(paymentsAfter(order, ids)).isEmpty();
        }
    }

    /** What is not compound: bases and taxes of a deposit come to it. */
    private static void taxed(Payment deposit) {
        if (deposit.vat().stream().allMatch(total -> total.vat().priority() == 1)
                && deposit.vat().stream().noneMatch(total -> total.vat().code().startsWith("T"))) {
            BigDecimal sum = Seeds.sum(deposit.vat().stream()
                    .map(total -> total.base().amount().add(total.amount().amount()))
                    .toList());
            assertThat(sum)
                    .as(deposit + " of " + deposit.vat())
                    .isEqualByComparingTo(deposit.amount().amount());
        }
    }

    private static List<Payment> paymentsAfter(RandomOrder order, Set<String> ids) {
        return payments(Seeds.made(order.rule.map(order.order, booked(order.facts(), ids))));
    }

    private static void hidesThePerson(RandomOrder order, Mapped<List<ImportUnit>> mapped) {
        var shown = new ArrayList<Object>(List.of(mapped, order.order, order.order.money(), order.order.buyer()));
        shown.addAll(List.of(order.order.billing(), order.order.consignments(), order.order.messages()));
        shown.add(order.order.payments());
        if (mapped instanceof Mapped.Refused<List<ImportUnit>> refused) {
            shown.add(refused.problems());
        } else if (mapped instanceof Mapped.Ready<List<ImportUnit>> ready) {
            shown.add(ready.notes());
            for (ImportUnit unit : ready.element()) {
                SalesDocument document = unit.document();
                shown.addAll(List.of(unit, document, document.head(), document.customer(), document.vat()));
                shown.addAll(List.of(document.money(), document.payments(), document.eInvoice()));
                shown.add(document.billing());
                shown.add(document.delivery());
            }
        }
        String text = shown.toString();
        assertThat(Somebody.PERSONAL).noneMatch(text::contains);
    }

    private static void paidAsTheShopSays(RandomOrder order, List<SalesDocument> documents, List<Payment> payments) {
        BigDecimal paid = BigDecimal.ZERO;
        for (OrderPayment payment : order.order.payments()) {
            paid = payment.captured() ? paid.add(payment.amount().value()) : paid;
        }
        boolean full = paid.compareTo(order.order.money().gross().value()) == 0;
        BigDecimal credit = BigDecimal.ZERO;
        for (DraftDiscount discount : order.draft.discounts()) {
            if (discount.kind() == OrderDiscount.Kind.STORE_CREDIT) {
                credit = credit.add(order.figures.discounts.get(discount.id()));
            }
        }
        BigDecimal booked =
                Seeds.sum(payments.stream().map(one -> one.amount().amount()).toList());
        if (!order.converted()) {
            assertThat(booked).isEqualByComparingTo(paid.add(credit));
        }
        boolean back =
                documents.stream().anyMatch(one -> one.money().gross().amount().signum() < 0);
        // else the shop's two currencies say two things of a part of it, or goods come back from another address
        if (full && order.own == null && !back) {
            for (SalesDocument document : documents) {
                BigDecimal on = Seeds.sum(document.payments().stream()
                        .map(one -> one.amount().amount())
                        .toList());
                assertThat(on)
                        .as(document.toString())
                        .isEqualByComparingTo(document.money().gross().amount());
            }
        }
    }

    private static List<List<Object>> summaries(List<SalesDocument> documents) {
        return documents.stream().map(OrderRepetitionPropertiesTest::summary).toList();
    }

    /** What a document comes to, whichever of its lines stands first. */
    private static List<Object> summary(SalesDocument document) {
        return List.of(
                document.reference(),
                document.money().net(),
                document.money().tax(),
                document.money().gross(),
                document.money().vat(),
                document.money().lines().stream()
                        .filter(line -> line.kind() != DocumentLine.Kind.SHIPPING) // bears the name of the first
                        .map(DocumentLine::toString)
                        .sorted()
                        .toList(),
                document.payments());
    }

    private static List<Payment> payments(List<SalesDocument> documents) {
        return documents.stream().flatMap(one -> one.payments().stream()).toList();
    }

    private static ImportFacts booked(ImportFacts facts, Set<String> ids) {
        return new ImportFacts(
                facts.tag(), facts.zone(), facts.today(), facts.openFrom(), facts.articles(), facts.customers(), ids);
    }

    private static ImportFacts turned(ImportFacts facts) {
        List<Reference> keys = new ArrayList<>(facts.articles().keySet());
        Collections.reverse(keys);
        var articles = new LinkedHashMap<Reference, KnownArticle>();
        keys.forEach(key -> articles.put(key, facts.articles().get(key)));
        return new ImportFacts(
                facts.tag(),
                facts.zone(),
                facts.today(),
                facts.openFrom(),
                articles,
                facts.customers(),
                facts.booked());
    }

    private static TaxRule turned(TaxRule rule) {
        List<String> keys = new ArrayList<>(rule.codes().keySet());
        Collections.reverse(keys);
        var codes = new LinkedHashMap<String, BigDecimal>();
        keys.forEach(key -> codes.put(key, rule.codes().get(key)));
        return new TaxRule(codes, rule.rows(), rule.country(), rule.untaxed());
    }
}

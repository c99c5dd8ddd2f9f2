package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Money;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;
import dev.navette.text.ReferenceValues;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the payments of any order. */
@Tag("ORD-21")
@Tag("ORD-24")
@Tag("ORD-37")
class PaymentSumsTest {

    private static final long SEED = 20261122;
    private static final int ORDERS = 10_000;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final PaymentRule RULE = PaymentRule.NONE.usually(PaymentTarget.of(PaymentAccounts.USUAL));

    @Test
    void leavesEveryDocumentOfAnOrderPaidInFullPaidInFull() {
        var random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            var world = new World(random, true);
            PaymentRule rule = random.nextInt(4) == 0 ? RULE.fromTotal() : RULE;

            List<List<Payment>> made = world.by(rule, world.payments, Set.of());

            Supplier<String> which = world.named(i);
            for (int at = 0; at < made.size(); at++) {
                assertThat(sum(made.get(at)))
                        .as(which)
                        .isEqualByComparingTo(world.documents.get(at).gross().amount());
            }
        }
    }

    @Test
    void addsTheSharesOfEachPaymentUpToIt() {
        var random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            var world = new World(random, false);

            List<Payment> made = flat(world.by(RULE, world.payments, Set.of()));

            Supplier<String> which = world.named(i);
            assertThat(made)
                    .as(which)
                    .doesNotHaveDuplicates()
                    .allMatch(one -> one.amount().amount().signum() > 0);
            assertThat(made.stream().map(Payment::id)).as(which).doesNotHaveDuplicates();
            BigDecimal converted = world.conversion.exchanged(world.paid());
            assertThat(sum(made)).as(which).isEqualByComparingTo(converted);
            if (world.conversion.applied() == null) {
                world.payments.forEach(payment -> assertThat(sharesOf(payment.id(), made))
                        .as(which)
                        .isEqualByComparingTo(payment.amount().value()));
            }
        }
    }

    @Test
    void doesNotDependOnTheShopsOrderOfThem() {
        var random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            var world = new World(random, random.nextBoolean());
            var shuffled = new ArrayList<>(world.payments);
            Collections.shuffle(shuffled, random);

            List<List<Payment>> made = world.by(RULE, shuffled, Set.of());

            assertThat(made).as(world.named(i)).isEqualTo(world.by(RULE, world.payments, Set.of()));
        }
    }

    /** Payments come one after the other, and each import knows the ids that were booked before. */
    @Test
    void booksNoPaymentTwiceAndForgetsNone() {
        var random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            var world = new World(random, random.nextBoolean());
            int before = random.nextInt(world.payments.size() + 1);
            Set<String> booked = new LinkedHashSet<>();
            var all = new ArrayList<Payment>();

            for (List<OrderPayment> known :
                    List.of(world.payments.subList(0, before), world.payments, world.payments)) {
                List<Payment> made = flat(world.by(RULE, known, booked));
                made.forEach(one -> booked.add(one.id()));
                all.addAll(made);
            }

            assertThat(byId(all)).as(world.named(i)).isEqualTo(byId(flat(world.by(RULE, world.payments, Set.of()))));
        }
    }

    @Test
    void addsTheTaxesOfDepositsUp() {
        var random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            var world = new World(random, random.nextBoolean());
            List<List<Payment>> made = world.by(RULE, world.payments, Set.of());

            for (int at = 0; at < made.size(); at++) {
                assertTaxes(world.named(i), world.documents.get(at), made.get(at), world.unit());
            }
        }
    }

    private static void assertTaxes(
            Supplier<String> which, DocumentTotals document, List<Payment> deposits, BigDecimal unit) {
        BigDecimal gross = document.gross().amount();
        BigDecimal open = gross;
        for (Payment deposit : deposits) {
            BigDecimal taxed = deposit.amount().amount().min(open);
            open = open.subtract(taxed);
            BigDecimal told = deposit.vat().stream()
                    .map(one -> one.base().amount().add(one.amount().amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(told).as(which).isEqualByComparingTo(taxed);
            assertThat(deposit.vat())
                    .as(which)
                    .allMatch(one -> one.base().amount().signum() >= 0
                            && one.amount().amount().signum() >= 0);
        }
        BigDecimal paid = gross.subtract(open);
        for (VatTotal tax : document.vat()) {
            BigDecimal held = deposits.stream()
                    .flatMap(one -> one.vat().stream())
                    .filter(one -> one.vat().equals(tax.vat()))
                    .map(one -> one.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (open.signum() == 0) {
                assertThat(held).as(which).isEqualByComparingTo(tax.amount().amount());
            } else {
                BigDecimal exact = tax.amount().amount().multiply(paid).divide(gross, 9, RoundingMode.HALF_UP);
                BigDecimal allowed = unit.multiply(BigDecimal.valueOf(2L * Math.max(1, deposits.size())));
                assertThat(held.subtract(exact).abs()).as(which).isLessThan(allowed);
            }
        }
    }

    private static BigDecimal sharesOf(String id, List<Payment> made) {
        return sum(made.stream()
                .filter(one -> one.id().equals(id) || one.id().startsWith(id + "#"))
                .toList());
    }

    private static List<Payment> byId(List<Payment> made) {
        return made.stream().sorted(Comparator.comparing(Payment::id)).toList();
    }

    private static List<Payment> flat(List<List<Payment>> made) {
        return made.stream().flatMap(List::stream).toList();
    }

    private static BigDecimal sum(List<Payment> some) {
        return some.stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One order, paid in full or not, that became one to four documents. */
    private static final class World {

        final Conversion conversion;
        final List<DocumentTotals> documents = new ArrayList<>();
        final List<OrderPayment> payments = new ArrayList<>();
        private final BigDecimal gross;

        World(Random random, boolean paidInFull) {
            Currency to = currency(random);
            Currency from = random.nextBoolean() ? to : Currency.getInstance("USD");
            Exchange exchange =
                    from.equals(to) ? null : new Exchange(to, BigDecimal.valueOf(500 + random.nextInt(1_000), 3));
            conversion = new Conversion(from, to, exchange, null);
            gross = BigDecimal.valueOf(1_000L + random.nextInt(1_000_000), from.getDefaultFractionDigits());
            List<BigDecimal> weights = parts(random, 4);
            Split.of(conversion.of(Amount.of(gross)), weights, to.getDefaultFractionDigits())
                    .forEach(one -> documents.add(document(one, random)));
            pay(random, paidInFull);
        }

        private void pay(Random random, boolean inFull) {
            BigDecimal paid = inFull ? gross : gross.multiply(BigDecimal.valueOf(random.nextInt(12), 1));
            int digits = conversion.from().getDefaultFractionDigits();
            List<BigDecimal> amounts = Split.of(paid.setScale(digits, RoundingMode.DOWN), parts(random, 5), digits);
            IntStream.range(0, amounts.size())
                    .forEach(i -> payments.add(new OrderPayment(
                            "p" + i,
                            PaidOrder.CARD,
                            Amount.of(amounts.get(i)),
                            Instant.ofEpochSecond(1_795_000_000L + i / 2),
                            OrderPayment.State.CAPTURED)));
        }

        private DocumentTotals document(BigDecimal total, Random random) {
            var taxes = new ArrayList<VatTotal>();
            List<BigDecimal> shares = Split.of(total, parts(random, 3), total.scale());
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal rate = List.of(new BigDecimal("20"), new BigDecimal("5.5"), BigDecimal.ZERO)
                        .get(i);
                BigDecimal base = shares.get(i)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(rate.add(BigDecimal.valueOf(100)), total.scale(), RoundingMode.HALF_UP);
                taxes.add(new VatTotal(
                        new Vat("T" + i, rate, 1),
                        money(base),
                        money(shares.get(i).subtract(base))));
            }
            return new DocumentTotals(money(total), taxes);
        }

        List<List<Payment>> by(PaymentRule rule, List<OrderPayment> known, Set<String> booked) {
            var source = new PaymentSource(
                    "$.payments",
                    conversion.from(),
                    Amount.of(gross),
                    Instant.ofEpochSecond(1_795_000_000L),
                    null,
                    known,
                    List.of(),
                    "difference");
            var settling = new Settling(
                    DocumentType.ORDER, documents, conversion, new HashSet<>(booked), ReferenceValues.none());
            return rule.of(source, settling, PaidOrder.of("0", "EUR").facts(), new Remarks());
        }

        BigDecimal paid() {
            return payments.stream().map(one -> one.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal unit() {
            return BigDecimal.ONE.movePointLeft(conversion.digits());
        }

        private Money money(BigDecimal amount) {
            return new Money(amount, conversion.to());
        }

        private static Currency currency(Random random) {
            return Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        }

        private static List<BigDecimal> parts(Random random, int most) {
            return random.ints(1L + random.nextInt(most), 0, 1_000)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
        }

        Supplier<String> named(int at) {
            return () -> at + " of seed " + SEED + ": " + gross + " " + conversion + ", " + documents + ", " + payments;
        }
    }
}

package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.VatTotal;

import static org.assertj.core.api.Assertions.assertThat;

/** Random days of a shop against sums that are taken beside the rules: 10,000 orders in all. */
@Tag("ORD-23")
@Tag("ORD-13")
class GroupedDaysTest {

    private static final int ORDERS = 10_000;
    private static final List<ShopTax> TAXES =
            List.of(ShopOrder.TVA_20, ShopOrder.TVA_10, ShopOrder.TVA_55, ShopOrder.TVA_21);
    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    @Test
    void comeToTheSumOfTheirOrders() {
        int done = 0;
        for (long seed = 1; done < ORDERS; seed++) {
            Day day = new Day(new Random(seed));
            done += day.orders.size();

            Grouping grouping = day.grouped();

            check(day, grouping, "seed " + seed);
        }
    }

    @Test
    void areTheSameInWhateverOrderTheyCome() {
        for (long seed = 1; seed <= 20; seed++) {
            Day day = new Day(new Random(seed));
            Grouping before = day.grouped();

            Collections.shuffle(day.orders, new Random(seed));

            assertThat(day.grouped()).as("seed %d", seed).isEqualTo(before);
        }
    }

    private static void check(Day day, Grouping grouping, String seed) {
        assertThat(grouping.refused()).as(seed).isEmpty();
        assertThat(grouping.alone()).as(seed).isEmpty();
        assertThat(grouping.waiting()).as(seed).isEmpty();
        var gross = BigDecimal.ZERO;
        var quantities = new TreeMap<String, BigDecimal>();
        var paid = new TreeMap<String, BigDecimal>();
        int orders = 0;
        for (Grouping.Group group : grouping.groups()) {
            DocumentMoney money = group.unit().document().money();
            gross = gross.add(money.gross().amount());
            orders += group.unit().orders().size();
            checkSums(money, seed);
            money.lines().stream()
                    .filter(line -> line.kind() == DocumentLine.Kind.ARTICLE)
                    .forEach(line -> quantities.merge(
                            line.article().value(), line.quantity().value(), BigDecimal::add));
            group.report()
                    .taken()
                    .forEach(one -> paid.merge(one.method(), one.amount().amount(), BigDecimal::add));
            group.report()
                    .givenBack()
                    .forEach(one ->
                            paid.merge(one.method(), one.amount().amount().negate(), BigDecimal::add));
            checkPayments(group, seed);
        }
        assertThat(gross).as(seed).isEqualByComparingTo(day.total);
        assertThat(orders).as(seed).isEqualTo(day.orders.size());
        assertThat(stripped(quantities)).as(seed).isEqualTo(stripped(day.quantities));
        assertThat(stripped(paid)).as(seed).isEqualTo(stripped(day.paid));
    }

    private static void checkSums(DocumentMoney money, String seed) {
        BigDecimal tax = money.vat().stream()
                .map(VatTotal::amount)
                .map(one -> one.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lines =
                money.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tax).as(seed).isEqualByComparingTo(money.tax().amount());
        assertThat(money.net().amount().add(tax))
                .as(seed)
                .isEqualByComparingTo(money.gross().amount());
        assertThat(lines)
                .as(seed)
                .isEqualByComparingTo(
                        money.basis() == Basis.GROSS
                                ? money.gross().amount()
                                : money.net().amount());
        for (DocumentLine line : money.lines()) {
            BigDecimal product =
                    line.unitPrice().amount().multiply(line.quantity().value());
            assertThat(product.setScale(2, RoundingMode.HALF_UP)
                            .subtract(line.discount().amount()))
                    .as("%s: %s", seed, line)
                    .isEqualByComparingTo(line.amount().amount());
        }
    }

    private static void checkPayments(Grouping.Group group, String seed) {
        BigDecimal sum = group.unit().document().payments().stream()
                .map(payment -> payment.kind() == Payment.Kind.REFUND
                        ? payment.amount().amount().negate()
                        : payment.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .as(seed)
                .isEqualByComparingTo(group.unit().document().money().gross().amount());
    }

    private static Map<String, BigDecimal> stripped(Map<String, BigDecimal> sums) {
        var stripped = new TreeMap<String, BigDecimal>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                stripped.put(key, sum.stripTrailingZeros());
            }
        });
        return stripped;
    }

    /** The orders of a day, and what they come to. */
    private static final class Day {

        private final Random random;
        private final boolean cuts; // how this shop rounds its taxes
        private final List<Order> orders = new ArrayList<>();
        private final Map<String, BigDecimal> quantities = new TreeMap<>();
        private final Map<String, BigDecimal> paid = new TreeMap<>();
        private BigDecimal total = BigDecimal.ZERO;

        Day(Random random) {
            this.random = random;
            this.cuts = random.nextBoolean();
            int count = 1 + random.nextInt(120);
            for (int i = 1; i <= count; i++) {
                orders.add(i == 1 ? big(i) : order(i));
            }
        }

        Grouping grouped() {
            return Caisse.rule().group(orders, Caisse.facts(orders), Set.of());
        }

        /** So that no day is below zero. */
        private Order big(int id) {
            BigDecimal amount = new BigDecimal("99999.99");
            return finished(
                    ShopOrder.gross("" + id).line("EM-0", 1, amount.toPlainString(), ShopOrder.TVA_20),
                    "EM-0",
                    BigDecimal.ONE,
                    amount);
        }

        private Order finished(ShopOrder order, String article, BigDecimal quantity, BigDecimal amount) {
            quantities.merge(article, quantity, BigDecimal::add);
            return finished(order, amount);
        }

        private Order finished(ShopOrder order, BigDecimal gross) {
            total = total.add(gross);
            String method = random.nextBoolean() ? "cash" : "card";
            paid.merge(method, gross, BigDecimal::add);
            Instant placed = MORNING.plusSeconds(random.nextInt(40_000));
            ShopOrder placedOrder = order.placed(placed.toString()).total(gross.toPlainString());
            return (gross.signum() == 0 ? placedOrder : placedOrder.paid(method, gross.toPlainString())).build();
        }

        private Order order(int id) {
            boolean net = random.nextInt(3) == 0;
            boolean back = !net && random.nextInt(12) == 0;
            ShopOrder order = net ? ShopOrder.net("" + id) : ShopOrder.gross("" + id);
            BigDecimal gross = BigDecimal.ZERO;
            int lines = 1 + random.nextInt(4);
            for (int i = 0; i < lines; i++) {
                gross = gross.add(line(order, net, back));
            }
            if (!back && random.nextInt(5) == 0) {
                BigDecimal shipping = cents(100 + random.nextInt(900));
                ShopTax tax = tax();
                BigDecimal borne = taxOf(shipping, tax, net);
                order.shipping(shipping.toPlainString(), tax, borne.toPlainString());
                gross = gross.add(net ? shipping.add(borne) : shipping);
            }
            if (!net && !back && random.nextInt(6) == 0) {
                BigDecimal discount = gross.multiply(new BigDecimal("0.10")).setScale(2, RoundingMode.DOWN);
                if (discount.signum() > 0) {
                    order.discount("NOEL" + random.nextInt(3), discount.toPlainString());
                    gross = gross.subtract(discount);
                }
            }
            return finished(order, gross.add(cents(ownGap(gross))));
        }

        /** What a shop's own sum may lack. */
        private int ownGap(BigDecimal gross) {
            return gross.abs().compareTo(BigDecimal.ONE) < 0 || random.nextInt(8) > 0 ? 0 : random.nextInt(11) - 5;
        }

        /** What it comes to with its tax. */
        private BigDecimal line(ShopOrder order, boolean net, boolean back) {
            int article = 1 + random.nextInt(6);
            boolean weighed = !back && random.nextInt(6) == 0;
            var quantity = weighed
                    ? new BigDecimal(1 + random.nextInt(3000)).movePointLeft(3)
                    : new BigDecimal((back ? -1 : 1) * (1 + random.nextInt(3)));
            BigDecimal price = cents(37 + article * 211 + random.nextInt(2));
            BigDecimal amount = price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            ShopTax tax = random.nextInt(4) == 0 ? tax() : TAXES.get(article % TAXES.size());
            BigDecimal borne = taxOf(amount, tax, net);
            boolean told = random.nextInt(4) > 0 || cuts;
            order.line(
                    "EM-" + article,
                    new Quantity(quantity),
                    amount.toPlainString(),
                    random.nextInt(5) == 0 ? "0.20" : "0",
                    List.of(new TaxShare(tax.id(), told ? ShopOrder.amount(borne.toPlainString()) : null)));
            quantities.merge("EM-" + article, quantity, BigDecimal::add);
            return net ? amount.add(borne) : amount;
        }

        private BigDecimal taxOf(BigDecimal amount, ShopTax tax, boolean net) {
            BigDecimal hundred = BigDecimal.valueOf(100);
            RoundingMode mode = cuts ? RoundingMode.DOWN : RoundingMode.HALF_UP;
            return net
                    ? amount.multiply(tax.rate()).divide(hundred, 2, mode)
                    : amount.multiply(tax.rate()).divide(hundred.add(tax.rate()), 2, mode);
        }

        private ShopTax tax() {
            return TAXES.get(random.nextInt(TAXES.size()));
        }

        private static BigDecimal cents(int count) {
            return BigDecimal.valueOf(count, 2);
        }
    }
}

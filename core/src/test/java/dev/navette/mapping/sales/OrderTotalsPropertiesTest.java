package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;

import static org.assertj.core.api.Assertions.assertThat;

/** What the totals of any order's documents come to, whatever the shop sends and the profile chooses. */
@Tag("ORD-13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTotalsPropertiesTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Seeds.Property total = new Seeds.Property();
    private final Seeds.Property agreeing = new Seeds.Property();
    private final Seeds.Property disagreeing = new Seeds.Property();
    private final Seeds.Property sums = new Seeds.Property();
    private final Seeds.Property taxes = new Seeds.Property();
    private final Seeds.Property lines = new Seeds.Property();

    @BeforeAll
    void look() {
        Seeds.each(order -> {
            Mapped<List<ImportUnit>> mapped = Seeds.mapped(order);
            List<SalesDocument> documents = Seeds.documents(mapped);
            total.hold(order, () -> comesToTheTotal(order, mapped));
            if (order.agrees) {
                agreeing.hold(order, () -> Seeds.made(mapped));
            } else {
                disagreeing.hold(order, () -> assertThat(problems(mapped)).isNotEmpty());
            }
            if (documents != null) {
                sums.hold(order, () -> documents.forEach(document -> addsUp(document.money())));
                taxes.hold(order, () -> documents.forEach(document -> taxesByRate(document.money())));
                lines.hold(
                        order,
                        () -> documents.forEach(
                                document -> document.money().lines().forEach(OrderTotalsPropertiesTest::agrees)));
            }
        });
    }

    @Test
    @Tag("ORD-36")
    void comesToWhatTheShopSaysOrIsRefusedWithBothSums() {
        total.verify(Seeds.ORDERS);
    }

    @Test
    void refusesNoOrderWhoseOwnSumsAgree() {
        agreeing.verify(7_500);
    }

    @Test
    void refusesEveryOrderWhoseOwnSumsDoNotAgree() {
        disagreeing.verify(1_500);
    }

    @Test
    @Tag("ORD-9")
    @Tag("ORD-10")
    void addsUpOnEveryDocument() {
        sums.verify(7_500);
    }

    @Test
    @Tag("ORD-17")
    void reckonsEachTaxOnceByItsRate() {
        taxes.verify(7_500);
    }

    @Test
    @Tag("ORD-4")
    @Tag("ORD-11")
    void showsLinesThatAgreeWithTheirUnitPrices() {
        lines.verify(7_500);
    }

    private static void comesToTheTotal(RandomOrder order, Mapped<List<ImportUnit>> mapped) {
        List<SalesDocument> documents = Seeds.documents(mapped);
        var owed = new Money(order.owed(), order.documentCurrency());
        if (documents == null) {
            assertThat(problems(mapped)).anySatisfy(problem -> {
                assertThat(problem.path()).endsWith(".money.gross");
                assertThat(problem.what()).contains("its parts come to ", "the shop says " + owed);
            });
        } else {
            assertThat(documents).allMatch(one -> one.money().gross().currency().equals(owed.currency()));
            assertThat(gross(documents)).isEqualByComparingTo(owed.amount());
        }
    }

    private static void addsUp(DocumentMoney money) {
        assertThat(money.net().amount().add(money.tax().amount()))
                .isEqualByComparingTo(money.gross().amount());
        BigDecimal taxes =
                Seeds.sum(money.vat().stream().map(one -> one.amount().amount()).toList());
        assertThat(taxes).isEqualByComparingTo(money.tax().amount());
        BigDecimal held = Seeds.sum(
                money.lines().stream().map(one -> one.amount().amount()).toList());
        if (money.shipping() != null) {
            held = held.add(money.shipping().amount().amount());
        }
        assertThat(held).isEqualByComparingTo((money.basis() == Basis.NET ? money.net() : money.gross()).amount());
    }

    /** Reckoned from the lines alone: what bears the same taxes is added up, and each is taken of it once. */
    private static void taxesByRate(DocumentMoney money) {
        var sums = new TreeMap<String, BigDecimal>();
        var sets = new TreeMap<String, List<Vat>>();
        money.lines().forEach(line -> {
            sums.merge(line.vat().toString(), line.amount().amount(), BigDecimal::add);
            sets.put(line.vat().toString(), line.vat());
        });
        if (money.shipping() != null) {
            String key = money.shipping().vat().toString();
            sums.merge(key, money.shipping().amount().amount(), BigDecimal::add);
            sets.put(key, money.shipping().vat());
        }
        int digits = money.gross().currency().getDefaultFractionDigits();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        var expected = new TreeMap<Vat, BigDecimal>();
        var borne = new TreeMap<Vat, Integer>();
        sums.forEach((key, sum) -> {
            List<Vat> set = sets.getOrDefault(key, List.of());
            BigDecimal net = sum;
            if (money.basis() == Basis.GROSS) {
                net = sum.divide(factor(set), 20, RoundingMode.HALF_UP);
            }
            BigDecimal before = net;
            for (Vat vat : set) {
                BigDecimal base = set.get(0).priority() == vat.priority() ? net : before;
                BigDecimal tax = base.multiply(vat.rate()).divide(HUNDRED);
                expected.merge(
                        vat,
                        money.basis() == Basis.NET ? tax.setScale(digits, RoundingMode.HALF_UP) : tax,
                        BigDecimal::add);
                borne.merge(vat, 1, Integer::sum);
                before = before.add(tax);
            }
        });
        var codes = new HashSet<String>();
        for (VatTotal total : money.vat()) {
            assertThat(codes.add(total.vat().code())).as(total.vat() + " once").isTrue();
            BigDecimal reckoned = expected.getOrDefault(total.vat(), BigDecimal.ZERO);
            BigDecimal rounding = unit.multiply(BigDecimal.valueOf(borne.getOrDefault(total.vat(), 0)));
            assertThat(total.amount().amount().subtract(reckoned).abs())
                    .as("%s is %s, by the lines %s", total.vat(), total.amount(), reckoned)
                    .isLessThanOrEqualTo(money.basis() == Basis.NET ? BigDecimal.ZERO : rounding);
            BigDecimal byBase =
                    total.base().amount().multiply(total.vat().rate()).divide(HUNDRED);
            assertThat(byBase.subtract(total.amount().amount()).abs())
                    .as("%s of %s is %s", total.vat(), total.base(), total.amount())
                    .isLessThanOrEqualTo(rounding);
        }
        assertThat(codes).hasSameSizeAs(expected.keySet());
    }

    private static BigDecimal factor(List<Vat> set) {
        BigDecimal before = BigDecimal.ONE;
        for (Vat vat : set) {
            BigDecimal base = set.get(0).priority() == vat.priority() ? BigDecimal.ONE : before;
            before = before.add(base.multiply(vat.rate()).divide(HUNDRED));
        }
        return before;
    }

    private static void agrees(DocumentLine line) {
        int digits = line.amount().currency().getDefaultFractionDigits();
        BigDecimal full =
                line.quantity().value().multiply(line.unitPrice().amount()).setScale(digits, RoundingMode.HALF_UP);
        assertThat(full.subtract(line.discount().amount()))
                .as(line.toString())
                .isEqualByComparingTo(line.amount().amount());
        assertThat(line.discount().amount().signum()).as(line.toString()).isGreaterThanOrEqualTo(0);
    }

    private static BigDecimal gross(List<SalesDocument> documents) {
        return Seeds.sum(
                documents.stream().map(one -> one.money().gross().amount()).toList());
    }

    private static List<Problem> problems(Mapped<List<ImportUnit>> mapped) {
        return mapped instanceof Mapped.Refused<List<ImportUnit>> refused ? refused.problems() : List.of();
    }
}

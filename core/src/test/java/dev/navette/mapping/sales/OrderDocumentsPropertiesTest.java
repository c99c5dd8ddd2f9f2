package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.navette.mapping.sales.ShopFigures.DraftDiscount;
import dev.navette.mapping.sales.ShopFigures.DraftPart;
import dev.navette.model.Basis;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.VatTotal;

import static org.assertj.core.api.Assertions.assertThat;

/** What any order's documents hold of its discounts, taxes and addresses, reckoned again from what the shop had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderDocumentsPropertiesTest {

    private final Seeds.Property discounts = new Seeds.Property();
    private final Seeds.Property taxes = new Seeds.Property();
    private final Seeds.Property addresses = new Seeds.Property();

    @BeforeAll
    void look() {
        Seeds.each(order -> {
            List<SalesDocument> documents = order.agrees ? Seeds.documents(Seeds.mapped(order)) : null;
            if (documents != null) {
                Basis basis = documents.get(0).money().basis();
                for (DraftDiscount discount : order.draft.discounts()) {
                    if (basis == order.draft.basis()) {
                        discounts.hold(order, () -> discounted(order, discount, documents));
                    }
                }
                taxes.hold(order, () -> taxed(order, documents));
                if (order.order.consignments().size() > 1) {
                    addresses.hold(order, () -> divided(order, documents));
                }
            }
        });
    }

    @Test
    @Tag("ORD-11")
    @Tag("ORD-35")
    void takesOffEachDiscountExactlyAndInProportion() {
        discounts.verify(3_000);
    }

    @Test
    @Tag("ORD-17")
    void bearsTheTaxesOfTheShopToWhatRoundingMakes() {
        taxes.verify(7_500);
    }

    @Test
    @Tag("ORD-24")
    void dividesAnOrderOverItsAddressesWithoutLosingACent() {
        addresses.verify(1_500);
    }

    private static void divided(RandomOrder order, List<SalesDocument> apart) {
        List<SalesDocument> together = Seeds.made(order.rule.map(OtherOrders.toOneAddress(order.order), order.facts()));
        assertThat(together).hasSize(1);
        assertThat(gross(apart)).isEqualByComparingTo(gross(together));
        assertThat(sources(apart)).isEqualTo(sources(together));
        BigDecimal slack =
                unit(order).multiply(BigDecimal.valueOf(apart.size() * 6L)).add(new BigDecimal("0.05"));
        Map<String, BigDecimal> whole = taxes(together);
        taxes(apart)
                .forEach((code, tax) -> assertThat(tax.subtract(whole.getOrDefault(code, BigDecimal.ZERO))
                                .abs())
                        .as(code)
                        .isLessThanOrEqualTo(slack));
    }

    private static void discounted(RandomOrder order, DraftDiscount discount, List<SalesDocument> documents) {
        var byTaxes = new TreeMap<String, BigDecimal>();
        for (SalesDocument document : documents) {
            document.money().lines().stream()
                    .filter(line -> line.kind() == DocumentLine.Kind.DISCOUNT
                            && line.source().equals(discount.id()))
                    .forEach(line -> byTaxes.merge(
                            line.vat().stream()
                                    .map(vat -> vat.rate().toPlainString())
                                    .sorted()
                                    .toList()
                                    .toString(),
                            line.amount().amount().negate(),
                            BigDecimal::add));
        }
        BigDecimal sum = Seeds.sum(List.copyOf(byTaxes.values()));
        if (discount.kind() == OrderDiscount.Kind.STORE_CREDIT) {
            assertThat(byTaxes).isEmpty();
            return;
        }
        ShopFigures told = order.told();
        BigDecimal amount = (told == null ? order.figures : told).discount(discount.id());
        BigDecimal expected = (told == null ? order.inDocument(amount) : amount)
                .setScale(order.documentDigits(), RoundingMode.HALF_UP);
        assertThat(sum).as(discount.id()).isEqualByComparingTo(expected);
        if (!discount.shared() && told != null) {
            Map<String, BigDecimal> bases = bases(order, discount, told);
            BigDecimal all = Seeds.sum(List.copyOf(bases.values()));
            if (all.signum() != 0) {
                bases.forEach((key, base) -> assertThat(expected.multiply(base)
                                .divide(all, MathContext.DECIMAL64)
                                .subtract(byTaxes.getOrDefault(key, BigDecimal.ZERO))
                                .abs())
                        .as(discount.id() + " of " + key + ", taken off " + base + " of " + all)
                        .isLessThanOrEqualTo(unit(order)));
            }
        }
    }

    private static Map<String, BigDecimal> bases(RandomOrder order, DraftDiscount discount, ShopFigures told) {
        var bases = new TreeMap<String, BigDecimal>();
        for (int i = 0; i < order.draft.parts().size(); i++) {
            DraftPart part = order.draft.parts().get(i);
            if (ShopFigures.isTarget(part, discount.target())) {
                BigDecimal base = ShopFigures.base(part, told.amounts.get(i), told.eco.get(i));
                BigDecimal shared = Seeds.sum(List.copyOf(told.shares.get(i).values()));
                bases.merge(key(part.taxes()), base.subtract(shared).max(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        return bases;
    }

    private static String key(List<ShopTax> taxes) {
        return taxes.isEmpty()
                ? "[0]"
                : taxes.stream()
                        .map(tax -> tax.rate().toPlainString())
                        .sorted()
                        .toList()
                        .toString();
    }

    /** By rate: each rate has one code. */
    private static void taxed(RandomOrder order, List<SalesDocument> documents) {
        ShopFigures told = order.told();
        ShopFigures figures = told == null ? order.figures : told;
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (int i = 0; i < order.draft.parts().size(); i++) {
            List<ShopTax> borne = order.draft.parts().get(i).taxes();
            BigDecimal left = figures.after.get(i).subtract(figures.untold(i));
            BigDecimal net = order.draft.basis() == Basis.NET
                    ? left
                    : left.divide(ShopFigures.factor(borne), MathContext.DECIMAL64);
            List<BigDecimal> taxes = ShopFigures.exact(borne, net);
            for (int j = 0; j < borne.size(); j++) {
                BigDecimal tax = told == null ? order.inDocument(taxes.get(j)) : taxes.get(j);
                expected.merge(borne.get(j).rate().toPlainString(), tax, BigDecimal::add);
            }
        }
        Map<String, BigDecimal> found = new TreeMap<>();
        for (SalesDocument document : documents) {
            for (VatTotal total : document.money().vat()) {
                if (total.vat().rate().signum() != 0) {
                    found.merge(
                            total.vat().rate().toPlainString(), total.amount().amount(), BigDecimal::add);
                }
            }
        }
        BigDecimal orderUnit = order.inDocument(
                BigDecimal.ONE.movePointLeft(order.order.money().currency().getDefaultFractionDigits()));
        BigDecimal slack = unit(order)
                .max(orderUnit)
                .multiply(BigDecimal.valueOf(order.draft.parts().size()
                        + 2L * order.draft.discounts().size()
                        + documents.size()))
                .add(new BigDecimal("0.01"));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((rate, tax) -> {
            BigDecimal on = found.getOrDefault(rate, BigDecimal.ZERO);
            assertThat(on.subtract(tax).abs())
                    .as("%s %% is %s, in the shop %s", rate, on, tax)
                    .isLessThanOrEqualTo(slack);
        });
    }

    private static Map<String, BigDecimal> taxes(List<SalesDocument> documents) {
        var taxes = new TreeMap<String, BigDecimal>();
        documents.forEach(document -> document.money()
                .vat()
                .forEach(total -> taxes.merge(total.vat().code(), total.amount().amount(), BigDecimal::add)));
        return taxes;
    }

    /** Which parts of the order have lines; shipping stands together. */
    private static List<String> sources(List<SalesDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.money().lines().stream())
                .filter(line -> line.kind() != DocumentLine.Kind.SHIPPING
                        && line.kind() != DocumentLine.Kind.DISCOUNT
                        && line.kind() != DocumentLine.Kind.DISCREPANCY)
                .map(line -> line.source() + " " + line.quantity())
                .sorted()
                .toList();
    }

    private static BigDecimal gross(List<SalesDocument> documents) {
        return Seeds.sum(
                documents.stream().map(one -> one.money().gross().amount()).toList());
    }

    private static BigDecimal unit(RandomOrder order) {
        return BigDecimal.ONE.movePointLeft(order.documentDigits());
    }
}

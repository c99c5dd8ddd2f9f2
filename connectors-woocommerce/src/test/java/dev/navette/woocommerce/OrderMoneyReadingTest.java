package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.testkit.Requests;
import dev.navette.woocommerce.fake.FakeSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the shop's way to keep money would have a reader add up wrongly. */
class OrderMoneyReadingTest {

    private Grocery shop = Grocery.open();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    @Tag("ORD-13")
    void linesOfATaxIncludedShopComeToItsTotalHoweverMany() {
        inclusive();
        long mug = shop.product("EM-1", "12.50", "");
        long id = shop.order(
                Collections.nCopies(30, mug).stream().mapToLong(Long::longValue).toArray());

        Order order = shop.read(id);

        assertThat(order.money().gross().value()).isEqualByComparingTo("375.00");
        assertThat(sum(order)).isEqualByComparingTo("375.00"); // 30 nets of 10.416667 and taxes of 2.08 come to 374.90
        assertThat(new AccountingOffice("0").gross(order)).isEqualByComparingTo("375.00");
    }

    @Test
    @Tag("ORD-13")
    void aShopThatRoundsAtTheSubtotalIsAddedUpAsItDoes() {
        shop.fake().set("tax", "woocommerce_tax_round_at_subtotal", "yes");
        long sweet = shop.product("EM-1", "0.3333", "");
        long id = shop.order(sweet, sweet, sweet);

        Order order = shop.read(id);

        assertThat(order.money().gross().value()).isEqualByComparingTo("1.20"); // 0.9999 and 0.20
        assertThat(new AccountingOffice("0").gross(order)).isEqualByComparingTo("1.20");
    }

    @Test
    @Tag("ORD-11")
    void oneCouponsSharesAreWhatEachLineLost() {
        shop.desk().addCoupon("bienvenue", true, "10");
        Order order = shop.read(cart("\"coupon_lines\": [{\"code\": \"BIENVENUE\"}]"));

        OrderDiscount discount = order.money().discounts().get(0);

        assertThat(discount.label()).isEqualTo("bienvenue");
        assertThat(discount.amount().value()).isEqualByComparingTo("3.10");
        assertThat(order.money().lines())
                .flatExtracting(OrderLine::discounts)
                .extracting(DiscountShare::discount)
                .containsExactly(discount.id(), discount.id());
        assertThat(order.money().lines())
                .extracting(line -> line.amount().value())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("11.00"));
    }

    @Test
    @Tag("ORD-11")
    void ofSeveralCouponsTheLinesSayOnlyWhatAllOfThemTook() {
        shop.desk().addCoupon("bienvenue", true, "10");
        shop.desk().addCoupon("noel", false, "5");
        Order order = shop.read(cart("\"coupon_lines\": [{\"code\": \"bienvenue\"}, {\"code\": \"noel\"}]"));

        assertThat(order.money().discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.id()).isEqualTo("coupons");
            assertThat(discount.label()).isEqualTo("bienvenue, noel");
            assertThat(discount.amount().value()).isEqualByComparingTo("8.10");
        });
        assertThat(new AccountingOffice("0").gross(order))
                .isEqualByComparingTo(order.money().gross().value());
    }

    @Test
    void aPriceThatAPersonLoweredIsTheLinesOwnDiscount() {
        long mug = shop.product("EM-1", "20.00", "");
        Order order = shop.read(shop.desk().put("""
                {"status": "processing", "line_items": [{"product_id": %d, "subtotal": "20.00", "total": "17.50"}]}
                """.formatted(mug)));

        assertThat(order.money().discounts()).isEmpty();
        assertThat(order.money().lines()).singleElement().satisfies(line -> {
            assertThat(line.amount().value()).isEqualByComparingTo("17.50");
            assertThat(line.discount().value()).isEqualByComparingTo("2.50");
        });
    }

    @Test
    void aCouponThatOnlyFreesShippingIsNoDiscount() {
        shop.desk().addCoupon("franco", false, "0");
        Order order = shop.read(cart("\"coupon_lines\": [{\"code\": \"franco\"}]"));

        assertThat(order.money().discounts()).isEmpty();
    }

    @Test
    @Tag("ORD-11")
    void aFeeBelowZeroThatIsSpreadOverRatesIsADiscountOnAll() {
        Order order = shop.read(cart("\"fee_lines\": [{\"name\": \"Geste commercial\", \"total\": \"-3.10\"}]"));

        assertThat(order.money().charges()).isEmpty();
        assertThat(order.money().discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.label()).isEqualTo("Geste commercial");
            assertThat(discount.target()).isEqualTo(OrderDiscount.Target.ALL);
            assertThat(discount.amount().value()).isEqualByComparingTo("3.10");
            assertThat(Objects.requireNonNull(discount.tax()).value()).isEqualByComparingTo("0.46");
        });
        assertThat(new AccountingOffice("0").gross(order))
                .isEqualByComparingTo(order.money().gross().value());
    }

    @Test
    void aFeeBelowZeroOfOneRateIsACharge() {
        long mug = shop.product("EM-1", "20.00", "");
        Order order = shop.read(shop.desk().put("""
                {"status": "processing", "line_items": [{"product_id": %d}], "fee_lines": [{"name": "Remise", "total": "-2.00"}]}
                """.formatted(mug)));

        assertThat(order.money().discounts()).isEmpty();
        assertThat(order.money().charges())
                .extracting(OrderCharge::kind, charge -> charge.amount().value().signum())
                .containsExactly(tuple(OrderCharge.Kind.FEE, -1));
    }

    @Test
    @Tag("ORD-17")
    void aCompoundTaxComesAfterThoseItIsTakenOf() {
        shop.fake().putTaxClass("quebec", "Québec");
        shop.desk()
                .addRate("{\"class\": \"quebec\", \"country\": \"CA\", \"state\": \"QC\", \"rate\": \"9.975\","
                        + " \"name\": \"TVQ\", \"priority\": 2, \"compound\": true}");
        shop.desk()
                .addRate(
                        "{\"class\": \"quebec\", \"country\": \"CA\", \"rate\": \"5\", \"name\": \"TPS\", \"priority\": 1}");
        long syrup = shop.product("EM-1", "100.00", "quebec");
        long id = shop.desk().put("""
                {"status": "processing", "billing": {"country": "CA"}, "line_items": [{"product_id": %d}]}
                """.formatted(syrup));

        Order order = shop.read(id);

        assertThat(order.money().gross().value()).isEqualByComparingTo("115.47"); // 5.00 and 9.975 % of 105.00
        assertThat(order.money().taxes())
                .extracting(ShopTax::name, ShopTax::country, ShopTax::state, ShopTax::priority)
                .containsExactlyInAnyOrder(tuple("TPS", "CA", null, 1), tuple("TVQ", "CA", "QC", 2));
        assertThat(order.money().lines().get(0).taxes())
                .extracting(share -> Objects.requireNonNull(share.amount()).value())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("5.00"), new BigDecimal("10.47"));
    }

    @Test
    void whatBearsNothingOfARateDoesNotNameIt() {
        long mug = shop.product("EM-1", "20.00", "");
        long id = shop.order(mug);
        wire(
                id,
                "{\"id\": 7, \"name\": \"x\", \"quantity\": 1, \"total\": \"10\", \"subtotal\": \"10\", \"total_tax\": \"2\","
                        + " \"taxes\": [{\"id\": 1, \"total\": \"2\"}, {\"id\": 2, \"total\": \"\"}, {\"id\": 3, \"total\": \"0\"}]}");

        assertThat(shop.read(id).money().lines().get(0).taxes())
                .extracting(TaxShare::tax)
                .containsExactly("1");
    }

    @Test
    void aTaxThatTheOrderDoesNotNameIsAFault() {
        long mug = shop.product("EM-1", "20.00", "");
        long id = shop.order(mug);
        wire(
                id,
                "{\"id\": 7, \"name\": \"x\", \"quantity\": 1, \"total\": \"10\", \"total_tax\": \"2\","
                        + " \"taxes\": [{\"id\": \"avalara\", \"total\": \"2\"}]}");

        assertThat(String.valueOf(shop.named(id).fault()))
                .contains("its part 7 bears the tax avalara, which is none of the order's");
    }

    @Test
    void aTaxOfWhichNobodySaysTheRateIsAFault() {
        long mug = shop.product("EM-1", "20.00", "");
        long id = shop.order(mug);
        shop.world().proxy().next(Requests.get("/wp-json/wc/v3/orders*")).answer(200, "application/json", """
                [{"id": %d, "status": "processing", "currency": "EUR", "total": "12", "date_created_gmt": "2026-11-20T08:00:00",
                  "date_modified_gmt": "2026-11-20T08:00:00", "tax_lines": [{"rate_id": 1, "rate_percent": null}]}]
                """.formatted(
                        id));

        assertThat(String.valueOf(shop.named(id).fault())).contains("its tax 1 does not say its rate");
    }

    /** The shop gives an order of one line, of three rates. */
    private void wire(long id, String line) {
        shop.world().proxy().next(Requests.get("/wp-json/wc/v3/orders*")).answer(200, "application/json", """
                [{"id": %d, "status": "processing", "currency": "EUR", "total": "12", "date_created_gmt": "2026-11-20T08:00:00",
                  "date_modified_gmt": "2026-11-20T08:00:00", "line_items": [%s], "billing": [], "shipping": [],
                  "tax_lines": [
                   {"rate_id": 1, "rate_code": "FR-TVA-1", "label": "TVA", "rate_percent": 20, "tax_total": "2"},
                   {"rate_id": 2, "rate_code": "FR-TVA-1", "label": "TVA", "rate_percent": 5.5, "tax_total": "0"},
                   {"rate_id": 3, "rate_code": "FR-TVA-1", "label": "TVA", "rate_percent": 10, "tax_total": "0"}]}]
                """.formatted(
                        id, line));
    }

    /** 20.00 at 20 % and 11.00 at 5.5 %. */
    private long cart(String more) {
        long mug = shop.product("EM-1", "20.00", "");
        long tea = shop.product("EM-2", "11.00", "reduced-rate");
        return shop.desk()
                .put(
                        "{\"status\": \"processing\", \"payment_method\": \"bacs\", \"line_items\": [{\"product_id\": %d}, {\"product_id\": %d}], %s}"
                                .formatted(mug, tea, more));
    }

    private void inclusive() {
        shop.close();
        shop = Grocery.open(FakeSettings::pricesWithTax, settings -> settings);
    }

    private static BigDecimal sum(Order order) {
        var amounts = new ArrayList<BigDecimal>();
        for (OrderLine line : order.money().lines()) {
            amounts.add(line.amount().value());
            amounts.addAll(taxes(line.taxes()));
        }
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> taxes(List<TaxShare> shares) {
        return shares.stream()
                .map(share -> Objects.requireNonNull(share.amount()).value())
                .toList();
    }
}

package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.woocommerce.fake.FakeSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a shop sells, the document comes to what the shop says, to the cent, and without a tolerance: but for a cent where it
 * rounds at the subtotal, since what a fee below zero takes off several rates is rounded once more.
 */
@Tag("ORD-13")
class OrderMoneyPropertiesTest {

    private static final int ORDERS = 100;
    private static final String[] CLASSES = {"", "reduced-rate", "intermediate-rate", "super-reduced-rate", "zero-rate"
    };

    @ParameterizedTest
    @CsvSource({
        "net, no, rebates, 0",
        "net, yes, none, 0",
        "net, yes, rebates, 0.01",
        "gross, no, rebates, 0",
        "gross, yes, none, 0",
        "gross, yes, rebates, 0.01"
    })
    void everyOrderBecomesADocumentOfTheSameTotal(String prices, String atSubtotal, String rebates, String tolerance) {
        UnaryOperator<FakeSettings> setUp = "gross".equals(prices) ? FakeSettings::pricesWithTax : shop -> shop;
        try (Grocery shop = Grocery.open(setUp, settings -> settings.with(withoutNotes()))) {
            shop.fake().set("tax", "woocommerce_tax_round_at_subtotal", atSubtotal);
            var random = new Random(20_261_120);
            var carts = new RandomCarts(shop, random, "rebates".equals(rebates), CLASSES);
            for (int i = 0; i < ORDERS; i++) {
                carts.order();
            }

            var reading = OpenShop.read(shop.reader(), shop.reader().begin(Selection.everything()), 100);

            assertThat(reading.reads()).hasSize(ORDERS);
            for (Read<Order> read : reading.reads()) {
                assertSame(new AccountingOffice(tolerance), shop, read);
            }
        }
    }

    private static void assertSame(AccountingOffice office, Grocery shop, Read<Order> read) {
        assertThat(read.fault()).isNull();
        Order order = Objects.requireNonNull(read.element());
        BigDecimal total = total(shop, read.name());
        assertThat(order.money().gross().value()).isEqualByComparingTo(total);
        assertThat(office.gross(order))
                .as("order " + read.name() + ": " + shop.desk().order(Long.parseLong(read.name())))
                .isEqualByComparingTo(total);
        for (OrderRefund refund : order.refunds()) {
            BigDecimal credited = office.credits(order, refund.id()).stream()
                    .map(document -> document.money().gross().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(credited.abs())
                    .as("refund " + refund.id() + " of order " + read.name())
                    .isEqualByComparingTo(refund.gross().value());
        }
    }

    private static BigDecimal total(Grocery shop, String order) {
        String total = shop.desk()
                .order(Long.parseLong(order))
                .orElseThrow()
                .path("total")
                .stringValue();
        return new BigDecimal(total).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static OrderPlaces withoutNotes() {
        return new OrderPlaces(null, null, null, null, null, null, false);
    }
}

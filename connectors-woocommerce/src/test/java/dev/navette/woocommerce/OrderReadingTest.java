package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.spi.Read;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What is read of an order beside its money. */
class OrderReadingTest {

    private static final OrderPlaces KEYS = new OrderPlaces(
            "_billing_siret",
            "_billing_vat_number",
            "_billing_einvoice",
            "_po_number",
            "erp_code",
            "_order_rate",
            true);

    private final Grocery shop = Grocery.open(setUp -> setUp, settings -> settings.with(KEYS));
    private final long coffee = shop.product("EM-1", "4.50", "reduced-rate");

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void theHeadSaysWhatTheShopSays() {
        long id = put("\"number\": \"2026-0042\"");

        Order order = shop.read(id);

        assertThat(order.id()).isEqualTo(new ForeignId(Long.toString(id)));
        assertThat(order.head().number()).isEqualTo("2026-0042");
        assertThat(order.head().shopName()).isEqualTo("Boutique d'essai");
        assertThat(order.head().status()).isEqualTo("processing");
        assertThat(order.head().placed()).isEqualTo(Grocery.MORNING);
        assertThat(order.head().mark()).isNull();
    }

    @Test
    void aPriceAndItsTaxAreToldApart() {
        Order order = shop.read(put(""));

        assertThat(order.money().gross().value()).isEqualByComparingTo("4.75");
        assertThat(order.money().lines()).singleElement().satisfies(line -> {
            assertThat(line.reference()).hasToString("EM-1");
            assertThat(line.label()).isEqualTo("Article EM-1");
            assertThat(line.amount().value()).isEqualByComparingTo("4.50");
            assertThat(line.taxes()).singleElement().satisfies(share -> {
                assertThat(share.tax()).isEqualTo("2");
                assertThat(share.amount()).isNotNull();
            });
        });
        assertThat(order.money().taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.name()).isEqualTo("TVA 5,5 %");
            assertThat(tax.rate()).isEqualByComparingTo("5.5");
            assertThat(tax.country()).isEqualTo("FR");
            assertThat(tax.state()).isNull();
        });
    }

    @Test
    @Tag("CUS-7")
    void whoDidNotLogInIsAGuest() {
        OrderBuyer buyer = shop.read(put("\"billing\": {\"email\": \"jeanne@example.com\"}"))
                .buyer();

        assertThat(buyer.guest()).isTrue();
        assertThat(buyer.email()).isEqualTo("jeanne@example.com");
        assertThat(buyer.business()).isEqualTo(Business.NONE);
    }

    @Test
    @Tag("CUS-11")
    void whatACompanySaysOfItselfStandsUnderTheKeysOfExtensions() {
        OrderBuyer buyer = shop.read(put("""
                "meta_data": [{"key": "_billing_siret", "value": "73282932000074"},
                  {"key": "_billing_vat_number", "value": " FR44732829320 "},
                  {"key": "_billing_einvoice", "value": "732829320_FACT"}, {"key": "_po_number", "value": "BC-7"}]
                """)).buyer();

        assertThat(buyer.business())
                .isEqualTo(new Business("73282932000074", "FR44732829320", null, "732829320_FACT", "BC-7"));
    }

    @Test
    void whatIsNotConfiguredIsNotRead() {
        try (Grocery other = Grocery.open(
                setUp -> setUp, settings -> settings.with(new OrderPlaces("", null, null, null, null, null, true)))) {
            long id = other.desk().put("""
                    {"line_items": [{"name": "Essai", "total": "1"}],
                     "meta_data": [{"key": "_billing_siret", "value": "73282932000074"}]}
                    """);

            assertThat(other.read(id).buyer().business()).isEqualTo(Business.NONE);
        }
    }

    @Test
    @Tag("CUS-7")
    void theErpsAccountIsTheOrdersOwnElseItsCustomers() {
        long customer = shop.desk()
                .putCustomer(
                        "{\"email\": \"c@example.com\", \"meta_data\": [{\"key\": \"erp_code\", \"value\": \"C0042\"}]}");
        shop.desk().role(customer, "wholesale");
        long his = put("\"customer_id\": " + customer);
        long own = put("\"customer_id\": %d, \"meta_data\": [{\"key\": \"erp_code\", \"value\": \"C0099\"}]"
                .formatted(customer));
        long guests = put("");

        assertThat(shop.read(his).buyer())
                .isEqualTo(new OrderBuyer(new ForeignId("" + customer), null, null, Business.NONE, "C0042"));
        assertThat(shop.read(own).buyer().erpCode()).isEqualTo("C0099");
        assertThat(shop.read(guests).buyer().erpCode()).isNull();
    }

    @Test
    void addressesAreReadWithoutWhatTheShopPutsIn() {
        Order order = shop.read(put("""
                "billing": {"first_name": "Jeanne", "last_name": "Dubois", "company": "Dubois &amp; Fils", "address_1": " 1 rue de la Paix",
                  "address_2": "", "postcode": "75002", "city": "Paris", "country": "fr", "phone": "0123456789"},
                "shipping": {"first_name": "Paul", "last_name": "Martin", "address_1": "Calle Mayor 1", "address_2": "2B",
                  "postcode": "28013", "city": "Madrid", "state": "M", "country": "ES"},
                "shipping_lines": [{"method_id": "flat_rate", "instance_id": "3", "method_title": "Colissimo", "total": "5"}]
                """));

        assertThat(order.billing())
                .isEqualTo(new Address(
                        "Jeanne",
                        "Dubois",
                        "Dubois & Fils",
                        List.of("1 rue de la Paix"),
                        "75002",
                        "Paris",
                        null,
                        "FR",
                        "0123456789",
                        null));
        assertThat(order.consignments()).singleElement().satisfies(consignment -> {
            assertThat(consignment.carrier()).isEqualTo(new Carrier("flat_rate:3", "Colissimo"));
            assertThat(consignment.address().lines()).containsExactly("Calle Mayor 1", "2B");
            assertThat(consignment.address().state()).isEqualTo("M");
            assertThat(consignment.address().country()).isEqualTo("ES");
        });
    }

    @Test
    void whatShipsNowhereHasNoConsignmentAndNoCountryIsTheShops() {
        Order order = shop.read(put(""));

        assertThat(order.consignments()).isEmpty();
        assertThat(order.billing().country()).isEqualTo("FR");
    }

    @Test
    void whatShipsWithoutAnAddressOfItsOwnGoesToTheBuyer() {
        Order order = shop.read(
                put(
                        "\"billing\": {\"country\": \"BE\", \"city\": \"Gent\"},"
                                + " \"shipping_lines\": [{\"method_id\": \"colissimo_relais\", \"method_title\": \"\", \"total\": \"0\"}]"));

        assertThat(order.consignments()).singleElement().satisfies(consignment -> {
            assertThat(consignment.address().city()).isEqualTo("Gent");
            assertThat(consignment.carrier()).isEqualTo(new Carrier("colissimo_relais", "colissimo_relais"));
        });
        assertThat(order.money().charges()).isEmpty();
    }

    @Test
    @Tag("ORD-21")
    void whatIsPaidIsOnePaymentWhoseIdStaysWhateverTheBankSays() {
        long id = put("\"payment_method\": \"stripe\", \"payment_method_title\": \"Carte\", \"status\": \"pending\"");
        Order before = shop.read(id);
        shop.desk().change(id, "{\"status\": \"processing\"}");
        Order paid = shop.read(id);
        shop.desk().change(id, "{\"transaction_id\": \"ch_1\", \"status\": \"pending\"}");

        assertThat(before.payments()).extracting(OrderPayment::state).containsExactly(OrderPayment.State.PENDING);
        assertThat(paid.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.state()).isEqualTo(OrderPayment.State.CAPTURED);
            assertThat(payment.method()).isEqualTo(PaymentMethod.of("stripe", "Carte"));
            assertThat(payment.amount()).isEqualTo(paid.money().gross());
        });
        assertThat(shop.read(id).payments()).isEqualTo(paid.payments());
    }

    @ParameterizedTest
    @CsvSource({"cancelled, VOID", "failed, VOID", "on-hold, PENDING", "pending, PENDING"})
    @Tag("ORD-21")
    void whatIsNotPaidIsNoMoney(String status, OrderPayment.State state) {
        long id = put("\"payment_method\": \"bacs\", \"status\": \"%s\"".formatted(status));

        assertThat(shop.read(id).payments()).extracting(OrderPayment::state).containsExactly(state);
    }

    @Test
    @Tag("ORD-18")
    void aNameWithoutAMethodIsAFreeOne() {
        long id = put("\"payment_method_title\": \"Place de march&eacute;\"");

        assertThat(shop.read(id).payments())
                .extracting(OrderPayment::method)
                .containsExactly(PaymentMethod.free("Place de marché"));
    }

    @Test
    @Tag("ORD-20")
    void messagesAreThoseOfPeopleAndNotTheShopsOwn() {
        long id = put("\"customer_note\": \"Sonner deux fois\"");
        shop.clock().advance(Duration.ofMinutes(1));
        shop.desk().note(id, "Client fidèle, offrir un thé", false);
        shop.clock().advance(Duration.ofMinutes(1));
        shop.desk().note(id, "Votre colis part demain", true);
        shop.desk().change(id, "{\"status\": \"completed\"}");

        assertThat(shop.read(id).messages())
                .extracting(OrderMessage::author, OrderMessage::hidden, OrderMessage::text)
                .containsExactly(
                        tuple(OrderMessage.Author.CUSTOMER, false, "Sonner deux fois"),
                        tuple(OrderMessage.Author.SHOP, true, "Client fidèle, offrir un thé"),
                        tuple(OrderMessage.Author.SHOP, false, "Votre colis part demain"));
    }

    @Test
    @Tag("ORD-5")
    void anotherCurrencyIsExchangedWhereAnExtensionSaysHow() {
        long id = put("\"currency\": \"USD\", \"meta_data\": [{\"key\": \"_order_rate\", \"value\": \"1.0834\"}]");
        long own = put("");

        assertThat(shop.read(id).money().exchange())
                .isEqualTo(new Exchange(Currency.getInstance("EUR"), new BigDecimal("1.0834")));
        assertThat(shop.read(own).money().exchange()).isNull();
    }

    @Test
    @Tag("ORD-5")
    void anotherCurrencyWithoutTheRateThatIsConfiguredIsAFault() {
        Read<Order> read = shop.named(put("\"currency\": \"USD\""));

        assertThat(String.valueOf(read.fault()))
                .contains("It cannot be read: it is in USD and has no exchange rate under _order_rate");
    }

    @Test
    void aProductThatIsNotThereHasNoReference() {
        long id = shop.desk()
                .put("{\"line_items\": [{\"product_id\": 4711, \"quantity\": 2}, {\"product_id\": %d}]}"
                        .formatted(coffee));

        assertThat(shop.read(id).money().lines()).first().satisfies(line -> {
            assertThat(line.reference()).isNull();
            assertThat(line.label()).isEmpty();
            assertThat(line.amount().isZero()).isTrue();
        });
    }

    @Test
    void oneOrderThatCannotBeReadSpoilsNoOther() {
        long first = put("");
        long second = put("");
        shop.world().proxy().next(Requests.get("/wp-json/wc/v3/orders*")).answer(200, "application/json", """
                [{"id": %d, "status": "processing", "line_items": "none", "date_modified_gmt": "2026-11-20T08:00:00"},
                 {"id": %d, "number": "7", "status": "processing", "currency": "EUR", "total": "7,50",
                  "date_created_gmt": "2026-11-20T08:00:00", "date_modified_gmt": "2026-11-20T08:00:00"}]
                """.formatted(
                        first, second));

        List<Read<Order>> reads = OpenShop.readAll(shop.reader()).reads();

        assertThat(reads).hasSize(2).allMatch(read -> read.fault() != null);
        assertThat(String.valueOf(reads.get(1).fault()))
                .isEqualTo("It cannot be read: its total is no number (WooCommerce kit/connector, order " + second
                        + "). Open the order in the shop, correct and save it, or look which extension changes it.");
    }

    @Test
    @Tag("PRO-2")
    void nothingPersonalIsShown() {
        long id = put("\"billing\": {\"last_name\": \"Dubois\", \"email\": \"jeanne@example.com\"},"
                + " \"customer_note\": \"Sonner deux fois\", \"currency\": \"USD\"");

        assertThat(shop.named(id).toString()).doesNotContain("Dubois", "jeanne", "Sonner");
        assertThat(new OrderRow(7, null, null, "x").toString()).isEqualTo("OrderRow[7]");
    }

    @Test
    void aSiteThatTellsStrangersNothingIsToldItsZone() {
        shop.world()
                .proxy()
                .every(Requests.get("/wp-json/"))
                .answer(401, "application/json", "{\"code\": \"rest_cannot_access\"}");

        assertThatThrownBy(() -> shop.reader().zone())
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("Write the zone that WordPress shows under Settings > General as \"zone\"");
        assertThat(shop.read(put("")).head().shopName()).isEmpty();
        try (Grocery told = Grocery.open(setUp -> setUp, settings -> settings.in(ZoneId.of("Europe/Brussels")))) {
            assertThat(told.reader().zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        }
    }

    @Test
    void aSiteThatIsSetToAnOffsetHasItsDaysThere() {
        try (Grocery kathmandu = Grocery.open(setUp -> setUp.in(ZoneId.of("+05:45")), settings -> settings)) {
            assertThat(kathmandu.reader().zone().getRules().getOffset(Instant.EPOCH))
                    .hasToString("+05:45");
        }
    }

    private long put(String more) {
        return shop.desk()
                .put("{\"status\": \"processing\", \"line_items\": [{\"product_id\": %d}]%s}"
                        .formatted(coffee, more.isBlank() ? "" : ", " + more));
    }
}

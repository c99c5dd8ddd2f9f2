package dev.navette.woocommerce;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Check;
import dev.navette.model.Check.Verdict;
import dev.navette.model.Secret;
import dev.navette.spi.SelfTest;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.Requests;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.Account;
import dev.navette.woocommerce.fake.Account.Permission;
import dev.navette.woocommerce.fake.Account.Role;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-3")
class WooCommerceSelfTestTest {

    private static final Clock NOW = Clock.fixed(RunningShop.NOW, ZoneOffset.UTC);

    @Test
    void saysAllThatItLookedAt() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            assertThat(checks(
                            shop,
                            shop.account(),
                            here -> here.uploadingAs(
                                    FakeWooCommerce.USER, Secret.value(FakeWooCommerce.APPLICATION_PASSWORD))))
                    .extracting(Check::what)
                    .containsExactly(
                            "The shop answers with WooCommerce's interface wc/v3",
                            "The key may read products",
                            "The key may write products",
                            "The shop's prices are in EUR, before tax",
                            "WooCommerce 11.0.1 on WordPress 7.1; tested on 11.0.1",
                            "The key may read orders",
                            "The key may read customers",
                            "The shop has its days in Europe/Paris",
                            "The WordPress user may upload pictures");
        }
    }

    @Test
    void aReadOnlyKeyIsToldApart() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            Account reading = shop.account(Permission.READ, Role.ADMINISTRATOR);

            assertThat(failed(checks(shop, reading, here -> here)))
                    .singleElement()
                    .satisfies(check -> assertThat(check.remedy())
                            .isEqualTo(
                                    "Give the key the permission Read/Write under WooCommerce > Settings > Advanced >"
                                            + " REST API"));
        }
    }

    @Test
    void aUserWithoutTheRoleIsToldApart() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            Account customer = shop.account(Permission.READ_WRITE, Role.CUSTOMER);

            assertThat(failed(checks(shop, customer, here -> here)))
                    .extracting(Check::remedy)
                    .containsOnly("Give the key's user the role Shop manager, or make a key of a user who has it");
        }
    }

    @Test
    void aShopManagersKeyWorksAndIsNotToldTheVersion() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            Account manager = shop.account(Permission.READ_WRITE, Role.SHOP_MANAGER);

            List<Check> checks = checks(shop, manager, here -> here);

            assertThat(failed(checks)).isEmpty();
            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.WARNING)
                    .singleElement()
                    .satisfies(check -> assertThat(check.what()).contains("11.0.1"));
        }
    }

    @Test
    void aSecretThatIsWrongIsShownWhereItStands() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            Account own = shop.account();
            var wrong = new Account(own.key(), "cs_wrong", own.permission(), own.role());

            assertThat(failed(checks(shop, wrong, here -> here)))
                    .extracting(Check::path)
                    .containsOnly("$.secret");
        }
    }

    @Test
    void anOlderShopIsToldWhatItLacks() {
        try (FakeWooCommerce shop =
                FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp().version("9.1.4"))) {
            assertThat(checks(shop, shop.account(), here -> here))
                    .filteredOn(check -> check.verdict() == Verdict.WARNING)
                    .extracting(Check::what)
                    .containsExactly(
                            "WooCommerce before 9.2 lacks the barcode field (GTIN)",
                            "WooCommerce before 9.6 lacks brands",
                            "WooCommerce before 10.3 lacks one list of all variations, so that reading them takes one"
                                    + " request for each product");
        }
    }

    @Test
    void clocksThatAreApartAreFoundBeforeSignaturesFail() {
        Clock late = Clock.offset(NOW, Duration.ofMinutes(-7));
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(late).overPlainHttp())) {
            assertThat(checks(shop, shop.account(), here -> here))
                    .anySatisfy(check -> assertThat(check.toString())
                            .isEqualTo("warning  $: The clock of the shop's server and ours are 7 minutes apart."
                                    + " Set both by a time server (NTP)."));
        }
    }

    @Test
    @Tag("ART-25")
    void aPlaceThatTheShopHidesIsAWarningUntilAProductShowsIt() {
        var places = new Places("_seo_title", null, null, "supplier", null, null, null, null, null);
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            shop.put("{\"name\": \"Mug\", \"sku\": \"MUG-1\"}");

            assertThat(checks(shop, shop.account(), here -> here.with(places)))
                    .filteredOn(check -> check.verdict() == Verdict.WARNING)
                    .extracting(Check::path)
                    .containsExactly("$.places.metaTitle");
        }
    }

    @Test
    @Tag("RUN-8")
    void aShopWithoutWebhooksThatAreReadIsToldSo() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            assertThat(checks(shop, shop.account(), here -> here.webhooksSignedWith(Secret.value("z".repeat(32)))))
                    .filteredOn(check -> check.path().equals("$.webhook"))
                    .extracting(Check::what)
                    .containsExactly("The shop has no webhook about products or orders");
        }
    }

    @Test
    @Tag("RUN-8")
    void aWebhookThatTheShopSwitchedOffIsNamed() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp());
                FaultProxy proxy = FaultProxy.before(shop.uri())) {
            shop.takesItselfFor(proxy.uri());
            proxy.every(Requests.get("/wp-json/wc/v3/webhooks")).answer(200, "application/json", """
                    [{"id": 7, "status": "disabled", "topic": "product.updated"},
                     {"id": 8, "status": "active", "topic": "product.created"},
                     {"id": 9, "status": "paused", "topic": "order.created"},
                     {"id": 10, "status": "paused", "topic": "coupon.created"}]
                    """);

            assertThat(checks(
                            shop,
                            shop.account(),
                            here -> WooCommerceSettings.of(proxy.uri(), here.key(), here.secret())
                                    .webhooksSignedWith(Secret.value("z".repeat(32)))))
                    .filteredOn(check -> check.path().equals("$.webhook"))
                    .extracting(Check::what)
                    .containsExactly("These webhooks of the shop do not send: [7, 9]");
        }
    }

    @Test
    void whoMayNotReadOrdersIsWarnedSinceTheCatalogueDoesWithout() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp());
                FaultProxy proxy = FaultProxy.before(shop.uri())) {
            shop.takesItselfFor(proxy.uri());
            proxy.every(Requests.get("/wp-json/wc/v3/orders"))
                    .answer(403, "application/json", "{\"code\": \"woocommerce_rest_cannot_view\"}");

            assertThat(checks(
                            shop,
                            shop.account(),
                            here -> WooCommerceSettings.of(proxy.uri(), here.key(), here.secret())))
                    .filteredOn(check -> check.verdict() != Verdict.OK)
                    .singleElement()
                    .satisfies(check -> assertThat(check.what())
                            .isEqualTo("The key may not read orders: 403 woocommerce_rest_cannot_view"));
        }
    }

    @Test
    void aSiteThatDoesNotTellItsZoneIsAskedForIt() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp());
                FaultProxy proxy = FaultProxy.before(shop.uri())) {
            shop.takesItselfFor(proxy.uri());
            proxy.every(Requests.get("/wp-json/")).answer(401, "application/json", "{\"code\": \"rest_closed\"}");

            assertThat(checks(
                            shop,
                            shop.account(),
                            here -> WooCommerceSettings.of(proxy.uri(), here.key(), here.secret())))
                    .filteredOn(check -> check.path().equals("$.zone"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.verdict()).isEqualTo(Verdict.WARNING));
        }
    }

    @Test
    void anAddressThatIsNoWordPressIsExplained() {
        try (FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(NOW).overPlainHttp())) {
            assertThat(checks(
                            shop,
                            shop.account(),
                            here -> WooCommerceSettings.of(here.shop().resolve("/nowhere"), here.key(), here.secret())))
                    .singleElement()
                    .satisfies(check -> assertThat(check.toString())
                            .isEqualTo("failed   $.shop: The address answers, but not as WordPress does below wp-json."
                                    + " Check the address; and in WordPress, under Settings > Permalinks, choose any"
                                    + " structure but Plain."));
        }
    }

    private static List<Check> failed(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .toList();
    }

    private static List<Check> checks(FakeWooCommerce shop, Account account, UnaryOperator<WooCommerceSettings> here) {
        var settings = WooCommerceSettings.of(shop.uri(), Secret.value(account.key()), Secret.value(account.secret()));
        try (var context = new TestContext(MovableClock.at(RunningShop.NOW));
                var connector = WooCommerce.with(here.apply(settings)).open(context)) {
            return connector.role(SelfTest.class).orElseThrow().checks();
        }
    }
}

package dev.navette.woocommerce;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.SelfTestContract;
import dev.navette.woocommerce.fake.Account;
import dev.navette.woocommerce.fake.Account.Permission;
import dev.navette.woocommerce.fake.Account.Role;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

class WooCommerceSelfTestContractTest extends SelfTestContract {

    private static final Secret WRONG = Secret.value("cs_00000000000000000000000000000wrong");

    private FakeWooCommerce shop;
    private FaultProxy proxy;

    @BeforeEach
    void aShop() {
        shop = FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
        proxy = FaultProxy.before(shop.uri());
        shop.takesItselfFor(proxy.uri());
        shop.put("{\"name\": \"Café moulu 250 g\", \"sku\": \"CAF-001\", \"regular_price\": \"4.50\"}");
    }

    @AfterEach
    void closeTheShop() {
        proxy.close();
        shop.close();
    }

    @Override
    protected Optional<FaultProxy> wire() {
        return Optional.of(proxy);
    }

    @Override
    protected boolean lockOut() {
        shop.revoke(shop.account());
        return true;
    }

    @Override
    protected Connection<?> well() {
        return WooCommerce.with(of(shop.account())
                .uploadingAs(FakeWooCommerce.USER, Secret.value(FakeWooCommerce.APPLICATION_PASSWORD)));
    }

    @Override
    protected List<Connection<?>> unwell() {
        WooCommerceSettings well = of(shop.account());
        return List.of(
                WooCommerce.with(WooCommerceSettings.of(well.shop(), well.key(), WRONG)),
                WooCommerce.with(of(shop.account(Permission.READ, Role.ADMINISTRATOR))),
                WooCommerce.with(of(shop.account(Permission.WRITE, Role.ADMINISTRATOR))),
                WooCommerce.with(of(shop.account(Permission.READ_WRITE, Role.CUSTOMER))),
                WooCommerce.with(well.uploadingAs(FakeWooCommerce.USER, Secret.value("no such password"))),
                WooCommerce.with(well.webhooksSignedWith(Secret.value("court"))),
                WooCommerce.with(WooCommerceSettings.of(well.shop().resolve("/nowhere"), well.key(), well.secret())));
    }

    @Override
    protected Optional<Connection<?>> silent() {
        return Optional.of(WooCommerce.with(
                WooCommerceSettings.of(URI.create("http://localhost:1"), Secret.value("ck"), Secret.value("cs"))));
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of(
                Secret.value(shop.account().key()),
                Secret.value(shop.account().secret()),
                WRONG,
                Secret.value(FakeWooCommerce.APPLICATION_PASSWORD));
    }

    @Override
    protected Object content() {
        return List.of(shop.products(), shop.terms("categories"), shop.attributes(), shop.fileNames());
    }

    private WooCommerceSettings of(Account account) {
        return WooCommerceSettings.of(proxy.uri(), Secret.value(account.key()), Secret.value(account.secret()));
    }
}

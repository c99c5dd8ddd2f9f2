package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopCustomersWorld;

/** A shop to whose customers the ERP's accounts are written, and read back as what a person typed. */
record WooCommerceCustomersWorld(WooCommerceOrdersWorld orders) implements ShopCustomersWorld {

    @Override
    public Connection<?> connection() {
        return orders.connection();
    }

    @Override
    public Optional<FaultProxy> wire() {
        return orders.wire();
    }

    @Override
    public Set<Secret> secrets() {
        return orders.secrets();
    }

    @Override
    public boolean lockOut() {
        return orders.lockOut();
    }

    @Override
    public boolean silence() {
        return orders.silence();
    }

    @Override
    public ForeignId put(String email) {
        return Ids.of(orders.desk().putCustomer("{\"email\": \"%s\"}".formatted(email)));
    }

    @Override
    public void remove(ForeignId id) {
        orders.desk().deleteCustomer(WooCommerceWorld.number(id));
    }

    @Override
    public Map<ForeignId, Optional<String>> codes() {
        var codes = new HashMap<ForeignId, Optional<String>>();
        for (long customer : orders.desk().customers()) {
            String code = orders.desk().customerMeta(customer, WooCommerceAccountCodeWriter.ACCOUNT);
            codes.put(Ids.of(customer), code.isEmpty() ? Optional.empty() : Optional.of(code));
        }
        return codes;
    }

    @Override
    public Optional<ForeignId> order(ForeignId customer) {
        return Optional.of(Ids.of(orders.desk()
                .put("{\"status\": \"processing\", \"customer_id\": %s, \"line_items\": [{\"sku\": \"EM-1\"}]}"
                        .formatted(customer))));
    }
}

package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.navette.model.ReferenceKind;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ListsWorld;
import dev.navette.testkit.ReferenceDataContract;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Trouble;

class WooCommerceReferenceDataContractTest extends ReferenceDataContract {

    @Override
    protected ListsWorld world() {
        FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
        return new Lists(shop);
    }

    /** A grocery's lists: two categories of one name below different ones, and an attribute that is added. */
    private static final class Lists implements ListsWorld {

        private final FakeWooCommerce shop;
        private final FaultProxy wire;
        private final long drinks;
        private final long sweets;
        private final long coffee;
        private final long creams;
        private final List<String> attributes;
        private String added = "";

        Lists(FakeWooCommerce shop) {
            this.shop = shop;
            wire = FaultProxy.before(shop.uri());
            shop.takesItselfFor(wire.uri());
            shop.orders().addStatus("awaiting-pickup", "En attente de retrait", true);
            drinks = shop.putTerm("categories", "Boissons", 0);
            sweets = shop.putTerm("categories", "Desserts & glaces", 0);
            coffee = shop.putTerm("categories", "Café", drinks);
            creams = shop.putTerm("categories", "Café", sweets);
            attributes = List.of(
                    "attribute/" + shop.putAttribute("Couleur"), "attribute/" + shop.putAttribute("Torréfaction"));
        }

        @Override
        public Map<ReferenceKind, List<String>> lists() {
            var categories = new ArrayList<>(List.of("" + drinks, "" + coffee, "" + sweets, "" + creams));
            if (!added.isEmpty()) {
                categories.add(added);
            }
            categories.add("15"); // Uncategorized
            List<String> features = attributes.stream()
                    .map(id -> id.replace("attribute", "feature"))
                    .toList();
            return Map.of(
                    ReferenceKind.CATEGORIES, categories,
                    ReferenceKind.ATTRIBUTES, attributes,
                    ReferenceKind.FEATURES, features,
                    ReferenceKind.TAX_RULE_GROUPS, List.of("standard", "reduced-rate", "zero-rate"),
                    ReferenceKind.TAXES, List.of("1", "2"),
                    ReferenceKind.ORDER_STATUSES,
                            List.of(
                                    "pending",
                                    "processing",
                                    "on-hold",
                                    "completed",
                                    "cancelled",
                                    "refunded",
                                    "failed",
                                    "awaiting-pickup"),
                    ReferenceKind.PAYMENT_METHODS, List.of("bacs", "cheque", "cod"),
                    ReferenceKind.CARRIERS, List.of("flat_rate:3", "local_pickup:4"),
                    ReferenceKind.COUNTRIES, List.of("BE", "FR", "DE", "CH"));
        }

        @Override
        public void add() {
            added = "" + shop.putTerm("categories", "Hygiène", 0);
        }

        @Override
        public Connection<?> connection() {
            return WooCommerce.with(TermsWorld.settings(shop, wire.uri()));
        }

        @Override
        public Optional<FaultProxy> wire() {
            return Optional.of(wire);
        }

        @Override
        public boolean lockOut() {
            shop.revoke(shop.account());
            return true;
        }

        @Override
        public boolean silence() {
            shop.faults().everywhere(Trouble.HANGS_UP);
            return true;
        }

        @Override
        public void leave() {
            wire.close();
            shop.close();
        }
    }
}

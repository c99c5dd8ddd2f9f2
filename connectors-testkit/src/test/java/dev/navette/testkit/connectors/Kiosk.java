package dev.navette.testkit.connectors;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Secret;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Role;
import dev.navette.spi.Write;
import dev.navette.testkit.ErpAccountsWorld;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.Requests;
import dev.navette.testkit.ShopWorld;

/** A kiosk behind a proxy, and connectors of it with good habits or bad ones. */
final class Kiosk implements AutoCloseable {

    final KioskServer server;
    final FaultProxy wire;
    private final Secret key;
    private boolean silences = true;

    Kiosk(Clock clock) {
        server = new KioskServer(clock);
        wire = FaultProxy.before(server.uri());
        key = Secret.value(server.key());
    }

    Connection<?> connection(KioskHabits habits) {
        return new Connection<>(new KioskProvider(habits), new KioskProvider.Settings(wire.uri(), key));
    }

    Connection<?> connection() {
        return connection(KioskHabits.GOOD);
    }

    ShopWorld shop(KioskHabits habits) {
        return new Shop(this, connection(habits));
    }

    ShopWorld shop(UnaryOperator<Connection<?>> roles) {
        return new Shop(this, roles.apply(connection()));
    }

    ErpDocumentsWorld documents(KioskHabits habits) {
        return new KioskWorlds.Documents(this, books(habits));
    }

    ErpAccountsWorld accounts(KioskHabits habits) {
        return new KioskWorlds.Accounts(this, books(habits));
    }

    Connection<?> books(KioskHabits habits) {
        return new Connection<>(new KioskBooks(habits), new KioskProvider.Settings(wire.uri(), key));
    }

    ErpWorld erp(KioskHabits habits) {
        return new Erp(this, connection(habits));
    }

    ErpWorld erp(UnaryOperator<Connection<?>> roles) {
        return new Erp(this, roles.apply(connection()));
    }

    Set<Secret> secrets() {
        return Set.of(key);
    }

    boolean lockOut() {
        server.changeKey();
        return true;
    }

    boolean silence() {
        if (silences) {
            wire.every(Requests.any()).refuse();
        }
        return silences;
    }

    /** One that cannot be silenced: what is asked of silence is the wire's affair. */
    Kiosk alwaysAnswering() {
        silences = false;
        return this;
    }

    @Override
    public void close() {
        wire.close();
        server.close();
    }

    /** As what is sold in it. */
    record Shop(Kiosk kiosk, Connection<?> connection) implements ShopWorld {

        @Override
        public Optional<FaultProxy> wire() {
            return Optional.of(kiosk.wire);
        }

        @Override
        public Set<Secret> secrets() {
            return kiosk.secrets();
        }

        @Override
        public boolean lockOut() {
            return kiosk.lockOut();
        }

        @Override
        public boolean silence() {
            return kiosk.silence();
        }

        @Override
        public OptionalInt mostRequests(Class<? extends Role> role, int elements) {
            return OptionalInt.of(elements / 10 + 4);
        }

        @Override
        public void leave() {
            kiosk.close();
        }

        @Override
        public ForeignId put(Product product) {
            Map<String, String> values = KioskRoles.valuesOf(product);
            values.put("reference", product.reference().value());
            return new ForeignId(Long.toString(kiosk.server.add(values)));
        }

        @Override
        public void remove(ForeignId id) {
            kiosk.server.remove(Long.parseLong(id.value()));
        }

        @Override
        public boolean change(ForeignId id, Product product, ProductField field) {
            return kiosk.server.change(Long.parseLong(id.value()), KioskRoles.valuesOf(product));
        }

        @Override
        public List<Shown> products() {
            return kiosk.server.entries().stream()
                    .map(entry -> new Shown(new ForeignId(Long.toString(entry.id())), product(entry)))
                    .toList();
        }

        /** One without a name. */
        @Override
        public Optional<Write<Product>> refused(String reference) {
            var nameless = new Product(new Reference(reference), new ProductTexts("Thé vert", null), null, null);
            return Optional.of(
                    new Write<>(new Claim(reference, null), nameless, Set.of(ProductField.DESCRIPTION), Map.of()));
        }

        private static Product product(KioskServer.Entry entry) {
            Map<String, String> values = entry.values();
            String price = values.get("price");
            String quantity = values.get("quantity");
            return new Product(
                    new Reference(entry.reference()),
                    new ProductTexts(Objects.requireNonNull(values.get("name")), values.get("description")),
                    price == null ? null : new Price(Money.of(price, "EUR"), Basis.NET),
                    quantity == null ? null : new Quantity(new BigDecimal(quantity)));
        }
    }

    /** As the articles that it has. */
    record Erp(Kiosk kiosk, Connection<?> connection) implements ErpWorld {

        @Override
        public Optional<FaultProxy> wire() {
            return Optional.of(kiosk.wire);
        }

        @Override
        public Set<Secret> secrets() {
            return kiosk.secrets();
        }

        @Override
        public boolean lockOut() {
            return kiosk.lockOut();
        }

        @Override
        public boolean silence() {
            return kiosk.silence();
        }

        @Override
        public OptionalInt mostRequests(Class<? extends Role> role, int elements) {
            return OptionalInt.of(elements / 50 + 1);
        }

        @Override
        public void leave() {
            kiosk.close();
        }

        @Override
        public void put(List<Article> articles) {
            articles.forEach(this::put);
        }

        @Override
        public void remove(String reference) {
            kiosk.server.of(reference).forEach(entry -> kiosk.server.remove(entry.id()));
        }

        @Override
        public boolean damage(String reference) {
            kiosk.server.of(reference).forEach(entry -> kiosk.server.change(entry.id(), Map.of("price", "gratuit")));
            return true;
        }

        private void put(Article article) {
            var values = new HashMap<String, String>();
            values.put("reference", article.reference().value());
            values.put("name", article.texts().name());
            @Nullable String description = article.texts().description();
            if (description != null) {
                values.put("description", description);
            }
            @Nullable Money net = article.prices().net();
            if (net != null) {
                values.put("price", net.amount().toPlainString());
            }
            List<KioskServer.Entry> there = kiosk.server.of(article.reference().value());
            if (there.isEmpty()) {
                kiosk.server.add(values);
            } else {
                kiosk.server.replace(there.get(0).id(), values);
            }
        }
    }
}

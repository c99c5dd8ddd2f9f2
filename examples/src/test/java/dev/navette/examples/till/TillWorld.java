package dev.navette.examples.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Secret;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.Requests;
import dev.navette.testkit.ShopWorld;

/** A till as the contracts want it: one where things go wrong on the way, and the hands of a person at it. */
record TillWorld(TillServer till, FaultProxy way, Set<ProductField> fields) implements ShopWorld {

    private static final String TOO_LONG = "Café moulu ".repeat(10);

    @Override
    public Connection<?> connection() {
        return Till.at(way.uri().toString(), Secret.value(TillServer.KEY));
    }

    @Override
    public Optional<FaultProxy> wire() {
        return Optional.of(way);
    }

    @Override
    public boolean lockOut() {
        till.changeTheKey();
        return true;
    }

    @Override
    public Set<Secret> secrets() {
        return Set.of(Secret.value(TillServer.KEY));
    }

    @Override
    public boolean silence() {
        way.every(Requests.any()).refuse();
        return true;
    }

    @Override
    public ForeignId put(Product product) {
        return put(product, product.reference().value()).orElseThrow();
    }

    @Override
    public Optional<ForeignId> put(Product product, @Nullable String written) {
        Price price = product.price();
        Quantity quantity = product.quantity();
        long id = till.put(
                written,
                product.name(),
                price == null ? null : price.money().amount(),
                quantity == null ? BigDecimal.ZERO : quantity.value());
        return Optional.of(new ForeignId(Long.toString(id)));
    }

    /** The till takes no second article of a SKU. */
    @Override
    public boolean holdsDoubles() {
        return false;
    }

    @Override
    public boolean change(ForeignId id, Product product, ProductField field) {
        Price price = product.price();
        switch (field) {
            case NAME -> till.set(number(id), "name", product.name());
            case PRICE ->
                till.set(
                        number(id),
                        "price",
                        price == null ? null : price.money().amount());
            default -> throw new IllegalArgumentException("no hands for " + field);
        }
        return true;
    }

    @Override
    public boolean damage(ForeignId id) {
        till.set(number(id), "price", "4,90");
        return true;
    }

    @Override
    public void remove(ForeignId id) {
        till.remove(number(id));
    }

    @Override
    public Optional<Write<Product>> refused(String reference) {
        var product = new Product(new Reference(reference), new ProductTexts(TOO_LONG, null), Sale.NONE);
        return Optional.of(new Write<>(new Claim(reference, null), product, Set.of(ProductField.NAME), Map.of()));
    }

    @Override
    public Basis prices() {
        return Basis.GROSS;
    }

    @Override
    public List<Shown> products() {
        return till.articles().stream().map(this::shown).toList();
    }

    @Override
    public void leave() {
        way.close();
        till.close();
    }

    private Shown shown(Map<String, @Nullable Object> article) {
        Object price = article.get("price");
        long id = (long) Objects.requireNonNull(article.get("id"));
        var product = new Product(
                new Reference(String.valueOf(article.get("sku"))),
                new ProductTexts(String.valueOf(article.get("name")), null),
                price == null ? null : new Price(Money.of(price.toString(), "EUR"), Basis.GROSS),
                fields.contains(ProductField.QUANTITY) ? new Quantity(till.stockOf(id)) : null);
        return new Shown(new ForeignId(Long.toString(id)), product);
    }

    private static long number(ForeignId id) {
        return Long.parseLong(id.value());
    }
}

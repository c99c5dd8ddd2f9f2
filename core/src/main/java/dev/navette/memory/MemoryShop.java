package dev.navette.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import dev.navette.model.Account;
import dev.navette.model.Check;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.Role;

/**
 * A shop in memory, with products and their variants, terms and pictures, and with orders. It gives its own ids ({@code P1} to a product,
 * {@code V1} to a variant, {@code T1} to a term, {@code M1} to a picture), changes only the fields that a write names, and
 * counts what it is asked. It takes two products of one reference, two terms of one name and one picture twice, as many
 * shops do, unless it is told to refuse doubles. Thread-safe.
 */
public final class MemoryShop {

    static final String TYPE = "memory-shop";

    private final String name;
    private final Keeping keeping;
    private final ShopOptions options = new ShopOptions();
    private final ShopRoles roles;

    private MemoryShop(String name, Keeping keeping) {
        this.name = name;
        this.keeping = keeping;
        this.roles = new ShopRoles(TYPE + " " + name, keeping, options);
    }

    /**
     * An empty shop that lasts as long as this object.
     *
     * @param name tells it apart from others
     */
    public MemoryShop(String name) {
        this(name, new KeptInMemory(name));
    }

    /**
     * A shop that is kept in one readable JSON file: what a write has answered is on the disk. Several processes may
     * share the file; a lock file beside it keeps them apart. Its account is an identity that stands in the file, so
     * that it may be moved; a file that is made anew is another account, for which nothing is known yet.
     *
     * @param file made at once, with its folder, when it is not there
     * @throws dev.navette.error.UnreadableSourceException when the file is there and is not a shop; it is left as it is
     * @throws dev.navette.error.UnreachableException when the file's folder cannot be written
     */
    public static MemoryShop keptIn(Path file) {
        return keptIn(file, new SecureRandom());
    }

    static MemoryShop keptIn(Path file, RandomGenerator random) {
        Path place = place(file);
        return new MemoryShop(place.toString(), new KeptInFile(place, random));
    }

    /**
     * Makes it refuse a second product or term of one name and a second upload of one picture: a create of a known one
     * adopts it instead. A variant whose reference something else bears is rejected.
     */
    public MemoryShop refusingDoubles() {
        options.refusingDoubles = true;
        return this;
    }

    /** Sets what its writers allow; 100 elements in one call, one call at a time, settled at once, if nothing is said. */
    public MemoryShop limitedTo(Limits limits) {
        options.limits = limits;
        return this;
    }

    /** Sets the zone in which it has its days; Europe/Paris, if nothing is said. */
    public MemoryShop inZone(ZoneId days) {
        options.zone = days;
        return this;
    }

    /** Sets the statuses that its orders can have; the usual eight, from {@code pending} to {@code refunded}, if nothing is said. */
    public MemoryShop withStatuses(Set<String> names) {
        options.statuses = Set.copyOf(names);
        return this;
    }

    /** What a profile writes to, and reads orders from. */
    public Connection<?> connection() {
        return Connection.live(account(), this::connector);
    }

    /**
     * Puts a product there by hand, with its variants, whatever their references; no counter sees it. Of what it names,
     * it shows what the shop has already.
     */
    public ForeignId put(Product product) {
        return change(shop -> ByHand.put(shop, product));
    }

    /**
     * Makes a product show something else by hand, whole; its variants stay as they are. No counter sees it. Of what it
     * names, it shows what the shop has already.
     *
     * @throws IllegalArgumentException when there is no such product
     */
    public void set(ForeignId id, Product product) {
        change(shop -> ByHand.set(shop, id, product));
    }

    /** Puts a term there by hand, whatever its name, below the one of its parent; parents that are missing are put too. */
    public ForeignId put(Term term) {
        return change(shop -> ByHand.put(shop, term));
    }

    /** Puts a picture there by hand, whatever there is of its content; no counter sees it. */
    public ForeignId put(String fileName, byte[] content) {
        return change(shop -> ByHand.put(shop, Image.of(fileName, content), content));
    }

    /** Sets a quantity by hand; a product is put there, named like its reference, if nothing of it is sold. */
    public void stocking(String reference, long units) {
        Quantity quantity = Quantity.of(units);
        change(shop -> {
            Optional<ForeignId> there = only(shop.sellables(new Reference(reference)), reference);
            ForeignId sold = there.orElseGet(() -> ByHand.put(
                    shop, new Product(new Reference(reference), new ProductTexts(reference, null), null, null)));
            return shop.stock(sold, quantity);
        });
    }

    /** Takes a product (with its variants), a variant, a term, a picture or an account away by hand; its id is not given again. */
    public void remove(ForeignId id) {
        change(shop -> {
            shop.remove(id);
            return id;
        });
    }

    /** Puts an order there by hand, or in the place of the one with its id; no stock moves, and no counter sees it. */
    public void put(Order order) {
        change(shop -> ByHand.put(shop, order));
    }

    /**
     * Puts the orders of a JSON file there which the shop does not have yet; those that it has stay as they are. The file is
     * a list of orders, in the form in which the shop's own file keeps them.
     *
     * @param json in UTF-8
     * @return the ids of those that came
     * @throws dev.navette.error.InvalidSettingsException with everything that is wrong in the file; nothing has changed
     * @throws dev.navette.error.UnreadableSourceException when the file cannot be read
     */
    public List<ForeignId> putOrders(Path json) {
        List<Order> orders = OrderFile.read(json);
        return change(shop -> ByHand.putNew(shop, orders));
    }

    /**
     * Gives an order another status by hand, when it changed last stays as it is.
     *
     * @throws IllegalArgumentException when there is no such order
     */
    public void setStatus(ForeignId order, String status) {
        change(order, former -> Changed.status(former, status));
    }

    /**
     * Changes an order by hand, as people edit it; readers see it again.
     *
     * @param change gives it with the same id
     * @throws IllegalArgumentException when there is no such order
     */
    public void change(ForeignId order, UnaryOperator<Order> change) {
        change(shop -> ByHand.change(shop, order, change));
    }

    /** Takes an order away by hand, as into the trash. */
    public void removeOrder(ForeignId order) {
        change(shop -> {
            shop.orders().remove(order);
            return order;
        });
    }

    /** All orders, in the order they came. */
    public List<Order> orders() {
        return keeping.look(shop -> shop.orders().all());
    }

    /** The order of an id, as readers see it. */
    public Optional<Order> order(ForeignId id) {
        return keeping.look(shop -> Optional.ofNullable(shop.orders().at(id)));
    }

    /** The same by the text of its id. */
    public Optional<Order> order(String id) {
        return order(new ForeignId(id));
    }

    /** What it was told of its orders after they were imported. */
    public ShopFulfilment fulfilment() {
        return new ShopFulfilment(keeping);
    }

    /** The ERP's account of a customer, once it was written there; orders of that customer bear it. */
    public Optional<String> accountCode(ForeignId customer) {
        return keeping.look(shop -> Optional.ofNullable(shop.orders().code(customer)));
    }

    /**
     * Puts an account there by hand, in no group; no counter sees it.
     *
     * @param registered when it was made
     * @throws IllegalArgumentException when another account has its address
     */
    public ForeignId put(ShopAccount account, LocalDate registered) {
        return change(shop -> ByHand.put(shop, account, registered));
    }

    /**
     * Changes an account by hand to what this says of it.
     *
     * @throws IllegalArgumentException when there is no such account, or another has its address
     */
    public void set(ForeignId id, ShopAccount account) {
        change(shop -> ByHand.set(shop, id, account));
    }

    /** All accounts, in the order they were made. */
    public List<MemoryAccount> accounts() {
        return keeping.look(shop -> shop.accounts().list());
    }

    /** The account with which somebody of that e-mail address logs in. */
    public Optional<MemoryAccount> account(String email) {
        return keeping.look(
                shop -> Optional.ofNullable(shop.accounts().of(email)).map(shop.accounts()::at));
    }

    /** All products, in the order they were made. */
    public List<ShopProduct> products() {
        return keeping.look(shop -> shop.products().all());
    }

    /** All terms, in the order they were made. */
    public List<ShopTerm> terms() {
        return keeping.look(shop -> shop.terms().all());
    }

    /** All pictures, in the order they were made. */
    public List<ShopMedia> media() {
        return keeping.look(
                shop -> shop.media().all().stream().map(KeptMedia::shown).toList());
    }

    /** The bytes of a picture. */
    public Optional<byte[]> contentOf(ForeignId media) {
        return keeping.look(shop -> Optional.ofNullable(shop.media().at(media)).map(KeptMedia::content));
    }

    /**
     * The variants of the product of a reference, in the order they were made; none for a simple product.
     *
     * @throws IllegalStateException when several products have the reference
     */
    public List<ShopVariant> variantsOf(String reference) {
        return keeping.look(shop -> only(shop.products().named(new Reference(reference).value()), reference)
                .map(shop::variantsOf)
                .orElse(List.of()));
    }

    /**
     * The product of a reference.
     *
     * @throws IllegalStateException when there are several; {@link #products} has them all
     */
    public Optional<ShopProduct> product(String reference) {
        return keeping.look(shop -> only(shop.products().named(new Reference(reference).value()), reference)
                .map(shop.products()::at));
    }

    /**
     * The quantity for sale of the simple product or variant of a reference, once somebody has set one.
     *
     * @throws IllegalStateException when several bear the reference
     */
    public Optional<Quantity> stockOf(String reference) {
        return keeping.look(shop ->
                only(shop.sellables(new Reference(reference)), reference).map(shop::quantityOf));
    }

    /** How many products its writers have made; kept with the products. */
    public long creates() {
        return creates(LinkKind.PRODUCT);
    }

    /** How many things of a kind its writers have made; variants are what is sold. Kept with the products. */
    public long creates(LinkKind kind) {
        return keeping.look(shop -> shop.of(kind).creates());
    }

    /**
     * How many changes of products, of their variants and of stock its writers have taken, also those that changed
     * nothing; kept with the products.
     */
    public long updates() {
        return updates(LinkKind.PRODUCT) + updates(LinkKind.SELLABLE);
    }

    /** How many changes of a kind its writers have taken; stock is of what is sold. Kept with the products. */
    public long updates(LinkKind kind) {
        return keeping.look(shop -> shop.of(kind).updates());
    }

    /** How many calls its roles have had in the life of this object. */
    public long calls() {
        return roles.calls();
    }

    /** How many calls one of its roles has had in the life of this object. */
    public long calls(Class<? extends Role> role) {
        return roles.calls(role);
    }

    Account account() {
        return new Account(TYPE, keeping.identity());
    }

    Connector connector(ConnectorContext context) {
        return new RoleSet(roles.all(context.clock(), this::checks));
    }

    private List<Check> checks() {
        int products = products().size();
        return List.of(Check.ok("the shop " + name + " can be read; it has " + products + " product(s)"));
    }

    private <T> T change(Function<Assortment, T> change) {
        return keeping.change(change, () -> true).orElseThrow();
    }

    private static Optional<ForeignId> only(List<ForeignId> ids, String reference) {
        if (ids.size() > 1) {
            throw new IllegalStateException(reference + " is the reference of " + ids);
        }
        return ids.stream().findFirst();
    }

    /** The file itself where a link leads to it: replacing the link would make two shops of one. */
    private static Path place(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

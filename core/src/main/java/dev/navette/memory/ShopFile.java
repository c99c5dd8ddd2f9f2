package dev.navette.memory;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.ShopAccount;

import tools.jackson.databind.JsonNode;

/** A shop's file as it stands on the disk. */
record ShopFile(
        int format,
        String identity,
        Section<ProductLine> products,
        Section<VariantLine> variants,
        Section<TermLine> terms,
        Section<MediaLine> media,
        @Nullable OrderSection orders,
        @Nullable Section<AccountLine> accounts,
        @Nullable FulfilmentSection fulfilment) {

    static final int FORMAT = 4;

    /** The first that may have no orders; it is read, and written in the present form with the next change. */
    static final int WITHOUT_ORDERS = 3;

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{16}");

    static ShopFile of(Assortment shop) {
        return new ShopFile(
                FORMAT,
                shop.identity(),
                Section.of(shop.products(), ProductLine::of),
                Section.of(shop.variants(), VariantLine::of),
                Section.of(shop.terms(), TermLine::of),
                Section.of(shop.media(), MediaLine::of),
                OrderSection.of(shop.orders()),
                Section.of(shop.accounts().all(), AccountLine::of),
                shop.fulfilment().isNew() ? null : FulfilmentSection.of(shop.fulfilment()));
    }

    /** @throws IllegalArgumentException when it does not hold together */
    Assortment assortment() {
        if (!IDENTITY.matcher(Objects.requireNonNull(identity, "identity is missing"))
                .matches()) {
            throw new IllegalArgumentException("the identity " + identity + " is not of 16 hexadecimal digits");
        }
        return new Assortment(
                identity,
                Objects.requireNonNull(products, "products is missing").numbered(Assortment.PRODUCT, ProductLine::made),
                Objects.requireNonNull(variants, "variants is missing").numbered(Assortment.VARIANT, VariantLine::made),
                Objects.requireNonNull(terms, "terms is missing").numbered(Assortment.TERM, TermLine::made),
                Objects.requireNonNull(media, "media is missing").numbered(Assortment.MEDIA, MediaLine::made),
                made(orders),
                people(),
                fulfilment == null ? new Fulfilment() : fulfilment.made());
    }

    private Accounts people() {
        if (format == WITHOUT_ORDERS) {
            return new Accounts();
        }
        return new Accounts(
                Objects.requireNonNull(accounts, "accounts is missing").numbered(Accounts.SORT, AccountLine::made));
    }

    private Orders made(@Nullable OrderSection kept) {
        if (format == WITHOUT_ORDERS) {
            return new Orders();
        }
        return Objects.requireNonNull(kept, "orders is missing").made();
    }

    /** Things of one kind. */
    record Section<L>(long lastId, long creates, long updates, List<L> all) {

        static <L> Section<L> empty() {
            return new Section<>(0, 0, 0, List.of());
        }

        static <L, T> Section<L> of(Numbered<T> things, Function<T, L> line) {
            return new Section<>(
                    things.lastId(),
                    things.creates(),
                    things.updates(),
                    things.all().stream().map(line).toList());
        }

        <T> Numbered<T> numbered(Numbered.Sort<T> sort, Function<L, T> made) {
            List<T> things =
                    Objects.requireNonNull(all, () -> "the list of every " + sort.word() + " is missing").stream()
                            .map(made)
                            .toList();
            return new Numbered<>(sort, things, lastId, creates, updates);
        }
    }

    /** One product, with the ids of what it names. */
    record ProductLine(String id, Product shown, List<KnownAs> ids) {

        static ProductLine of(ShopProduct product) {
            return new ProductLine(product.id().value(), product.shown(), KnownAs.of(product.ids()));
        }

        ShopProduct made() {
            return new ShopProduct(
                    new ForeignId(Objects.requireNonNull(id, "a product has no id")),
                    Objects.requireNonNull(shown, () -> "product " + id + " shows nothing"),
                    KnownAs.ids(Objects.requireNonNull(ids, () -> "product " + id + " has no ids")));
        }
    }

    /** One variant, with the ids of what it names. */
    record VariantLine(String id, String product, Variant shown, List<KnownAs> ids) {

        static VariantLine of(ShopVariant variant) {
            return new VariantLine(
                    variant.id().value(), variant.product().value(), variant.shown(), KnownAs.of(variant.ids()));
        }

        ShopVariant made() {
            return new ShopVariant(
                    new ForeignId(Objects.requireNonNull(id, "a variant has no id")),
                    new ForeignId(Objects.requireNonNull(product, () -> "variant " + id + " has no product")),
                    Objects.requireNonNull(shown, () -> "variant " + id + " shows nothing"),
                    KnownAs.ids(Objects.requireNonNull(ids, () -> "variant " + id + " has no ids")));
        }
    }

    /** What is named, and the id that it has here. */
    record KnownAs(String kind, String name, String id) {

        static List<KnownAs> of(Map<Named, ForeignId> ids) {
            return ids.entrySet().stream()
                    .map(entry -> new KnownAs(
                            entry.getKey().kind().code(),
                            entry.getKey().name(),
                            entry.getValue().value()))
                    .sorted(Comparator.comparing(KnownAs::kind).thenComparing(KnownAs::name))
                    .toList();
        }

        static Map<Named, ForeignId> ids(List<KnownAs> all) {
            var ids = new HashMap<Named, ForeignId>();
            all.forEach(one -> ids.put(new Named(new LinkKind(one.kind()), one.name()), new ForeignId(one.id())));
            return ids;
        }
    }

    /** One term: the parent by its name, which is part of the term's, and by its id here. */
    record TermLine(
            String id,
            String name,
            String label,
            @Nullable String parentName,
            @Nullable String parent) {

        static TermLine of(ShopTerm kept) {
            Term term = kept.term();
            return new TermLine(kept.id().value(), term.name(), term.label(), term.parent(), text(kept.parent()));
        }

        ShopTerm made() {
            return new ShopTerm(
                    new ForeignId(Objects.requireNonNull(id, "a term has no id")),
                    new Term(
                            Objects.requireNonNull(name, () -> "term " + id + " has no name"),
                            Objects.requireNonNull(label, () -> "term " + id + " has no label"),
                            parentName),
                    parent == null ? null : new ForeignId(parent));
        }
    }

    /** One picture, its content in Base64. */
    record MediaLine(String id, String fileName, String hash, String content) {

        static MediaLine of(KeptMedia media) {
            return new MediaLine(
                    media.id().value(),
                    media.image().fileName(),
                    media.image().hash(),
                    Base64.getEncoder().encodeToString(media.content()));
        }

        KeptMedia made() {
            return new KeptMedia(
                    new ForeignId(Objects.requireNonNull(id, "a picture has no id")),
                    new Image(
                            Objects.requireNonNull(fileName, () -> "picture " + id + " has no file name"),
                            Objects.requireNonNull(hash, () -> "picture " + id + " has no hash")),
                    Base64.getDecoder().decode(Objects.requireNonNull(content, () -> "picture " + id + " is empty")));
        }
    }

    /** One account, with the ids of its groups. */
    record AccountLine(String id, ShopAccount account, List<String> groups, LocalDate registered) {

        static AccountLine of(MemoryAccount kept) {
            return new AccountLine(
                    kept.id().value(),
                    kept.account(),
                    kept.groups().stream().map(ForeignId::value).toList(),
                    kept.registered());
        }

        MemoryAccount made() {
            var in = new LinkedHashSet<ForeignId>();
            Objects.requireNonNull(groups, () -> "account " + id + " has no groups")
                    .forEach(group -> in.add(new ForeignId(group)));
            return new MemoryAccount(
                    new ForeignId(Objects.requireNonNull(id, "an account has no id")),
                    Objects.requireNonNull(account, () -> "account " + id + " says nothing"),
                    in,
                    Objects.requireNonNull(registered, () -> "account " + id + " was never made"));
        }
    }

    /** Orders in the order of their last change, and the ERP's codes by the shop's ids of its customers. */
    record OrderSection(long lastChange, Map<String, String> accountCodes, List<OrderLine> all) {

        static OrderSection of(Orders orders) {
            var codes = new TreeMap<String, String>();
            orders.codes().forEach((customer, code) -> codes.put(customer.value(), code));
            return new OrderSection(
                    orders.lastChange(),
                    codes,
                    orders.changes().entrySet().stream()
                            .map(entry -> new OrderLine(entry.getKey(), OrderFile.node(entry.getValue())))
                            .toList());
        }

        Orders made() {
            var changes = new TreeMap<Long, Order>();
            for (OrderLine line : Objects.requireNonNull(all, "the list of every order is missing")) {
                if (changes.put(line.change(), line.made()) != null) {
                    throw new IllegalArgumentException("two orders have the change " + line.change());
                }
            }
            var codes = new HashMap<ForeignId, String>();
            Objects.requireNonNull(accountCodes, "accountCodes is missing")
                    .forEach((customer, code) -> codes.put(new ForeignId(customer), code));
            return new Orders(changes, lastChange, codes);
        }
    }

    /** One order, with the number of its last change. */
    record OrderLine(long change, JsonNode order) {

        Order made() {
            return OrderFile.order(
                    Objects.requireNonNull(order, () -> "change " + change + " has no order"), "change " + change);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

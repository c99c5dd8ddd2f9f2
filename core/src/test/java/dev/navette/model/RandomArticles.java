package dev.navette.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticlePublication.Blocked;

/** Articles of every shape, in an order that a seed decides; open to the tests of other packages. */
public final class RandomArticles {

    private static final String LETTERS = "aZ09 é€«»œ\"\\/{}[]:,\n\t\u0001\u2028😀";

    private final Random random;

    public RandomArticles(long seed) {
        random = new Random(seed);
    }

    public Article next() {
        return new Article(
                reference(),
                texts(),
                prices(),
                maybe(this::stock),
                relations(),
                classification(),
                media(),
                new ArticleIdentification(maybe(this::text), maybe(this::text), maybe(this::text)),
                new ArticleMeasures(
                        maybe(this::length),
                        maybe(this::length),
                        maybe(this::length),
                        maybe(this::weight),
                        maybe(this::weight)),
                new ArticlePublication(random.nextBoolean(), random.nextBoolean(), one(Blocked.values())),
                some(this::form),
                named(this::text));
    }

    private ArticleTexts texts() {
        return new ArticleTexts(
                text(),
                maybe(this::text),
                maybe(this::text),
                named(() -> new LocalTexts(maybe(this::text), maybe(this::text), maybe(this::text))));
    }

    private ArticlePrices prices() {
        return new ArticlePrices(
                maybe(this::money),
                maybe(this::money),
                maybe(this::number),
                maybe(this::text),
                named(() -> new ListPrice(maybe(this::money), maybe(this::money))),
                some(this::special),
                maybe(this::price));
    }

    private ArticleStock stock() {
        Map<String, WarehouseStock> warehouses = new HashMap<>();
        some(() -> warehouses.put(text(), new WarehouseStock(quantity(), quantity(), quantity())));
        return new ArticleStock(reference(), random.nextBoolean(), warehouses);
    }

    private ArticleRelations relations() {
        return new ArticleRelations(maybe(this::reference), some(this::reference), maybe(this::components));
    }

    private ArticleClassification classification() {
        return new ArticleClassification(some(this::text), some(this::attribute));
    }

    private ArticleMedia media() {
        return new ArticleMedia(
                some(() -> Image.of("a" + text(), bytes())), some(() -> Document.of("a" + text(), bytes())));
    }

    private Attribute attribute() {
        return new Attribute(text(), text());
    }

    private ArticleForm form() {
        return new ArticleForm(
                reference(),
                some(this::attribute),
                maybe(this::text),
                prices(),
                maybe(this::stock),
                maybe(this::weight));
    }

    private ArticleComponents components() {
        var parts = new ArrayList<Component>(List.of(new Component(reference(), quantity())));
        parts.addAll(some(() -> new Component(reference(), quantity())));
        return new ArticleComponents(one(ArticleComponents.Kind.values()), parts);
    }

    private SpecialPrice special() {
        Buyer buyer = one(Buyer.ANYBODY, Buyer.group("g" + text()), Buyer.customer("c" + text()));
        SpecialPrice base = random.nextBoolean()
                ? SpecialPrice.of(buyer, price())
                : SpecialPrice.off(buyer, number().toPlainString());
        return base.from(quantity()).during(maybe(this::day), maybe(this::day));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private Price price() {
        return new Price(money(), one(Basis.values()));
    }

    private Length length() {
        return new Length(number());
    }

    private Weight weight() {
        return new Weight(number());
    }

    private <T> Map<String, T> named(Supplier<T> value) {
        Map<String, T> values = new HashMap<>();
        some(() -> values.put(text(), value.get()));
        return values;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Money money() {
        return Money.of(number().toPlainString(), List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
    }

    private Quantity quantity() {
        return new Quantity(number());
    }

    /** From tiny to huge, with zeros at the end and more digits than a binary fraction holds. */
    private BigDecimal number() {
        return new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(40) - 10)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -10));
    }

    private Reference reference() {
        return new Reference("EM-" + text());
    }

    private String text() {
        var text = new StringBuilder();
        some(() -> text.appendCodePoint(LETTERS.codePointAt(
                LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length()))))));
        return text.toString();
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> value) {
        var values = new ArrayList<T>();
        for (int left = random.nextInt(6); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }
}

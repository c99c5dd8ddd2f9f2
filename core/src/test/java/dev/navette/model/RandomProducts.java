package dev.navette.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Products and variants of every shape, in an order that a seed decides; open to the tests of other packages. */
public final class RandomProducts {

    private static final String LETTERS = "aZ09 é€«»œ\"\\/{}[]:,\n\t\u2028😀";
    private static final List<String> LANGUAGES = List.of("de", "en", "en-GB");
    private static final List<String> BARCODES = List.of("3017620422003", "96385074", "036000291452");

    private final Random random;

    public RandomProducts(long seed) {
        random = new Random(seed);
    }

    /** A simple product, or one in forms. */
    public Product next() {
        return new Product(
                reference(),
                texts(text()),
                translations(),
                sale(),
                variants(),
                classification(),
                new ProductRelations(
                        maybe(() -> some(this::reference)),
                        maybe(() -> some(this::reference)),
                        maybe(() -> some(() -> new Component(reference(), quantity())))),
                new ProductMedia(maybe(() -> some(this::image)), maybe(() -> some(this::document))),
                maybe(random::nextBoolean));
    }

    /** Something that is sold. */
    public Variant nextVariant() {
        return new Variant(
                reference(),
                sale(),
                maybe(() -> some(() -> term("attribute"))),
                maybe(() -> some(this::image)),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean));
    }

    private Map<String, ProductTexts> translations() {
        Map<String, ProductTexts> all = new TreeMap<>();
        some(() -> all.put(one(LANGUAGES), texts(maybe(this::text))));
        return all;
    }

    private ProductTexts texts(@Nullable String name) {
        return new ProductTexts(
                name,
                maybe(this::text),
                maybe(this::text),
                maybe(() ->
                        new SearchTexts(maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text))));
    }

    private Sale sale() {
        return new Sale(
                maybe(this::price),
                maybe(() -> some(this::special)),
                maybe(this::quantity),
                maybe(() -> new Barcode(one(BARCODES))),
                maybe(() -> new Weight(number())),
                maybe(this::dimensions),
                maybe(this::price));
    }

    private Dimensions dimensions() {
        Length certain = new Length(number());
        List<@Nullable Length> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(maybe(() -> new Length(number())));
        }
        three.set(random.nextInt(3), certain);
        return new Dimensions(three.get(0), three.get(1), three.get(2));
    }

    private List<Variant> variants() {
        Map<Reference, Variant> all = new TreeMap<>();
        some(this::nextVariant).forEach(variant -> all.put(variant.reference(), variant));
        return List.copyOf(all.values());
    }

    private ProductClassification classification() {
        return new ProductClassification(
                maybe(() -> term("category")),
                maybe(() -> some(() -> term("category"))),
                maybe(() -> term("brand")),
                maybe(() -> term("supplier")),
                maybe(() -> some(() -> term("feature"))),
                maybe(this::text));
    }

    private SpecialPrice special() {
        Buyer buyer = one(List.of(Buyer.ANYBODY, Buyer.group("g" + text()), Buyer.customer("c" + text())));
        SpecialPrice base = random.nextBoolean()
                ? SpecialPrice.of(buyer, price())
                : SpecialPrice.off(buyer, number().toPlainString());
        return base.from(quantity()).during(maybe(this::day), maybe(this::day));
    }

    private Term term(String sort) {
        Term first = Term.first(sort, "t" + text());
        return random.nextBoolean() ? first : first.below("u" + text());
    }

    private Image image() {
        return Image.of("a" + text(), text().getBytes(StandardCharsets.UTF_8));
    }

    private Document document() {
        return Document.of("a" + text(), text().getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private Price price() {
        return new Price(
                Money.of(number().toPlainString(), one(List.of("EUR", "JPY", "KWD"))), one(List.of(Basis.values())));
    }

    private Quantity quantity() {
        return new Quantity(number());
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 200_000, random.nextInt(8) - 2);
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

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> value) {
        var values = new ArrayList<T>();
        for (int left = random.nextInt(5); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }
}

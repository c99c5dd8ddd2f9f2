package dev.navette.memory;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The text of a shop's file: readable JSON, the same text for the same assortment. */
final class ShopContent {

    private static final int FORMAT = 1;
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{16}");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPrettyPrinter(printer())
            .build();
    private final String system;

    /** @param system what messages call the file */
    ShopContent(String system) {
        this.system = system;
    }

    byte[] write(Assortment assortment) {
        var whole = new Whole(
                FORMAT,
                assortment.identity(),
                assortment.lastId(),
                assortment.creates(),
                assortment.updates(),
                assortment.products().stream().map(Line::of).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    /** @throws UnreadableSourceException when these bytes are not a shop's */
    Assortment read(byte[] bytes) {
        try {
            return json.readValue(bytes, Whole.class).assortment();
        } catch (JacksonException damaged) {
            TokenStreamLocation at = damaged.getLocation();
            String place = at == null || at.getLineNr() < 1
                    ? "the whole file"
                    : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw damaged(place, said(damaged), damaged);
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException wrong) {
            throw damaged("the whole file", String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** What is wrong, without the parser's account of our own classes. */
    private static String said(JacksonException damaged) {
        if (damaged instanceof UnrecognizedPropertyException unknown) {
            return "the key " + unknown.getPropertyName() + " is not known";
        }
        if (damaged instanceof DatabindException) {
            return "what stands there is no part of a shop's file";
        }
        String words = String.valueOf(damaged.getOriginalMessage());
        int aside = words.indexOf(" (start marker");
        return aside < 0 ? words : words.substring(0, aside);
    }

    private UnreadableSourceException damaged(String place, String answer, Throwable cause) {
        return new UnreadableSourceException(
                new Fault(
                        "The shop's file is damaged and is left as it is",
                        system,
                        place,
                        answer,
                        "Mend it or put a copy back; to begin with an empty shop, move it away"),
                cause);
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** The file as a whole. */
    record Whole(int format, String identity, long lastId, long creates, long updates, List<Line> products) {

        Assortment assortment() {
            if (format != FORMAT) {
                throw new IllegalArgumentException("format " + format + " is not " + FORMAT);
            }
            if (!IDENTITY.matcher(Objects.requireNonNull(identity, "identity is missing"))
                    .matches()) {
                throw new IllegalArgumentException("the identity " + identity + " is not of 16 hexadecimal digits");
            }
            List<ShopProduct> made = Objects.requireNonNull(products, "products is missing").stream()
                    .map(Line::product)
                    .toList();
            var ids = new HashSet<ForeignId>();
            for (ShopProduct product : made) {
                if (!ids.add(product.id())) {
                    throw new IllegalArgumentException("two products have the id " + product.id());
                }
                if (number(product.id()) > lastId) {
                    throw new IllegalArgumentException("product " + product.id() + " is beyond lastId " + lastId);
                }
            }
            return new Assortment(identity, made, lastId, creates, updates);
        }

        private static long number(ForeignId id) {
            if (!id.value().startsWith("P")) {
                throw new IllegalArgumentException("the id " + id + " is not of this shop");
            }
            return Long.parseLong(id.value().substring(1));
        }
    }

    /** One product; numbers are texts, so that no reader makes them binary fractions. */
    record Line(
            String id,
            String reference,
            String name,
            @Nullable String description,
            @Nullable Cost price,
            @Nullable String quantity) {

        static Line of(ShopProduct product) {
            Price price = product.price();
            Quantity quantity = product.quantity();
            return new Line(
                    product.id().value(),
                    product.reference().value(),
                    product.name(),
                    product.description(),
                    price == null ? null : Cost.of(price),
                    quantity == null ? null : quantity.toString());
        }

        ShopProduct product() {
            return new ShopProduct(
                    new ForeignId(Objects.requireNonNull(id, "a product has no id")),
                    new Reference(Objects.requireNonNull(reference, () -> "product " + id + " has no reference")),
                    Objects.requireNonNull(name, () -> "product " + id + " has no name"),
                    description,
                    price == null ? null : price.price(),
                    quantity == null ? null : Quantity.of(quantity));
        }
    }

    /** What one unit costs. */
    record Cost(String amount, String currency, Basis basis) {

        static Cost of(Price price) {
            Money money = price.money();
            return new Cost(money.amount().toPlainString(), money.currency().getCurrencyCode(), price.basis());
        }

        Price price() {
            return new Price(new Money(new BigDecimal(amount), Currency.getInstance(currency)), basis);
        }
    }
}

package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Dimensions;
import dev.navette.model.Field;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Sale;
import dev.navette.model.Weight;

/** What a customer buys, of a simple product or of a variation, as the shop takes it. Checked here: a batch is not. */
final class SaleBody {

    /** In another unit a number may not end. */
    private static final int DECIMALS = 6;

    private final ShopFacts facts;
    private final Places places;

    SaleBody(ShopFacts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    /** Puts the named fields that are said, but for special prices. */
    void put(Set<? extends Field> fields, Sale sale, @Nullable WireProduct present, Entry entry) throws Unsendable {
        Price price = sale.price();
        if (price != null && fields.contains(ProductField.PRICE)) {
            BigDecimal amount = amount(ProductField.PRICE, price);
            entry.put("regular_price", amount.toPlainString());
            entry.expect(ProductField.PRICE, answer -> isAmount(answer.regularPrice(), amount));
        }
        Quantity quantity = sale.quantity();
        if (quantity != null && fields.contains(ProductField.QUANTITY)) {
            put(quantity, entry);
        }
        Weight weight = sale.weight();
        if (weight != null && fields.contains(ProductField.WEIGHT)) {
            entry.put(
                    "weight",
                    weight.in(unit(ProductField.WEIGHT, facts::weightUnit), DECIMALS)
                            .toPlainString());
        }
        Dimensions dimensions = sale.dimensions();
        if (dimensions != null && fields.contains(ProductField.DIMENSIONS)) {
            entry.put("dimensions", size(dimensions, present));
        }
        Barcode barcode = sale.barcode();
        if (barcode != null && fields.contains(ProductField.BARCODE)) {
            put(barcode, entry);
        }
        Price eco = sale.ecoParticipation();
        if (eco != null && places.ecoParticipation() != null && fields.contains(ProductField.ECO_PARTICIPATION)) {
            entry.meta(
                    places.ecoParticipation(),
                    amount(ProductField.ECO_PARTICIPATION, eco).toPlainString());
        }
    }

    /** Both are sent: a quantity alone is passed over where nothing is counted yet (11.0.1, observed). */
    static void put(Quantity quantity, Entry entry) throws Unsendable {
        BigInteger whole = whole(quantity);
        entry.put("manage_stock", true);
        entry.put("stock_quantity", whole);
        entry.expect(ProductField.QUANTITY, answer -> isQuantity(answer, whole));
    }

    static boolean isQuantity(WireProduct answer, BigInteger whole) {
        BigDecimal shown = answer.stockQuantity();
        return answer.counted() && shown != null && shown.compareTo(new BigDecimal(whole)) == 0;
    }

    /** Never rounded: in a batch the shop cuts decimals off without a word (11.0.1, observed). */
    private static BigInteger whole(Quantity quantity) throws Unsendable {
        try {
            return quantity.value().toBigIntegerExact();
        } catch (ArithmeticException decimals) {
            throw new Unsendable(
                    ProductField.QUANTITY,
                    "The shop counts whole units, and the quantity is " + quantity,
                    "Sell the article by whole units of a smaller measure, or leave its quantity out");
        }
    }

    private void put(Barcode barcode, Entry entry) {
        String digits = barcode.digits();
        if (places.barcode() != null) {
            entry.meta(places.barcode(), digits);
            return;
        }
        entry.put("global_unique_id", digits);
        entry.expect(
                ProductField.BARCODE,
                answer -> answer.globalUniqueId() != null
                        && digits.equals(answer.globalUniqueId().replace("-", "")));
    }

    /** An amount in the shop's own currency and with or without the tax as the shop has its prices. */
    BigDecimal amount(Field field, Price price) throws Unsendable {
        String currency = price.money().currency().getCurrencyCode();
        if (!currency.equals(facts.currency())) {
            throw new Unsendable(
                    field,
                    "The price is in " + currency + ", and the shop's are in " + facts.currency(),
                    "Choose a price list in " + facts.currency() + ", or change the shop's currency");
        }
        if (price.basis() != facts.prices()) {
            throw new Unsendable(
                    field,
                    "The price is " + word(price.basis()) + ", and the shop's are " + word(facts.prices()),
                    "Choose prices " + word(facts.prices())
                            + ", or change \"Prices entered with tax\" in the shop's tax settings");
        }
        BigDecimal amount = price.money().amount();
        if (amount.signum() < 0) {
            throw new Unsendable(field, "The price is below zero: " + price, "Mend the price in the ERP");
        }
        return amount;
    }

    private static String word(Basis basis) {
        return basis == Basis.NET ? "without tax" : "with tax";
    }

    /** All three: whether the shop keeps one that is not sent is its affair. */
    private Map<String, Object> size(Dimensions dimensions, @Nullable WireProduct present) throws Unsendable {
        WireProduct.Size known = present == null ? null : present.dimensions();
        LengthUnit unit = unit(ProductField.DIMENSIONS, facts::lengthUnit);
        var size = new LinkedHashMap<String, Object>();
        size.put("length", shown(dimensions.depth(), unit, known == null ? null : known.length()));
        size.put("width", shown(dimensions.width(), unit, known == null ? null : known.width()));
        size.put("height", shown(dimensions.height(), unit, known == null ? null : known.height()));
        return size;
    }

    private static <U> U unit(ProductField field, Supplier<U> asked) throws Unsendable {
        try {
            return asked.get();
        } catch (UnreadableSourceException unknown) {
            throw new Unsendable(field, unknown.fault().what(), unknown.fault().remedy());
        }
    }

    private static String shown(@Nullable Length length, LengthUnit unit, @Nullable String known) {
        if (length == null) {
            return known == null ? "" : known;
        }
        return length.in(unit, DECIMALS).toPlainString();
    }

    /** Whether a text of the shop is that amount: 12.5 is 12.50. */
    static boolean isAmount(@Nullable String shown, BigDecimal amount) {
        BigDecimal number = number(shown);
        return number != null && number.compareTo(amount) == 0;
    }

    /** An amount as the shop writes it, if it is one. */
    static @Nullable BigDecimal number(@Nullable String shown) {
        if (shown == null || shown.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(shown.strip());
        } catch (NumberFormatException other) {
            return null;
        }
    }
}

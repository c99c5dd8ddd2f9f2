package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Buyer;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Sale;
import dev.navette.model.SpecialPrice;

/**
 * The special prices that a shop can hold (ART-20): one sale price for everybody, and one amount for each group where an
 * extension has a place for it.
 */
final class SpecialPrices {

    /** Which keys of group prices we wrote: others are a person's. */
    static final String OURS = "navette_group_prices";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ShopFacts facts;
    private final SaleBody amounts;
    private final Places places;

    SpecialPrices(ShopFacts facts, SaleBody amounts, Places places) {
        this.facts = facts;
        this.amounts = amounts;
        this.places = places;
    }

    /** Whether what is there must be known: its price, or the groups that we wrote before. */
    boolean needsPresent(Set<? extends Field> fields, Sale sale) {
        List<SpecialPrice> special = sale.special();
        return special != null
                && fields.contains(ProductField.SPECIAL_PRICES)
                && (places.groupPrice() != null || (!special.isEmpty() && !saysPrice(fields, sale)));
    }

    /** Puts them, if they are named and said. */
    void put(
            Set<? extends Field> fields,
            Sale sale,
            Map<Named, ForeignId> ids,
            @Nullable WireProduct present,
            Entry entry)
            throws Unsendable {
        List<SpecialPrice> special = sale.special();
        if (special == null || !fields.contains(ProductField.SPECIAL_PRICES)) {
            return;
        }
        SpecialPrice everybody = null;
        var groups = new LinkedHashMap<String, String>();
        for (SpecialPrice one : special) {
            if (one.buyer().scope() == Buyer.Scope.ANYBODY) {
                if (everybody != null) {
                    throw noPlace("a second sale price", "Keep one special price for everybody");
                }
                everybody = one;
            } else {
                putGroup(one, ids, groups);
            }
        }
        putSale(everybody, regular(fields, sale, present), entry);
        putGroups(groups, present, entry);
    }

    private void putSale(@Nullable SpecialPrice everybody, @Nullable BigDecimal regular, Entry entry)
            throws Unsendable {
        if (everybody == null) {
            entry.put("sale_price", "");
            entry.put("date_on_sale_from", "");
            entry.put("date_on_sale_to", "");
            entry.expect(ProductField.SPECIAL_PRICES, answer -> SaleBody.number(answer.salePrice()) == null);
            return;
        }
        fromOneUnit(everybody);
        BigDecimal amount = amount(everybody, regular);
        // The shop drops such a sale price without a word (11.0.1, observed).
        if (regular != null && amount.compareTo(regular) >= 0) {
            throw new Unsendable(
                    ProductField.SPECIAL_PRICES,
                    "The special price " + amount.toPlainString() + " is not below the price "
                            + regular.toPlainString(),
                    "Lower the special price in the ERP, or end it");
        }
        entry.put("sale_price", amount.toPlainString());
        entry.put("date_on_sale_from", beginning(everybody.first()));
        entry.put("date_on_sale_to", end(everybody.last()));
        entry.expect(ProductField.SPECIAL_PRICES, answer -> SaleBody.isAmount(answer.salePrice(), amount));
    }

    private BigDecimal amount(SpecialPrice special, @Nullable BigDecimal regular) throws Unsendable {
        Price price = special.price();
        if (price != null) {
            return amounts.amount(ProductField.SPECIAL_PRICES, price);
        }
        if (regular == null) {
            throw new Unsendable(
                    ProductField.SPECIAL_PRICES,
                    "There is no price of which " + special.percent() + " % could be taken off",
                    "Send the price too, or write the special price as an amount");
        }
        int decimals = Math.max(0, Currency.getInstance(facts.currency()).getDefaultFractionDigits());
        return regular.multiply(HUNDRED.subtract(Objects.requireNonNull(special.percent())))
                .divide(HUNDRED, decimals, RoundingMode.HALF_UP);
    }

    /** What a percentage is of: the price of the same write, else the one that is there. */
    private @Nullable BigDecimal regular(Set<? extends Field> fields, Sale sale, @Nullable WireProduct present) {
        if (saysPrice(fields, sale)) {
            return Objects.requireNonNull(sale.price()).money().amount();
        }
        return present == null ? null : SaleBody.number(present.regularPrice());
    }

    private static boolean saysPrice(Set<? extends Field> fields, Sale sale) {
        return fields.contains(ProductField.PRICE) && sale.price() != null;
    }

    private void putGroup(SpecialPrice special, Map<Named, ForeignId> ids, Map<String, String> groups)
            throws Unsendable {
        Buyer buyer = special.buyer();
        if (buyer.scope() == Buyer.Scope.CUSTOMER) {
            throw noPlace("prices of one customer", "Leave prices of customers out of the special prices");
        }
        String place = places.groupPrice();
        if (place == null) {
            throw noPlace(
                    "prices of groups",
                    "Name the meta key of your extension in the setting places.groupPrice, or leave prices of groups out");
        }
        fromOneUnit(special);
        Price price = special.price();
        if (price == null || special.first() != null || special.last() != null) {
            throw noPlace(
                    "percentages and days of the prices of groups", "Write the price of " + buyer + " as an amount");
        }
        ForeignId group = buyer.named().map(ids::get).orElse(null);
        if (group != null) { // a group without an id is left out: it is sent later
            groups.put(
                    place.replace("{group}", TermIds.groupName(group)),
                    amounts.amount(ProductField.SPECIAL_PRICES, price).toPlainString());
        }
    }

    private void putGroups(Map<String, String> groups, @Nullable WireProduct present, Entry entry) {
        if (places.groupPrice() == null) {
            return;
        }
        for (String before : ours(present)) {
            if (!groups.containsKey(before)) {
                entry.meta(before, null);
            }
        }
        groups.forEach(entry::meta);
        if (!groups.isEmpty() || !ours(present).isEmpty()) {
            entry.meta(OURS, groups.isEmpty() ? null : String.join(",", new TreeSet<>(groups.keySet())));
        }
    }

    private static List<String> ours(@Nullable WireProduct present) {
        String keys = present == null ? null : present.meta(OURS);
        return keys == null
                ? List.of()
                : Arrays.stream(keys.split(",", -1))
                        .filter(key -> !key.isBlank())
                        .toList();
    }

    private static void fromOneUnit(SpecialPrice special) throws Unsendable {
        if (special.from().compareTo(Quantity.of(1)) > 0) {
            throw noPlace("prices from a quantity on", "Leave prices from " + special.from() + " units on out");
        }
    }

    private static Unsendable noPlace(String what, String remedy) {
        return new Unsendable(ProductField.SPECIAL_PRICES, "The shop has no place for " + what, remedy);
    }

    /** In the shop's own time, as it reads what bears no offset. */
    private static String beginning(@Nullable LocalDate day) {
        return day == null ? "" : day + "T00:00:00";
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? "" : day.atTime(END_OF_DAY).toString();
    }
}

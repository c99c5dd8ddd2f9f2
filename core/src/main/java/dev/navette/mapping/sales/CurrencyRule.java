package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.OrderMoney;

/**
 * In which currency a document is made of an order in a foreign one (ORD-5).
 *
 * @param foreign what happens to an order that is not in the shop's own currency
 * @param codes the ERP's currency by the shop's ISO 4217 code; one that is not here refuses the order, unless it is the
 *     shop's own
 */
public record CurrencyRule(
        @Default("converted") Foreign foreign,
        @Default("{}") Map<String, String> codes) implements OrderOption, Checked {

    /** Converts orders in foreign currencies, and knows none of them. */
    public static final CurrencyRule USUAL = new CurrencyRule(Foreign.CONVERTED, Map.of());

    /** What happens to an order in a foreign currency. */
    public enum Foreign {
        /** Its document is in the shop's own currency, at the shop's rate. */
        CONVERTED,
        /** Its document is in the order's currency. */
        KEPT
    }

    public CurrencyRule {
        Objects.requireNonNull(foreign, "foreign");
        codes = Collections.unmodifiableMap(new TreeMap<>(codes)); // in one order in every process
    }

    /** Knows a currency: the ERP's of this code is the shop's of the same. */
    public CurrencyRule knowing(String code) {
        var more = new TreeMap<>(codes);
        more.put(code, code);
        return new CurrencyRule(foreign, more);
    }

    /** Makes documents in the order's own currency. */
    public CurrencyRule keeping() {
        return new CurrencyRule(Foreign.KEPT, codes);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        codes.forEach((shop, erp) -> Stream.of(shop, erp)
                .distinct()
                .filter(code -> !isCurrency(code))
                .map(code -> new Problem(
                        "$.codes." + shop,
                        "'" + code + "' is no currency",
                        "Write two codes of ISO 4217, as in \"USD\": \"USD\""))
                .forEach(problems::add));
        return problems;
    }

    /** From the order's currency to the document's. */
    Conversion conversion(OrderMoney money, Remarks remarks) {
        Exchange exchange = money.exchange();
        Currency shop = exchange == null ? money.currency() : exchange.shopCurrency();
        String code = money.currency().getCurrencyCode();
        String known = codes.get(code);
        boolean own = shop.equals(money.currency());
        if (known == null && !own) {
            remarks.refuse(
                    "$.money.currency",
                    "it is in " + code + ", which is mapped to no currency of the ERP",
                    "Add \"" + code + "\" to the currencies of the profile");
        }
        boolean converted = foreign == Foreign.CONVERTED && !own;
        Currency target =
                converted ? erpCurrency(shop, codes.get(shop.getCurrencyCode())) : erpCurrency(money.currency(), known);
        return new Conversion(money.currency(), target, converted ? exchange : null, converted ? null : exchange);
    }

    private static Currency erpCurrency(Currency shop, @Nullable String mapped) {
        return mapped == null ? shop : Currency.getInstance(mapped);
    }

    private static boolean isCurrency(String code) {
        try {
            return !code.isEmpty() && Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}

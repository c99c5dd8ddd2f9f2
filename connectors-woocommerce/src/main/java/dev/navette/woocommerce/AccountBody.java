package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.ShopAccount;

/**
 * What is sent of an account: the named fields, and of a new one its address in any case. A password never is: the shop
 * makes one that nobody knows, and writes to the new customer with a link under which another is chosen.
 */
final class AccountBody {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final CustomerPlaces places;
    private final Map<Named, ForeignId> ids;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> billing = new LinkedHashMap<>();
    private final List<Map<String, Object>> meta = new ArrayList<>();

    private AccountBody(CustomerPlaces places, Map<Named, ForeignId> ids) {
        this.places = places;
        this.ids = ids;
    }

    /**
     * Of one account.
     *
     * @param number its own, or null where it is to be made
     * @param ids of what it names
     */
    static Map<String, Object> of(
            ShopAccount account,
            @Nullable Long number,
            Set<? extends Field> fields,
            CustomerPlaces places,
            Map<Named, ForeignId> ids) {
        var made = new AccountBody(places, ids);
        if (number == null) {
            made.body.put("email", account.holder().email().strip());
        } else {
            made.body.put("id", number);
        }
        for (AccountField field : AccountField.values()) {
            if (fields.contains(field) && AccountFields.valueOf(field, account) != null) {
                made.put(field, account);
            }
        }
        return made.body();
    }

    private void put(AccountField field, ShopAccount account) {
        AccountHolder holder = account.holder();
        switch (field) {
            case EMAIL -> body.put("email", holder.email().strip());
            case NAME -> {
                body.put("first_name", text(holder.firstName()));
                body.put("last_name", text(holder.lastName()));
            }
            case COMPANY -> billing.put("company", text(holder.company()));
            case BILLING -> address(account.addresses().billing()).forEach(billing::putIfAbsent);
            case DELIVERY -> body.put("shipping", address(account.addresses().delivery()));
            case GROUP -> group(account);
            case ACTIVE -> meta(field, Boolean.TRUE.equals(account.active()) ? YES : NO);
            case NEWSLETTER -> meta(field, account.start().newsletter() ? YES : NO);
            case OPT_IN -> meta(field, account.start().optIn() ? YES : NO);
            case LANGUAGE, SIRET, APE, VAT_NUMBER, OUTSTANDING, PAYMENT_DELAY, RISK, CODE, NOTES -> {
                FieldValue value = AccountFields.valueOf(field, account);
                meta(field, value == null ? "" : value.toString());
            }
        }
    }

    private void group(ShopAccount account) {
        AccountFields.namesOf(AccountField.GROUP, account).stream()
                .filter(ids::containsKey)
                .findFirst()
                .ifPresent(named ->
                        meta(AccountField.GROUP, TermName.of(named.name()).label()));
    }

    private void meta(AccountField field, String value) {
        String key = places.of(field);
        if (key != null) {
            meta.add(Map.of("key", key, "value", value));
        }
    }

    /** A company that the address does not say is left as it is: it stands for itself. */
    private static Map<String, Object> address(@Nullable Address address) {
        var parts = new LinkedHashMap<String, Object>();
        if (address == null) {
            return parts;
        }
        List<String> lines = address.lines();
        parts.put("first_name", text(address.firstName()));
        parts.put("last_name", text(address.lastName()));
        if (address.company() != null) {
            parts.put("company", address.company());
        }
        parts.put("address_1", lines.isEmpty() ? "" : lines.get(0));
        parts.put("address_2", lines.size() < 2 ? "" : String.join(", ", lines.subList(1, lines.size())));
        parts.put("city", text(address.city()));
        parts.put("state", text(address.state()));
        parts.put("postcode", text(address.postCode()));
        parts.put("country", address.country());
        parts.put("phone", text(address.phone() == null ? address.mobile() : address.phone()));
        return parts;
    }

    private Map<String, Object> body() {
        if (!billing.isEmpty()) {
            body.put("billing", billing);
        }
        if (!meta.isEmpty()) {
            body.put("meta_data", meta);
        }
        return body;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

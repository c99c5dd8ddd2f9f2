package dev.navette.woocommerce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.AccountField;

/**
 * Where a shop keeps of its customers what WooCommerce itself has no place for (ART-25): keys of their meta data, as its
 * extensions call them. What is null or blank is neither sent nor read.
 *
 * @param language the meta key of the language, as a BCP 47 tag
 * @param group the meta key of the group of customers, of which it holds one (CUS-3)
 * @param siret the meta key of the SIREN or SIRET: {@code billing_siret}
 * @param ape the meta key of the code APE/NAF
 * @param vatNumber the meta key of the VAT number: {@code billing_vat_number}
 * @param outstanding the meta key of how much may be owed
 * @param paymentDelay the meta key of after how many days is paid
 * @param risk the meta key of how safe the customer is
 * @param notes the meta key of what people wrote
 * @param active the meta key of whether the customer may log in, {@code yes} or {@code no}: that of the extension which
 *     keeps people out (CUS-5)
 * @param newsletter the meta key of whether the customer gets the newsletter, {@code yes} or {@code no}
 * @param optIn the meta key of whether the customer gets offers of partners, {@code yes} or {@code no}
 */
public record CustomerPlaces(
        @Nullable String language,
        @Nullable String group,
        @Nullable String siret,
        @Nullable String ape,
        @Nullable String vatNumber,
        @Nullable String outstanding,
        @Nullable String paymentDelay,
        @Nullable String risk,
        @Nullable String notes,
        @Nullable String active,
        @Nullable String newsletter,
        @Nullable String optIn) {

    /** WooCommerce's own places only: the names, the addresses, and the account in the ERP. */
    public static final CustomerPlaces OWN =
            new CustomerPlaces(null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * What WordPress and WooCommerce keep there themselves (class-wc-customer-data-store.php): some of it says who is let in
     * as what.
     */
    private static final Pattern INTERNAL = Pattern.compile(
            "(billing|shipping)_(first_name|last_name|company|address_1|address_2|city|state|postcode|country|phone|email"
                    + "|method)|.*capabilities|.*user_level|session_tokens|locale|first_name|last_name|nickname|description"
                    + "|rich_editing|syntax_highlighting|comment_shortcuts|admin_color|use_ssl|show_admin_bar_front"
                    + "|show_welcome_panel|dismissed_wp_pointers|default_password_nag|community-events-location"
                    + "|paying_customer|wc_last_active|last_update|_order_count|_money_spent|_last_order|_navette_account"
                    + "|_woocommerce_.*|meta-box-order_.*");

    public CustomerPlaces {
        language = key(language);
        group = key(group);
        siret = key(siret);
        ape = key(ape);
        vatNumber = key(vatNumber);
        outstanding = key(outstanding);
        paymentDelay = key(paymentDelay);
        risk = key(risk);
        notes = key(notes);
        active = key(active);
        newsletter = key(newsletter);
        optIn = key(optIn);
    }

    /** The meta key of a field; null where it has none, or needs none. */
    @Nullable
    String of(AccountField field) {
        return switch (field) {
            case EMAIL, NAME, COMPANY, BILLING, DELIVERY -> null;
            case CODE -> WooCommerceAccountCodeWriter.ACCOUNT;
            case LANGUAGE -> language;
            case GROUP -> group;
            case SIRET -> siret;
            case APE -> ape;
            case VAT_NUMBER -> vatNumber;
            case OUTSTANDING -> outstanding;
            case PAYMENT_DELAY -> paymentDelay;
            case RISK -> risk;
            case NOTES -> notes;
            case ACTIVE -> active;
            case NEWSLETTER -> newsletter;
            case OPT_IN -> optIn;
        };
    }

    /** Whether WooCommerce itself has a place for a field. */
    static boolean isOwn(AccountField field) {
        return switch (field) {
            case EMAIL, NAME, COMPANY, BILLING, DELIVERY, CODE -> true;
            default -> false;
        };
    }

    /** The places that are somebody else's, by their settings. */
    Map<String, String> internal() {
        var internal = new LinkedHashMap<String, String>();
        for (AccountField field : AccountField.values()) {
            String key = of(field);
            if (key != null
                    && field != AccountField.CODE
                    && INTERNAL.matcher(key).matches()) {
                internal.put(field.code(), key);
            }
        }
        return internal;
    }

    private static @Nullable String key(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}

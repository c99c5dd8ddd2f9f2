package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.text.FilterFields;

/** What an ERP's customer can be filtered by (ART-4). The names are part of what users write: never rename one. */
public final class CustomerFields {

    private static final FilterFields<ErpCustomer> ALL = FilterFields.<ErpCustomer>none()
            .text("code", ErpCustomer::code)
            .text("name", customer -> customer.identity().name())
            .text("email", customer -> customer.identity().person().email())
            .text("language", customer -> customer.identity().language())
            .text("family", customer -> customer.sorting().family())
            .text("priceCategory", customer -> customer.sorting().priceCategory())
            .text("siret", customer -> customer.business().siret())
            .text("ape", customer -> customer.business().ape())
            .text("vatNumber", customer -> customer.business().vatNumber())
            .text("risk", customer -> customer.business().risk())
            .text("postCode", customer -> billing(customer, Address::postCode))
            .text("city", customer -> billing(customer, Address::city))
            .text("country", customer -> billing(customer, Address::country))
            .text("blocked", CustomerFields::blocked)
            .decimal("outstanding", customer -> customer.business().outstanding())
            .decimal("paymentDelay", CustomerFields::paymentDelay)
            .decimal(
                    "contacts",
                    customer -> BigDecimal.valueOf(customer.contacts().size()))
            .truth("company", customer -> customer.identity().company())
            .truth("published", customer -> customer.standing().published())
            .truth("dormant", customer -> customer.standing().dormant())
            .family("custom.", (customer, name) -> customer.custom().get(name));

    private CustomerFields() {}

    /**
     * Texts: {@code code}, {@code name}, {@code email}, {@code language}, {@code family}, {@code priceCategory}, {@code
     * siret}, {@code ape}, {@code vatNumber}, {@code risk}, {@code postCode}, {@code city} and {@code country} (of the
     * billing address), {@code blocked} ({@code not}, {@code partly} or {@code wholly}). Numbers: {@code outstanding}, {@code
     * paymentDelay} (in days) and {@code contacts} (how many). True or false: {@code company}, {@code published} and {@code
     * dormant}. A family of texts: {@code custom.} with the name of a field that the merchant added.
     */
    public static FilterFields<ErpCustomer> known() {
        return ALL;
    }

    private static @Nullable String billing(ErpCustomer customer, Function<Address, @Nullable String> part) {
        Address billing = customer.addresses().billing();
        return billing == null ? null : part.apply(billing);
    }

    private static String blocked(ErpCustomer customer) {
        return customer.standing().blocked().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal paymentDelay(ErpCustomer customer) {
        Integer days = customer.business().paymentDelay();
        return days == null ? null : BigDecimal.valueOf(days);
    }
}

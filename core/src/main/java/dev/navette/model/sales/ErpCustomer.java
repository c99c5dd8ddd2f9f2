package dev.navette.model.sales;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A customer as the ERP has it (client). Personal: {@link #toString} names the code and says no more.
 *
 * @param code the ERP's account (code tiers), unique there
 * @param identity who it is
 * @param standing whether the ERP trades with it
 * @param sorting what the ERP sorts it by
 * @param addresses where it is
 * @param business its numbers and terms
 * @param contacts who else works for it, each id once
 * @param notes what the ERP's users wrote of it, or null
 * @param custom the merchant's own fields, by name
 */
public record ErpCustomer(
        String code,
        CustomerIdentity identity,
        CustomerStanding standing,
        CustomerSorting sorting,
        CustomerAddresses addresses,
        BusinessData business,
        List<ErpContact> contacts,
        @Nullable String notes,
        Map<String, String> custom) {

    public ErpCustomer {
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code is blank");
        }
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(sorting, "sorting");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(business, "business");
        contacts = List.copyOf(contacts);
        custom = Map.copyOf(custom);
        if (contacts.stream().map(ErpContact::id).distinct().count() < contacts.size()) {
            throw new IllegalArgumentException("two contacts have one id");
        }
    }

    /** A private person that is traded with, and of whom nothing more is known. */
    public static ErpCustomer of(String code, String name, String email) {
        return new ErpCustomer(
                code,
                new CustomerIdentity(name, false, CustomerPerson.of(email), null),
                CustomerStanding.ACTIVE,
                CustomerSorting.NONE,
                CustomerAddresses.NONE,
                BusinessData.NONE,
                List.of(),
                null,
                Map.of());
    }

    /** The same as somebody else. */
    public ErpCustomer with(CustomerIdentity other) {
        return new ErpCustomer(code, other, standing, sorting, addresses, business, contacts, notes, custom);
    }

    /** The same in another standing. */
    public ErpCustomer with(CustomerStanding other) {
        return new ErpCustomer(code, identity, other, sorting, addresses, business, contacts, notes, custom);
    }

    /** The same, sorted otherwise. */
    public ErpCustomer with(CustomerSorting other) {
        return new ErpCustomer(code, identity, standing, other, addresses, business, contacts, notes, custom);
    }

    /** The same at other addresses. */
    public ErpCustomer with(CustomerAddresses others) {
        return new ErpCustomer(code, identity, standing, sorting, others, business, contacts, notes, custom);
    }

    /** The same with other numbers and terms. */
    public ErpCustomer with(BusinessData other) {
        return new ErpCustomer(code, identity, standing, sorting, addresses, other, contacts, notes, custom);
    }

    /** The same with these contacts alone. */
    public ErpCustomer with(ErpContact... others) {
        return new ErpCustomer(code, identity, standing, sorting, addresses, business, List.of(others), notes, custom);
    }

    /** The same with other notes. */
    public ErpCustomer withNotes(@Nullable String others) {
        return new ErpCustomer(code, identity, standing, sorting, addresses, business, contacts, others, custom);
    }

    /** The same with these values of the merchant's own fields. */
    public ErpCustomer withCustom(Map<String, String> fields) {
        return new ErpCustomer(code, identity, standing, sorting, addresses, business, contacts, notes, fields);
    }

    @Override
    public String toString() {
        return "ErpCustomer[" + code + "]";
    }
}

package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a customer (CUS-2). Personal: {@link #toString} names the id and says no more.
 *
 * @param id the ERP's, unique among the contacts of its customer and never given to somebody else
 * @param person who it is
 * @param address of its own, or null
 */
public record ErpContact(
        String id, CustomerPerson person, @Nullable Address address) {

    public ErpContact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
    }

    @Override
    public String toString() {
        return "ErpContact[" + id + "]";
    }
}

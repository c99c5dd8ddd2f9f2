package dev.navette.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An order in the ledger, as people see it. Holds nothing personal.
 *
 * @param id the shop's
 * @param state how far it is
 * @param reasons why it waits, is refused or left out, or what a person should know; a line for each
 * @param documents what became of it
 * @param staged when it came
 * @param changed when something of it last changed
 */
public record OrderEntry(
        String id,
        OrderState state,
        List<String> reasons,
        List<OrderDocument> documents,
        Instant staged,
        Instant changed) {

    /**
     * A document or a payment of an order.
     *
     * @param reference its external reference
     * @param id the ERP's, or null while it is not known to be there
     * @param number the ERP's number, or null
     * @param done whether it is there as it should be
     * @param problem what is wrong with it, or null
     */
    public record OrderDocument(
            String reference,
            @Nullable String id,
            @Nullable String number,
            boolean done,
            @Nullable String problem) {

        public OrderDocument {
            Objects.requireNonNull(reference, "reference");
        }
    }

    public OrderEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        reasons = List.copyOf(reasons);
        documents = List.copyOf(documents);
        Objects.requireNonNull(staged, "staged");
        Objects.requireNonNull(changed, "changed");
    }
}

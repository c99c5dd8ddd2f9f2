package dev.navette.mapping.sales;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;

/**
 * Whose addresses a document bears (ORD-22): the order's, or those that the ERP has of its customer. Where orders of many
 * buyers go on one account, the ERP has nobody's.
 *
 * @param customersBilling the types of documents with the customer's own billing address
 * @param customersDelivery the types of documents with the customer's own delivery address
 */
public record AddressRule(
        @Default("[]") Set<DocumentType> customersBilling,
        @Default("[]") Set<DocumentType> customersDelivery) implements OrderOption {

    /** The order's on all. */
    public static final AddressRule USUAL = new AddressRule(Set.of(), Set.of());

    public AddressRule {
        customersBilling =
                Collections.unmodifiableSet(new TreeSet<>(customersBilling)); // in one order in every process
        customersDelivery = Collections.unmodifiableSet(new TreeSet<>(customersDelivery));
    }

    /** The document's billing address, written as the customer's would be; null for the customer's own. */
    @Nullable
    Address billing(Order order, DocumentType type, CustomerText text, Remarks remarks) {
        return customersBilling.contains(type) ? null : text.addressOf(order.billing(), "billing", remarks);
    }

    /**
     * The document's delivery address, written as the customer's would be; null for the customer's own, and where nothing
     * ships.
     *
     * @param consignment what the document is about, or null where nothing ships
     */
    @Nullable
    Address delivery(@Nullable Consignment consignment, DocumentType type, CustomerText text, Remarks remarks) {
        return consignment == null || customersDelivery.contains(type)
                ? null
                : text.addressOf(consignment.address(), "delivery", remarks);
    }
}

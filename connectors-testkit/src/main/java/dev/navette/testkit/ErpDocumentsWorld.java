package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;

/**
 * An ERP whose sales documents the contracts write and read, and the hands and eyes of a person in it. One test has one.
 * Where it is a stub server, its time is the contract's clock. November 2026 is open in it.
 */
public interface ErpDocumentsWorld extends SettlingWorld {

    /** The code of an account that is there. */
    String account();

    /** The same document with what this ERP knows: articles that are there, its VAT codes, treatments, warehouses. */
    default SalesDocument known(SalesDocument document) {
        return document;
    }

    /** Puts a document there by hand, whatever there is of its reference; the ERP gives it an id. */
    ForeignId put(SalesDocument document);

    /** All sales documents as they are now, in any order. */
    List<ErpDocument> documents();

    /**
     * Makes a document another by hand, as people edit a draft; it keeps its id, its type and its reference.
     *
     * @return false where hands cannot do that
     */
    default boolean change(ForeignId id, SalesDocument document) {
        return false;
    }

    /**
     * Makes a document that is there unreadable.
     *
     * @return false where everything that the ERP can hold can be read
     */
    default boolean damage(ForeignId id) {
        return false;
    }

    /**
     * Makes a document final by hand.
     *
     * @return false where hands cannot do that
     */
    default boolean validate(ForeignId id) {
        return false;
    }

    /**
     * Makes a document of another type of one that is there by hand: a delivery note of an order.
     *
     * @return its id; nothing where hands cannot do that
     */
    default Optional<ForeignId> transform(ForeignId id, DocumentType type) {
        return Optional.empty();
    }

    /**
     * Says by hand how the goods of a delivery note went.
     *
     * @return false where hands cannot do that
     */
    default boolean ship(ForeignId id, Shipment shipment) {
        return false;
    }

    /**
     * Makes the ERP refuse to make a document final, by hand.
     *
     * @return false where hands cannot do that
     */
    default boolean hold(ForeignId id, String reason) {
        return false;
    }

    /** Whether the ERP knows what changed; where it only knows that something did, a change gives everything again. */
    default boolean knowsWhatChanged() {
        return true;
    }
}

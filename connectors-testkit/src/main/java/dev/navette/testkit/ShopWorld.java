package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;

/** A shop that the contracts of writers and finders write to, and the hands and eyes of a person in it. One test has one. */
public interface ShopWorld {

    /**
     * A product as the shop has it.
     *
     * @param id the shop's id of it
     * @param product its fields; null is what nobody has set
     */
    record Shown(ForeignId id, Product product) {}

    /** Leads to the shop. */
    Connection<?> connection();

    /** Puts a product there by hand, whatever there is of that reference; the shop gives it an id. */
    ForeignId put(Product product);

    /** Takes a product away by hand. */
    void remove(ForeignId id);

    /** All products as they are now, in any order. */
    List<Shown> products();

    /**
     * A creation that the shop refuses for itself alone, of this reference or one that begins so; nothing where it takes
     * everything.
     */
    Optional<Write<Product>> refused(String reference);

    /**
     * Whether the shop can be asked what it has. A folder that a program empties cannot: what is asked of it is then not
     * tried.
     */
    default boolean tellsWhatItHas() {
        return true;
    }

    /** Whether its prices are with the tax or without, as a shop is configured. */
    default Basis prices() {
        return Basis.NET;
    }

    /** Whether two products of one reference can be there at once, as far as hands can do it. */
    default boolean holdsDoubles() {
        return true;
    }
}

package dev.navette.spi;

import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.Product;

/** Creates and changes the shop's products; each is claimed by its reference. */
public interface ProductWriter extends Writer<Product> {

    /**
     * Why this shop has no place for a field, and what would make one, if it has none: a flow that writes it is refused before
     * it starts, instead of leaving it on every run (ART-25). Asks the shop nothing. By default there is a place for all.
     *
     * @return its path begins at the connection's settings, {@code $.places.supplier}
     */
    default Optional<Problem> lacks(Field field) {
        return Optional.empty();
    }
}

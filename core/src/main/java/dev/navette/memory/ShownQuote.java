package dev.navette.memory;

import java.util.Map;
import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.ShopQuote;

/**
 * A quote as the {@link MemoryShop} shows it to its customer. Personal: {@link #toString} names it and says no more.
 *
 * @param id the id that the shop gave it
 * @param shown what it offers
 * @param ids the shop's ids of the customer and of what its lines sell
 */
public record ShownQuote(ForeignId id, ShopQuote shown, Map<Named, ForeignId> ids) {

    public ShownQuote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(shown, "shown");
        ids = Map.copyOf(ids);
    }

    @Override
    public String toString() {
        return "ShownQuote[" + id + ", " + shown.document() + "]";
    }
}

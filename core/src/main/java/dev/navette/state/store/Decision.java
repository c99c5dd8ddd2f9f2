package dev.navette.state.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about staged orders, made durable at once or not at all.
 *
 * @param orders by the shop's id, what becomes of each
 * @param entries what is to be written because of them; one that is there already stays as it is
 */
public record Decision(Map<String, Fate> orders, List<NewEntry> entries) {

    /**
     * What becomes of an order.
     *
     * @param version for which it was decided: another one is left alone, with all that was decided with it
     * @param state how far it is
     * @param reason why, or null
     * @param units how many units were made of it now
     */
    public record Fate(
            long version, StagedOrder.State state, @Nullable String reason, int units) {

        public Fate {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * An entry to put.
     *
     * @param kind what it is
     * @param name under which it is written
     * @param content what is written
     * @param account the account that must be there before, or null
     * @param follows the document that must be there before, or null
     * @param orders the orders for which it is written
     */
    public record NewEntry(
            LedgerEntry.Kind kind,
            String name,
            String content,
            @Nullable String account,
            @Nullable String follows,
            List<String> orders) {

        public NewEntry {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(content, "content");
            orders = List.copyOf(orders);
        }
    }

    public Decision {
        orders = Map.copyOf(orders);
        entries = List.copyOf(entries);
    }
}

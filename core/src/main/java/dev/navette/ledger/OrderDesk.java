package dev.navette.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.run.OrderEntry;
import dev.navette.run.OrderState;
import dev.navette.state.store.Ledger;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/** What people see of a pair's orders, and say about them. Thread-safe. */
public final class OrderDesk {

    private static final int PAGE = 200;

    private final Ledger ledger;
    private final long pair;

    /** Of a pair of accounts. */
    public OrderDesk(Ledger ledger, long pair) {
        this.ledger = ledger;
        this.pair = pair;
    }

    /** Orders of these states in the order of their ids. */
    public List<OrderEntry> list(Set<OrderState> states, String afterId, int limit) {
        Set<StagedOrder.State> staged = EnumSet.noneOf(StagedOrder.State.class);
        states.forEach(state -> staged.add(stored(state)));
        var found = new ArrayList<OrderEntry>();
        String after = afterId;
        List<StagedOrder> page = ledger.orders(pair, staged, after, PAGE);
        while (!page.isEmpty() && found.size() < limit) {
            page.stream()
                    .map(this::entry)
                    .filter(entry -> states.contains(entry.state()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            after = page.get(page.size() - 1).name();
            page = ledger.orders(pair, staged, after, PAGE);
        }
        return found;
    }

    /** An order of the ledger. */
    public Optional<OrderEntry> find(String id) {
        return staged(id).map(this::entry);
    }

    /** An order with all that it says, as it is to be imported; empty when it is not there, or was purged. */
    public Optional<Order> content(String id) {
        return staged(id)
                .flatMap(order -> Optional.ofNullable(order.effective()))
                .map(Codecs.ORDERS::decode);
    }

    /** What a person said of orders; the ids of those of which it could be said. */
    public Set<String> say(Ledger.Word word, Collection<String> ids) {
        return ledger.say(pair, word, ids);
    }

    /**
     * Corrects an order that is not settled.
     *
     * @return false when it is not there, was purged, is settled, or has changed meanwhile
     */
    public boolean correct(String id, UnaryOperator<Order> correction) {
        Optional<StagedOrder> staged = staged(id);
        String content = staged.map(StagedOrder::effective).orElse(null);
        if (staged.isEmpty() || content == null) {
            return false;
        }
        Order corrected = correction.apply(Codecs.ORDERS.decode(content));
        if (!corrected.id().equals(new ForeignId(id))) {
            throw new IllegalArgumentException("a correction may not change an order's id");
        }
        return ledger.correct(pair, id, staged.get().version(), Codecs.ORDERS.encode(corrected));
    }

    private Optional<StagedOrder> staged(String id) {
        return Optional.ofNullable(ledger.orders(pair, Set.of(id)).get(id));
    }

    private OrderEntry entry(StagedOrder order) {
        List<LedgerEntry> entries = ledger.entriesOf(pair, order.name()).stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.DOCUMENT || entry.kind() == LedgerEntry.Kind.PAYMENT)
                .toList();
        String reason = order.reason();
        return new OrderEntry(
                order.name(),
                state(order, entries),
                reason == null ? List.of() : List.of(reason.split("\n", -1)),
                entries.stream().map(OrderDesk::document).toList(),
                order.staged(),
                order.changed());
    }

    private static OrderEntry.OrderDocument document(LedgerEntry entry) {
        ForeignId id = entry.id();
        return new OrderEntry.OrderDocument(
                entry.name(),
                id == null ? null : id.value(),
                entry.number(),
                entry.state() == LedgerEntry.State.DONE,
                entry.reason());
    }

    private static OrderState state(StagedOrder order, List<LedgerEntry> entries) {
        return switch (order.state()) {
            case STAGED -> OrderState.STAGED;
            case WAITING -> OrderState.WAITING;
            case REFUSED -> OrderState.REFUSED;
            case IGNORED -> OrderState.IGNORED;
            case SETTLED -> {
                if (entries.stream().anyMatch(entry -> entry.state() == LedgerEntry.State.CONFLICT)) {
                    yield OrderState.CONFLICT;
                }
                yield entries.stream().allMatch(entry -> entry.state() != LedgerEntry.State.OPEN)
                        ? OrderState.DONE
                        : OrderState.UNDER_WAY;
            }
        };
    }

    private static StagedOrder.State stored(OrderState state) {
        return switch (state) {
            case STAGED -> StagedOrder.State.STAGED;
            case WAITING -> StagedOrder.State.WAITING;
            case REFUSED -> StagedOrder.State.REFUSED;
            case IGNORED -> StagedOrder.State.IGNORED;
            case UNDER_WAY, CONFLICT, DONE -> StagedOrder.State.SETTLED;
        };
    }
}

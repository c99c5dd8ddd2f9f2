package dev.navette.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.Grouping;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.mapping.sales.SessionReport;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Read;
import dev.navette.state.store.Decision;
import dev.navette.state.store.Decision.Fate;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/**
 * Orders that become one document together (ORD-23, ORD-31): all that are undecided are put into groups before anything else
 * is decided. A group and the orders in it are written down at once.
 */
final class Grouped {

    private static final int PAGE = 500;

    private final Pair between;
    private final Facts facts;
    private final UnitEntries entries;
    private final Function<SalesDocument, List<Problem>> untaken;
    private final Map<String, Mapped<Settled>> told = new HashMap<>();
    private final List<Read<Mapped<Settled>>> settled = new ArrayList<>();
    private final List<SessionReport> reports = new ArrayList<>();

    Grouped(Pair between, Facts facts, UnitEntries entries, Function<SalesDocument, List<Problem>> untaken) {
        this.between = between;
        this.facts = facts;
        this.entries = entries;
        this.untaken = untaken;
    }

    /** Decides about all that can be grouped, where the options group anything. */
    void decide() {
        OrderRule rule = between.flow().rule();
        if (!rule.groupsOrders()) {
            return;
        }
        var staged = new HashMap<ForeignId, StagedOrder>();
        var orders = new ArrayList<Order>();
        String after = "";
        List<StagedOrder> page = between.ledger().undecided(between.pair(), false, after, PAGE);
        while (!page.isEmpty()) {
            for (StagedOrder one : page) {
                String content = one.effective();
                if (one.state() != StagedOrder.State.SETTLED && one.repeat() == 1 && content != null) {
                    Order order = Codecs.ORDERS.decode(content);
                    staged.put(order.id(), one);
                    orders.add(order);
                }
            }
            page = between.ledger()
                    .undecided(between.pair(), false, page.get(page.size() - 1).name(), PAGE);
        }
        Grouping grouping = rule.group(orders, facts.together(orders), taken());
        grouping.groups().forEach(group -> write(group, staged));
        tell(grouping, staged);
    }

    /** What was decided about an order of a group, or null where it is decided about on its own. */
    @Nullable
    Mapped<Settled> of(String name) {
        return told.get(name);
    }

    /** The orders that are in groups by now; told once. */
    List<Read<Mapped<Settled>>> told() {
        List<Read<Mapped<Settled>>> all = List.copyOf(settled);
        settled.clear();
        return all;
    }

    /** What the groups come to. */
    List<SessionReport> reports() {
        return List.copyOf(reports);
    }

    private Set<ExternalReference> taken() {
        var taken = new HashSet<ExternalReference>();
        for (String prefix : List.of(between.tag() + ":D", between.tag() + ":S")) {
            for (String name : between.ledger().names(between.pair(), LedgerEntry.Kind.DOCUMENT, prefix)) {
                ExternalReference.parse(name).ifPresent(taken::add);
            }
        }
        return taken;
    }

    private void write(Grouping.Group group, Map<ForeignId, StagedOrder> staged) {
        List<Problem> problems = untaken.apply(group.unit().document());
        var fates = new HashMap<String, Fate>();
        String reference = group.unit().reference().text();
        for (ForeignId id : group.unit().orders()) {
            StagedOrder one = Objects.requireNonNull(staged.get(id));
            if (problems.isEmpty()) {
                fates.put(one.name(), new Fate(one.version(), StagedOrder.State.SETTLED, null, 1));
            } else {
                refuse(one, problems);
            }
        }
        if (problems.isEmpty()
                && between.ledger().decide(between.pair(), new Decision(fates, entries.of(group.unit(), null)))) {
            reports.add(group.report());
            fates.forEach((name, fate) -> settled.add(Read.of(
                    name, new Mapped.Ready<>(new Settled(name, fate.version(), List.of(reference)), group.notes()))));
        }
    }

    private void tell(Grouping grouping, Map<ForeignId, StagedOrder> staged) {
        grouping.waiting()
                .forEach((id, reason) -> decide(
                        Objects.requireNonNull(staged.get(id)),
                        StagedOrder.State.WAITING,
                        reason,
                        new Mapped.Waiting<>(reason)));
        grouping.ignored().forEach((id, reason) -> {
            StagedOrder one = Objects.requireNonNull(staged.get(id));
            if (!between.flow().rule().comesLater(Codecs.ORDERS.decode(Objects.requireNonNull(one.effective())))) {
                decide(one, StagedOrder.State.IGNORED, reason, new Mapped.Ignored<>(reason));
            }
        });
        grouping.refused().forEach((id, problems) -> refuse(Objects.requireNonNull(staged.get(id)), problems));
    }

    private void refuse(StagedOrder order, List<Problem> problems) {
        String reason =
                String.join("\n", problems.stream().map(Problem::toString).toList());
        decide(order, StagedOrder.State.REFUSED, reason, new Mapped.Refused<>(problems));
    }

    private void decide(StagedOrder order, StagedOrder.State state, String reason, Mapped<Settled> result) {
        var fate = new Fate(order.version(), state, reason, 0);
        if (between.ledger().decide(between.pair(), new Decision(Map.of(order.name(), fate), List.of()))) {
            if (state == StagedOrder.State.IGNORED) {
                settled.add(Read.of(order.name(), result));
            } else {
                told.put(order.name(), result);
            }
        }
    }
}

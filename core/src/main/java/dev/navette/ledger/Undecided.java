package dev.navette.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.FollowUp;
import dev.navette.mapping.sales.ImportFacts;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Decision;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/**
 * Reads the orders that are to be decided about, decides, and says what was decided: it is durable before it is told. Of an
 * order that changes meanwhile nothing is told; it is decided about in the next run.
 */
final class Undecided implements Reader<Mapped<Settled>> {

    private final Pair between;
    private final Facts facts;
    private final Deciding deciding;
    private final Grouped grouped;
    private final boolean anew;

    /**
     * For one run.
     *
     * @param anew whether those that the options left out before are decided about too
     */
    Undecided(Pair between, Facts facts, Deciding deciding, Grouped grouped, boolean anew) {
        this.between = between;
        this.facts = facts;
        this.deciding = deciding;
        this.grouped = grouped;
        this.anew = anew;
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("");
    }

    @Override
    public Page<Mapped<Settled>> read(Watermark from, int size) {
        List<StagedOrder> orders = between.ledger().undecided(between.pair(), anew, from.text(), size);
        if (orders.isEmpty()) {
            return Pages.of(grouped.told(), from, true);
        }
        return Pages.of(
                decide(orders), new Watermark(orders.get(orders.size() - 1).name()), false);
    }

    @Override
    public List<Read<Mapped<Settled>>> named(Collection<String> names) {
        return decide(List.copyOf(
                between.ledger().orders(between.pair(), new TreeSet<>(names)).values()));
    }

    private List<Read<Mapped<Settled>>> decide(List<StagedOrder> orders) {
        var reads = new ArrayList<Read<Mapped<Settled>>>();
        var open = new ArrayList<StagedOrder>();
        for (StagedOrder order : orders) {
            Mapped<Settled> before = grouped.of(order.name());
            if (before != null) {
                reads.add(Read.of(order.name(), before));
            } else if (order.effective() != null) {
                open.add(order);
            }
        }
        for (AtHand atHand : atHand(open)) {
            Verdict verdict = deciding.of(atHand);
            var decision = new Decision(Map.of(atHand.staged().name(), verdict.fate()), verdict.entries());
            if (between.ledger().decide(between.pair(), decision)) {
                reads.add(Read.of(atHand.staged().name(), verdict.told()));
            }
        }
        return reads;
    }

    private List<AtHand> atHand(List<StagedOrder> staged) {
        if (staged.isEmpty()) {
            return List.of();
        }
        var orders = new ArrayList<Order>();
        var entries = new HashMap<ForeignId, List<LedgerEntry>>();
        for (StagedOrder one : staged) {
            Order order = Codecs.ORDERS.decode(Objects.requireNonNull(one.effective()));
            orders.add(order);
            entries.put(order.id(), between.ledger().entriesOf(between.pair(), one.name()));
        }
        Map<ForeignId, ImportFacts> known = facts.of(orders, entries);
        Set<ForeignId> inErp = facts.inErp(orders.stream()
                .filter(order -> entries.getOrDefault(order.id(), List.of()).isEmpty())
                .toList());
        var all = new ArrayList<AtHand>();
        for (int i = 0; i < staged.size(); i++) {
            Order order = orders.get(i);
            String imported = staged.get(i).imported();
            List<LedgerEntry> own = entries.getOrDefault(order.id(), List.of());
            all.add(new AtHand(
                    staged.get(i),
                    order,
                    imported == null ? null : Codecs.ORDERS.decode(imported),
                    own,
                    refunds(order, own),
                    Objects.requireNonNull(known.get(order.id())),
                    inErp.contains(order.id())));
        }
        return all;
    }

    /** Those of an order's refunds of which units are there. */
    private Set<ForeignId> refunds(Order order, List<LedgerEntry> entries) {
        Function<String, ExternalReference> reference =
                id -> ExternalReference.order(between.tag(), order.id().value()).refund(id);
        var names = new HashSet<String>();
        entries.forEach(entry -> ExternalReference.parse(entry.name())
                .ifPresent(one -> names.add(one.repeated(1).text())));
        var found = new HashSet<ForeignId>();
        order.refunds().stream()
                .map(OrderRefund::id)
                .filter(id -> names.contains(reference.apply(id.value()).text()))
                .forEach(found::add);
        ForeignId cancelled = FollowUp.CANCELLATION;
        if (names.contains(reference.apply(cancelled.value()).text())) {
            found.add(cancelled);
        }
        return found;
    }
}

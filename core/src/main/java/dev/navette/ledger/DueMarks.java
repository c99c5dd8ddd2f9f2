package dev.navette.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/** Orders of which everything is in the ERP and the shop has not been told so. */
final class DueMarks implements Reader<Marked> {

    private final Pair between;

    DueMarks(Pair between) {
        this.between = between;
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("");
    }

    @Override
    public Page<Marked> read(Watermark from, int size) {
        List<StagedOrder> orders = between.ledger().unmarked(between.pair(), from.text(), size);
        Watermark next = orders.isEmpty()
                ? from
                : new Watermark(orders.get(orders.size() - 1).name());
        return Pages.of(reads(orders), next, orders.size() < size);
    }

    @Override
    public List<Read<Marked>> named(Collection<String> names) {
        return reads(between.ledger().orders(between.pair(), names).values().stream()
                .filter(order -> order.marked() < order.units())
                .toList());
    }

    private List<Read<Marked>> reads(List<StagedOrder> orders) {
        return orders.stream()
                .map(order -> Read.of(order.name(), marked(order)))
                .toList();
    }

    private Marked marked(StagedOrder staged) {
        String imported = Objects.requireNonNullElse(staged.imported(), staged.content());
        Order order = Codecs.ORDERS.decode(Objects.requireNonNull(imported));
        var documents = new ArrayList<OrderMark.MarkedDocument>();
        for (LedgerEntry entry : between.ledger().entriesOf(between.pair(), staged.name())) {
            if (entry.kind() == LedgerEntry.Kind.DOCUMENT && entry.state() == LedgerEntry.State.DONE) {
                documents.add(new OrderMark.MarkedDocument(new ExternalReference(entry.name()), entry.number()));
            }
        }
        var choice =
                between.flow().rule().statuses().statuses().get(order.head().status());
        // The status follows the import, not what came after it.
        String then = staged.marked() > 0 || choice == null ? null : choice.then();
        return new Marked(new OrderMark(order.id(), documents, order.head().status(), then), staged.units());
    }
}

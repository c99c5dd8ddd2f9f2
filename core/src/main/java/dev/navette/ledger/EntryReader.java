package dev.navette.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.LedgerEntry;

/** Reads the entries of a kind that may be written now, in the order in which they were made. */
abstract class EntryReader<T> implements Reader<T> {

    private final Pair between;
    private final LedgerEntry.Kind kind;

    EntryReader(Pair between, LedgerEntry.Kind kind) {
        this.between = between;
        this.kind = kind;
    }

    /** What is written of an entry; nothing where that is not known any more. */
    abstract Optional<T> element(LedgerEntry entry);

    Pair between() {
        return between;
    }

    @Override
    public final Watermark begin(Selection selection) {
        return new Watermark("0");
    }

    @Override
    public final Page<T> read(Watermark from, int size) {
        List<LedgerEntry> due = between.ledger().due(between.pair(), kind, Long.parseLong(from.text()), size);
        Watermark next = due.isEmpty()
                ? from
                : new Watermark(String.valueOf(due.get(due.size() - 1).position()));
        return Pages.of(reads(due), next, due.size() < size);
    }

    @Override
    public final List<Read<T>> named(Collection<String> names) {
        return reads(between.ledger().entries(between.pair(), kind, names).values().stream()
                .filter(entry -> entry.state() == LedgerEntry.State.OPEN)
                .toList());
    }

    private List<Read<T>> reads(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry -> element(entry).map(element -> Read.of(entry.name(), element)).stream())
                .toList();
    }
}

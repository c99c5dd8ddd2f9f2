package dev.navette.testkit.connectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** The pages of a shop with the references that were written on them. */
record WrittenListings(ListingReader real, Map<ForeignId, Optional<String>> written) implements ListingReader {

    @Override
    public boolean dated() {
        return real.dated();
    }

    @Override
    public Watermark begin(Selection selection) {
        return real.begin(selection);
    }

    @Override
    public Page<Listing> read(Watermark from, int size) {
        Page<Listing> page = real.read(from, size);
        return new Page<>(written(page.reads()), page.next(), page.last(), page.total());
    }

    @Override
    public List<Read<Listing>> named(Collection<String> names) {
        return written(real.named(names));
    }

    private List<Read<Listing>> written(List<Read<Listing>> reads) {
        return reads.stream()
                .map(read -> Read.of(read.name(), written(Objects.requireNonNull(read.element()))))
                .toList();
    }

    private Listing written(Listing page) {
        return referring(page, as(page.id(), page.reference()), form -> as(form.id(), form.reference()));
    }

    private @Nullable String as(ForeignId id, @Nullable String reference) {
        Optional<String> other = written.get(id);
        return other == null ? reference : other.orElse(null);
    }

    /** What a form's reference is. */
    interface Referring {
        @Nullable
        String of(ListedForm form);
    }

    /** The same page with other references. */
    static Listing referring(Listing page, @Nullable String reference, Referring forms) {
        return new Listing(
                page.id(),
                reference,
                page.name(),
                page.description(),
                page.active(),
                page.category(),
                page.brand(),
                page.simple(),
                page.forms().stream()
                        .map(form -> new ListedForm(
                                form.id(),
                                forms.of(form),
                                form.barcode(),
                                form.attributes(),
                                form.price(),
                                form.quantity(),
                                form.weight()))
                        .toList());
    }
}

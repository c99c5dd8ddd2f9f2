package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Offer;
import dev.navette.model.Reference;
import dev.navette.spi.Connection;
import dev.navette.spi.ListingReader;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;

/** Readers of what a shop sells that break one rule each. */
final class BrokenOffers {

    private static final Fault FAULT = Fault.of("It shared its reference once", "shop-fr", "a product", "Never share");
    private static final int MANY = 1_000;

    private BrokenOffers() {}

    static class ForgetsTheLastFormOfAPageOfThree extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> {
                Page<Offer> page = real.read(from, size);
                Offer last = page.reads().isEmpty()
                        ? null
                        : page.reads().get(page.reads().size() - 1).element();
                boolean form =
                        last != null && !last.page().simple() && page.reads().size() == 3;
                return size == 3 && form ? with(page, page.reads().subList(0, 2)) : page;
            });
        }
    }

    /** Loses a form where one before it on its page goes away. */
    static class CountsFormsOfAPage extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> counted(pages, from, size));
        }

        private static Page<Offer> counted(ListingReader pages, Watermark from, int size) {
            List<String> place = List.of(from.text().split(" ", -1));
            boolean known = place.size() == 3;
            String reached = known ? place.get(1) : "";
            var reads = new ArrayList<Read<Offer>>();
            Watermark next = from;
            for (Read<Listing> read :
                    pages.read(pages.begin(Selection.everything()), MANY).reads()) {
                Listing page = Objects.requireNonNull(read.element());
                if (number(read.name()) < number(reached)) {
                    continue;
                }
                int first = read.name().equals(reached) ? Integer.parseInt(place.get(2)) : 0;
                for (int form = first; form < page.forms().size(); form++) {
                    if (reads.size() == size) {
                        return new Page<>(reads, next, false, OptionalLong.empty());
                    }
                    reads.add(read(page, page.forms().get(form), pages));
                    next = new Watermark("form " + read.name() + " " + (form + 1));
                }
            }
            return new Page<>(reads, new Watermark("begin"), true, OptionalLong.empty());
        }

        private static Read<Offer> read(Listing page, ListedForm form, ListingReader pages) {
            var whole = new WrittenOffers(pages, WrittenOffers.BY_REFERENCE);
            return whole
                    .named(List.of(
                            String.valueOf(form.reference()).strip(), form.id().value()))
                    .stream()
                    .filter(read -> read.element() == null
                            ? read.name().equals(form.id().value())
                            : Objects.requireNonNull(read.element()).form().id().equals(form.id()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no offer of " + page.id()));
        }

        private static int number(String id) {
            return id.isEmpty() ? 0 : Integer.parseInt(id.substring(1));
        }
    }

    static class SellsWholePages extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> {
                Page<Offer> page = real.read(from, size);
                return size == 10
                        ? with(
                                page,
                                Stream.concat(page.reads().stream(), itself(page).stream())
                                        .toList())
                        : page;
            });
        }

        private static List<Read<Offer>> itself(Page<Offer> page) {
            return page.reads().stream()
                    .flatMap(read -> Stream.ofNullable(read.element()))
                    .filter(offer -> !offer.page().simple())
                    .limit(1)
                    .map(offer -> Read.of("EM", new Offer(new Reference("EM"), offer.page(), offer.form())))
                    .toList();
        }
    }

    static class NamesWithBlanks extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> {
                Page<Offer> page = real.read(from, size);
                return with(
                        page, page.reads().stream().map(NamesWithBlanks::blank).toList());
            });
        }

        private static Read<Offer> blank(Read<Offer> read) {
            Offer offer = read.element();
            return offer == null ? read : Read.of(String.valueOf(offer.form().reference()), offer);
        }
    }

    static class SkipsWhatHasNoReference extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> {
                Page<Offer> page = real.read(from, size);
                return with(
                        page,
                        page.reads().stream()
                                .filter(read -> !isOf(read, "It has no reference"))
                                .toList());
            });
        }

        private static boolean isOf(Read<Offer> read, String what) {
            Fault fault = read.fault();
            return fault != null && fault.what().equals(what);
        }
    }

    /** Of two simple products whose references are written alike. */
    static class TakesTheFirstOfTwo extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> {
                Page<Offer> page = real.read(from, size);
                var seen = new HashSet<@Nullable String>();
                List<Listing> firsts = new ArrayList<>();
                List<Listing> doubles = new ArrayList<>();
                for (Read<Listing> read :
                        pages.read(pages.begin(Selection.everything()), MANY).reads()) {
                    Listing one = Objects.requireNonNull(read.element());
                    if (one.simple()) {
                        (seen.add(one.reference()) ? firsts : doubles).add(one);
                    }
                }
                return with(
                        page,
                        page.reads().stream()
                                .map(read -> taken(read, firsts, doubles))
                                .toList());
            });
        }

        private static Read<Offer> taken(Read<Offer> read, List<Listing> firsts, List<Listing> doubles) {
            if (read.fault() == null) {
                return read;
            }
            return firsts.stream()
                    .filter(page -> page.id().value().equals(read.name()))
                    .filter(page ->
                            doubles.stream().anyMatch(other -> Objects.equals(other.reference(), page.reference())))
                    .map(page -> offer(page))
                    .findFirst()
                    .orElse(read);
        }

        private static Read<Offer> offer(Listing page) {
            var reference = new Reference(String.valueOf(page.reference()));
            return Read.of(
                    reference.value(), new Offer(reference, page, page.forms().get(0)));
        }
    }

    static class ComparesReferencesWithBlanks extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return new WrittenShop((page, form) -> String.valueOf(form.reference()));
        }
    }

    static class ComparesFormsWithFormsAlone extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return new WrittenShop((page, form) -> page.simple() + WrittenOffers.BY_REFERENCE.of(page, form));
        }
    }

    static class RemembersWhatWasShared extends OfferReaderContract {

        private final Set<String> shared = new HashSet<>();

        @Override
        protected ShopWorld world() {
            return new BehindShop(
                    new WrittenShop(),
                    connection -> Instead.of(
                            connection,
                            OfferReader.class,
                            (connector, real) ->
                                    new Otherwise(
                                            connector.role(ListingReader.class).orElseThrow(), real, this::read) {
                                        @Override
                                        public List<Read<Offer>> named(Collection<String> names) {
                                            return remembered(super.named(names));
                                        }
                                    }));
        }

        private Page<Offer> read(ListingReader pages, OfferReader real, Watermark from, int size) {
            Page<Offer> page = real.read(from, size);
            page.reads().stream().filter(read -> read.fault() != null).forEach(read -> shared.add(read.name()));
            return page;
        }

        private List<Read<Offer>> remembered(List<Read<Offer>> reads) {
            return reads.stream()
                    .map(read -> {
                        Offer offer = read.element();
                        String id = offer == null ? "" : offer.form().id().value();
                        return shared.contains(id) ? Read.<Offer>faulty(id, FAULT) : read;
                    })
                    .toList();
        }
    }

    static class EndsAtWhatItDoesNotUnderstand extends OfferReaderContract {

        @Override
        protected ShopWorld world() {
            return broken((pages, real, from, size) -> from.text().length() > MANY
                    ? new Page<>(List.of(), from, true, OptionalLong.empty())
                    : real.read(from, size));
        }
    }

    static Page<Offer> with(Page<Offer> page, List<Read<Offer>> reads) {
        return new Page<>(reads, page.next(), page.last(), page.total());
    }

    /** How pages are read. */
    interface Breaking {

        Page<Offer> read(ListingReader pages, OfferReader real, Watermark from, int size);
    }

    private static ShopWorld broken(Breaking breaking) {
        return new BehindShop(new WrittenShop(), connection -> otherwise(connection, breaking));
    }

    static Connection<?> otherwise(Connection<?> connection, Breaking breaking) {
        return Instead.of(
                connection,
                OfferReader.class,
                (connector, real) ->
                        new Otherwise(connector.role(ListingReader.class).orElseThrow(), real, breaking));
    }

    private static class Otherwise implements OfferReader {

        private final ListingReader pages;
        private final OfferReader real;
        private final Breaking breaking;

        Otherwise(ListingReader pages, OfferReader real, Breaking breaking) {
            this.pages = pages;
            this.real = real;
            this.breaking = breaking;
        }

        @Override
        public boolean dated() {
            return real.dated();
        }

        @Override
        public Watermark begin(Selection selection) {
            return real.begin(selection);
        }

        @Override
        public Page<Offer> read(Watermark from, int size) {
            return breaking.read(pages, real, from, size);
        }

        @Override
        public List<Read<Offer>> named(Collection<String> names) {
            return real.named(names);
        }
    }
}

package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import dev.navette.model.Listing;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.testkit.ListingReaderContract;
import dev.navette.testkit.ShopWorld;

/** Readers of what a shop lists that break one rule each. */
final class BrokenListings {

    private static final int MANY = 1_000;

    private BrokenListings() {}

    /** Loses what moves up where something before it goes away. */
    static class CountsPlaces extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    List<Read<Listing>> all = all(real);
                    int first = Math.min(number(from), all.size());
                    int end = Math.min(first + size, all.size());
                    boolean last = end == all.size();
                    return new Page<>(all.subList(first, end), place(last ? 0 : end), last, OptionalLong.empty());
                }
            });
        }
    }

    /** Reads from the last name to the first and counts what is left, whatever appears meanwhile. */
    static class CountsWhatIsLeft extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    List<Read<Listing>> all = new ArrayList<>(all(real));
                    all.sort(Comparator.comparing(
                            read -> String.valueOf(element(read).reference())));
                    int left = number(from) == 0 ? all.size() : Math.min(number(from), all.size());
                    int next = Math.max(0, left - size);
                    return new Page<>(all.subList(next, left), place(next), next == 0, OptionalLong.empty());
                }
            });
        }
    }

    static class FindsPagesByTheirReference extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Read<Listing>> named(ListingReader real, Collection<String> names) {
                    Stream<Read<Listing>> referring = all(real).stream()
                            .filter(read -> names.contains(element(read).reference()));
                    return Stream.concat(real.named(names).stream(), referring).toList();
                }
            });
        }
    }

    static class ListsOneOfOneReference extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    var seen = new HashSet<String>();
                    List<String> firsts = all(real).stream()
                            .filter(read ->
                                    seen.add(String.valueOf(element(read).reference())))
                            .map(Read::name)
                            .toList();
                    Page<Listing> page = real.read(from, size);
                    return with(
                            page,
                            page.reads().stream()
                                    .filter(read -> firsts.contains(read.name()))
                                    .toList());
                }
            });
        }
    }

    static class StripsReferences extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    Page<Listing> page = real.read(from, size);
                    return with(page, stripped(page.reads()));
                }

                private List<Read<Listing>> stripped(List<Read<Listing>> reads) {
                    return reads.stream().map(read -> stripped(read)).toList();
                }

                private Read<Listing> stripped(Read<Listing> read) {
                    Listing page = element(read);
                    String reference = page.reference();
                    return reference == null
                            ? read
                            : Read.of(
                                    read.name(),
                                    WrittenListings.referring(page, reference.strip(), form -> form.reference()));
                }
            });
        }
    }

    static class SkipsWhatHasNoReference extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    Page<Listing> page = real.read(from, size);
                    return with(
                            page,
                            page.reads().stream()
                                    .filter(read -> element(read).reference() != null)
                                    .toList());
                }
            });
        }
    }

    static class SaysThatEverybodySeesAll extends ListingReaderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Breaking() {
                @Override
                public Page<Listing> read(ListingReader real, Watermark from, int size) {
                    Page<Listing> page = real.read(from, size);
                    return with(
                            page,
                            page.reads().stream()
                                    .map(read -> Read.of(read.name(), seen(element(read))))
                                    .toList());
                }

                private Listing seen(Listing page) {
                    return new Listing(
                            page.id(),
                            page.reference(),
                            page.name(),
                            page.description(),
                            true,
                            page.category(),
                            page.brand(),
                            page.simple(),
                            page.forms());
                }
            });
        }
    }

    private static Listing element(Read<Listing> read) {
        return Objects.requireNonNull(read.element());
    }

    private static List<Read<Listing>> all(ListingReader real) {
        return real.read(real.begin(Selection.everything()), MANY).reads();
    }

    private static Page<Listing> with(Page<Listing> page, List<Read<Listing>> reads) {
        return new Page<>(reads, page.next(), page.last(), page.total());
    }

    private static Watermark place(int number) {
        return new Watermark("place " + number);
    }

    private static int number(Watermark from) {
        return from.text().startsWith("place ") ? Integer.parseInt(from.text().substring("place ".length())) : 0;
    }

    /** What is done otherwise. */
    private interface Breaking {

        default Page<Listing> read(ListingReader real, Watermark from, int size) {
            return real.read(from, size);
        }

        default List<Read<Listing>> named(ListingReader real, Collection<String> names) {
            return real.named(names);
        }
    }

    private static ShopWorld broken(Breaking breaking) {
        return new BehindShop(
                new WrittenShop(),
                connection -> Instead.of(connection, ListingReader.class, real -> new Otherwise(real, breaking)));
    }

    private record Otherwise(ListingReader real, Breaking breaking) implements ListingReader {

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
            return breaking.read(real, from, size);
        }

        @Override
        public List<Read<Listing>> named(Collection<String> names) {
            return breaking.named(real, names);
        }
    }
}

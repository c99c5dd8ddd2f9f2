package dev.navette.testkit.connectors;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.spi.Connection;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;
import dev.navette.testkit.ArticleReaderContract;
import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.StockReaderContract;

/** Readers that break one rule each. */
final class BrokenReaders {

    private BrokenReaders() {}

    static class GivesOneTooMany extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    return reader.read(from, size > 4 ? size + 1 : size);
                }
            });
        }
    }

    static class CountsOneTooMany extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    Page<T> page = reader.read(from, size);
                    long total = page.total().orElseThrow() + 1;
                    return new Page<>(page.reads(), page.next(), page.last(), OptionalLong.of(total));
                }
            });
        }
    }

    /** Gives what follows where a page is asked for a second time. */
    static class RemembersItsPlaceItself extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {

                private final Set<Watermark> read = new HashSet<>();

                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    Page<T> page = reader.read(from, size);
                    boolean again = size == 2 && !read.add(from);
                    return again && !page.last() ? reader.read(page.next(), size) : page;
                }
            });
        }
    }

    /** Loses what changes in the instant in which a read ended. */
    static class ComparesTimesStrictly extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Strict(clock);
        }
    }

    static class MatchesTheBeginningOfNames extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                    List<String> longer = names.stream().map(name -> name + "0").toList();
                    return Stream.concat(reader.named(names).stream(), reader.named(longer).stream())
                            .toList();
                }
            });
        }
    }

    static class AnswersEachTimeANameIsAsked extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                    return names.stream()
                            .flatMap(name -> reader.named(List.of(name)).stream())
                            .toList();
                }
            });
        }
    }

    static class BreaksOnAFaultyElement extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                    List<Read<T>> reads = reader.named(names);
                    for (Read<T> read : reads) {
                        Fault fault = read.fault();
                        if (fault != null) {
                            throw new UnreadableSourceException(fault);
                        }
                    }
                    return reads;
                }
            });
        }
    }

    static class LosesEmoji extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(altering(article -> {
                String text = article.texts().description();
                return text == null
                        ? article
                        : article.with(new ArticleTexts(
                                article.texts().name(), text.replaceAll("[^\\u0000-\\uD7FF\\uE000-\\uFFFF]", "?")));
            }));
        }
    }

    static class RoundsAmounts extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(altering(article -> {
                Money net = article.prices().net();
                return net == null
                        ? article
                        : article.with(new ArticlePrices(
                                new Money(net.amount().setScale(2, RoundingMode.HALF_UP), net.currency()), null, null));
            }));
        }
    }

    static class TakesNothingForAnEmptyText extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(altering(article -> article.texts().description() == null
                    ? article.with(new ArticleTexts(article.texts().name(), ""))
                    : article));
        }
    }

    static class SwallowsInterrupts extends StockReaderContract {

        @Override
        protected ErpWorld world() {
            return new Broken(new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    Thread.interrupted();
                    return reader.read(from, size);
                }
            });
        }
    }

    private static Faults altering(UnaryOperator<Article> alteration) {
        return new Faults() {
            @Override
            public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                Page<T> page = reader.read(from, size);
                return new Page<>(altered(page.reads()), page.next(), page.last(), page.total());
            }

            @Override
            public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                return altered(reader.named(names));
            }

            @SuppressWarnings("unchecked") // an article for an article
            private <T> List<Read<T>> altered(List<Read<T>> reads) {
                var altered = new ArrayList<Read<T>>();
                for (Read<T> read : reads) {
                    @Nullable T element = read.element();
                    altered.add(
                            element instanceof Article article
                                    ? Read.of(read.name(), (T) alteration.apply(article))
                                    : read);
                }
                return altered;
            }
        };
    }

    /** An ERP in memory behind faults. */
    private static class Broken implements ErpWorld {

        private final MemoryErpWorld erp = new MemoryErpWorld();
        private final Faults faults;

        Broken(Faults faults) {
            this.faults = faults;
        }

        @Override
        public Connection<?> connection() {
            return FaultyConnector.connection(erp.connection(), faults);
        }

        @Override
        public void put(List<Article> articles) {
            erp.put(articles);
        }

        @Override
        public void remove(String reference) {
            erp.remove(reference);
        }

        @Override
        public boolean damage(String reference) {
            return erp.damage(reference);
        }
    }

    /** An ERP that hides what was put in the instant in which a read ended. */
    private static final class Strict extends Broken {

        private final MovableClock clock;
        private final LastRead last;

        Strict(MovableClock clock) {
            this(clock, new LastRead(clock));
        }

        private Strict(MovableClock clock, LastRead last) {
            super(last);
            this.clock = clock;
            this.last = last;
        }

        @Override
        public void put(List<Article> articles) {
            super.put(articles);
            articles.forEach(article -> {
                String name = article.reference().value();
                if (clock.instant().equals(last.ended)) {
                    last.hidden.add(name);
                } else {
                    last.hidden.remove(name);
                }
            });
        }
    }

    private static final class LastRead implements Faults {

        private final MovableClock clock;
        private final Set<String> hidden = new HashSet<>();
        private Instant ended = Instant.MIN;

        LastRead(MovableClock clock) {
            this.clock = clock;
        }

        @Override
        public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
            Page<T> page = reader.read(from, size);
            if (page.last()) {
                ended = clock.instant();
            }
            List<Read<T>> shown = page.reads().stream()
                    .filter(read -> !hidden.contains(read.name()))
                    .toList();
            return new Page<>(shown, page.next(), page.last(), page.total());
        }
    }
}

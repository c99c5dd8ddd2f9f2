package dev.navette.testkit.connectors;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.model.ForeignId;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Attempt;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Finder;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.testkit.ArticleReaderContract;
import dev.navette.testkit.ArticleSurveyContract;
import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

/** What asks a kiosk something over HTTP, with one bad habit each. */
final class BrokenKioskReaders {

    private static final Fault SILENT =
            Fault.of("The kiosk does not answer", "Kiosk", "its articles", "Try again later");

    private BrokenKioskReaders() {}

    static class GivesUpAtOnce extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Kiosk(clock).erp(new KioskHabits() {
                @Override
                public ConnectorContext lent(ConnectorContext context) {
                    return new Resting(context) {
                        @Override
                        public void rest(Duration time) {
                            throw new UnreachableException(SILENT);
                        }
                    };
                }
            });
        }
    }

    static class NeverRests extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new Kiosk(clock).erp(new KioskHabits() {
                @Override
                public ConnectorContext lent(ConnectorContext context) {
                    return new Resting(context) {
                        @Override
                        public void rest(Duration time) {}
                    };
                }
            });
        }
    }

    static class TakesAnErrorForTheEnd extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(clock, new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    try {
                        return reader.read(from, size);
                    } catch (UnreachableException told) {
                        if (told.fault().message().contains("500")) {
                            return new Page<>(List.of(), from, true, OptionalLong.empty());
                        }
                        throw told;
                    }
                }
            });
        }
    }

    static class TakesAnErrorForNothing extends SellableFinderContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(real -> FaultyConnector.connection(real, new Faults() {
                        @Override
                        public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                            try {
                                return finder.find(keys);
                            } catch (UnreachableException told) {
                                if (!told.fault().message().contains("502")) {
                                    throw told;
                                }
                                var none = new HashMap<K, List<ForeignId>>();
                                keys.forEach(key -> none.put(key, List.of()));
                                return none;
                            }
                        }
                    }));
        }
    }

    static class SkipsWhatWasLost extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            var lost = new HashSet<String>();
            return broken(clock, new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    boolean skipped = lost.contains(from.text());
                    try {
                        Page<T> page = reader.read(from, size);
                        return skipped ? new Page<>(List.of(), page.next(), page.last(), page.total()) : page;
                    } catch (UnreachableException told) {
                        if (!Thread.currentThread().isInterrupted()) {
                            lost.add(from.text());
                        }
                        throw told;
                    }
                }
            });
        }
    }

    static class NeverLooksAgain extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Kiosk(clock).erp(real -> Instead.of(real, ArticleSurvey.class, Once::new));
        }

        /** What was lost before is not seen again. */
        private static final class Once implements ArticleSurvey {

            private final ArticleSurvey survey;
            private boolean lost;

            Once(ArticleSurvey survey) {
                this.survey = survey;
            }

            @Override
            public Watermark begin() {
                return survey.begin();
            }

            @Override
            public SurveyPage read(Watermark from, int size) {
                try {
                    SurveyPage page = survey.read(from, size);
                    return lost ? new SurveyPage(List.of(), page.next(), page.last()) : page;
                } catch (UnreachableException told) {
                    lost = true;
                    throw told;
                }
            }
        }
    }

    static class TakesARefusalForSilence extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(clock, new Faults() {
                @Override
                public <R> R ask(String question, Supplier<R> answer) {
                    try {
                        return answer.get();
                    } catch (AccessRefusedException refused) {
                        throw new UnreachableException(SILENT, refused);
                    }
                }
            });
        }
    }

    static class AsksForEachName extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(clock, new Faults() {
                @Override
                public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                    return names.stream()
                            .distinct()
                            .flatMap(name -> reader.named(List.of(name)).stream())
                            .toList();
                }
            });
        }
    }

    static class ShowsItsKey extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            var kiosk = new Kiosk(clock);
            return kiosk.erp(real -> FaultyConnector.connection(real, new Faults() {
                @Override
                public <R> R ask(String question, Supplier<R> answer) {
                    try {
                        return answer.get();
                    } catch (UnreachableException told) {
                        throw new UnreachableException(Fault.of(
                                "No answer to the key " + kiosk.server.key(), "Kiosk", question, "Look there"));
                    }
                }
            }));
        }
    }

    static class ForgetsToStop extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(clock, new Faults() {
                @Override
                public <R> R ask(String question, Supplier<R> answer) {
                    boolean before = Thread.currentThread().isInterrupted();
                    try {
                        return answer.get();
                    } finally {
                        if (!before) {
                            Thread.interrupted();
                        }
                    }
                }
            });
        }
    }

    static class SaysGoodbye extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            var kiosk = new Kiosk(clock);
            URI uri = kiosk.wire.uri();
            return kiosk.erp(new KioskHabits() {
                @Override
                public KioskLine talks(KioskLine line, ConnectorContext context) {
                    return new Goodbye(line, () -> context.executor().execute(() -> knock(uri)));
                }
            });
        }
    }

    static class ReadsTimesFromTheWall extends ArticleReaderContract {

        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

        @Override
        protected ErpWorld world() {
            return broken(
                    clock,
                    marking(time -> LocalDateTime.ofInstant(time, PARIS)
                            .atZone(PARIS)
                            .withLaterOffsetAtOverlap()
                            .toInstant()));
        }
    }

    static class TakesAPartOfASecondForAWholeOne extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(
                    clock,
                    marking(time ->
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).equals(clock.instant())
                                    ? time
                                    : time.plusSeconds(3)));
        }
    }

    static class SkipsTheRestOfAnInstantInPagesOfThree extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return broken(clock, new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    Page<T> page = reader.read(from, size);
                    String next = page.next().text();
                    return size == 3 && next.startsWith("changed;") && !page.last()
                            ? marked(page, next.replaceFirst("\\d+$", "999999"))
                            : page;
                }
            });
        }
    }

    private static ErpWorld broken(Clock clock, Faults faults) {
        return new Kiosk(clock).erp(real -> FaultyConnector.connection(real, faults));
    }

    /** Reads from another time on than the reader's watermark says behind a last page. */
    private static Faults marking(UnaryOperator<Instant> since) {
        return new Faults() {
            @Override
            public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                Page<T> page = reader.read(from, size);
                String[] parts = page.next().text().split(";", -1);
                if (!page.last() || !parts[0].equals("changed")) {
                    return page;
                }
                parts[1] = since.apply(Instant.parse(parts[1])).toString();
                return marked(page, String.join(";", parts));
            }
        };
    }

    private static <T> Page<T> marked(Page<T> page, String next) {
        return new Page<>(page.reads(), new Watermark(next), page.last(), page.total());
    }

    /** A line that does one more thing when it is closed. */
    record Goodbye(KioskLine line, Runnable last) implements KioskLine {

        @Override
        public Answer read(Request request) {
            return line.read(request);
        }

        @Override
        public Reply send(Request request, Attempt attempt) {
            return line.send(request, attempt);
        }

        @Override
        public void close() {
            line.close();
            last.run();
        }
    }

    /** Asks something behind the toolkit's back. */
    static void knock(URI uri) {
        try {
            ((HttpURLConnection) uri.resolve("/me").toURL().openConnection()).getResponseCode();
        } catch (IOException gone) {
            // The kiosk is closed already: nobody hears it.
        }
    }
}

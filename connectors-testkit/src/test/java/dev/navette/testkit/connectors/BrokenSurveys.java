package dev.navette.testkit.connectors;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.navette.model.Article;
import dev.navette.model.Fingerprint;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connection;
import dev.navette.spi.Read;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.testkit.ArticleSurveyContract;
import dev.navette.testkit.ErpWorld;

/** Surveys of an ERP that break one rule each. */
final class BrokenSurveys {

    private static final int ALL = 1_000;

    private BrokenSurveys() {}

    static class SeesOneTooMany extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> survey.read(from, size > 4 ? size + 1 : size));
        }
    }

    static class SeesWhatIsNotThere extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> {
                SurveyPage page = survey.read(from, size);
                var nobody = new Seen("EM-0", "EM-0", Fingerprint.of("nobody"));
                return page.seen().isEmpty() && from.equals(survey.begin())
                        ? new SurveyPage(List.of(nobody), page.next(), page.last())
                        : page;
            });
        }
    }

    /** Takes a place that it has not issued itself for the end. */
    static class KnowsItsOwnPlacesOnly extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                Pages pages() {
                    Set<Watermark> issued = new HashSet<>();
                    return (survey, from, size) -> {
                        if (!issued.contains(from) && !from.equals(survey.begin())) {
                            return new SurveyPage(List.of(), from, true);
                        }
                        SurveyPage page = survey.read(from, size);
                        issued.add(page.next());
                        return page;
                    };
                }
            };
        }
    }

    /** Gives what follows where a page is asked for a second time. */
    static class RemembersItsPlaceItself extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                Pages pages() {
                    Set<Watermark> read = new HashSet<>();
                    return (survey, from, size) -> {
                        SurveyPage page = survey.read(from, size);
                        boolean again = size == 2 && !read.add(from);
                        return again && !page.last() ? survey.read(page.next(), size) : page;
                    };
                }
            };
        }
    }

    /** Its places are numbers in a list that shifts. */
    static class CountsPlaces extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> {
                List<Seen> all = survey.read(survey.begin(), ALL).seen();
                int place = from.equals(survey.begin()) ? 0 : Integer.parseInt(from.text());
                int end = Math.min(all.size(), place + size);
                List<Seen> page = place < end ? all.subList(place, end) : List.of();
                return new SurveyPage(page, new Watermark(String.valueOf(end)), end == all.size());
            });
        }
    }

    /** Ends when it has seen as many as there were at its beginning. */
    static class CountsToTheEnd extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> {
                List<Seen> all = survey.read(survey.begin(), ALL).seen().stream()
                        .sorted(Comparator.comparing(Seen::key))
                        .toList();
                boolean first = from.equals(survey.begin());
                int space = from.text().indexOf(' ');
                int left = first ? all.size() : Integer.parseInt(from.text().substring(0, space));
                String last = first ? "" : from.text().substring(space + 1);
                List<Seen> rest = all.stream()
                        .filter(seen -> seen.key().compareTo(last) > 0)
                        .limit(Math.min(size, left))
                        .toList();
                String next = rest.isEmpty() ? last : rest.get(rest.size() - 1).key();
                int still = left - rest.size();
                return new SurveyPage(rest, new Watermark(still + " " + next), still == 0 || rest.isEmpty());
            });
        }
    }

    static class NeverForgets extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                Pages pages() {
                    Map<String, Seen> ever = new LinkedHashMap<>();
                    return (survey, from, size) -> {
                        SurveyPage page = survey.read(from, size);
                        page.seen().forEach(seen -> ever.put(seen.key(), seen));
                        if (!page.last()) {
                            return page;
                        }
                        SurveyPage now = survey.read(survey.begin(), ALL);
                        List<Seen> all = Stream.concat(
                                        page.seen().stream(),
                                        ever.values().stream()
                                                .filter(seen -> !now.seen().contains(seen)))
                                .limit(size)
                                .toList();
                        return new SurveyPage(all, page.next(), true);
                    };
                }
            };
        }
    }

    static class LooksOtherwiseInLargePages extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> size == 100
                    ? each(survey.read(from, size), seen -> mixed(seen, "large"))
                    : survey.read(from, size));
        }
    }

    /** What changes of the third looks like a change of the second. */
    static class LooksAtNeighbours extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> {
                String third = survey.read(survey.begin(), ALL).seen().stream()
                        .filter(seen -> seen.key().equals("EM-3"))
                        .map(seen -> seen.digest().toString())
                        .findFirst()
                        .orElse("");
                return each(survey.read(from, size), seen -> seen.key().equals("EM-2") ? mixed(seen, third) : seen);
            });
        }
    }

    static class LooksAtTimesOfChange extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                Pages pages() {
                    return (survey, from, size) ->
                            each(survey.read(from, size), seen -> mixed(seen, String.valueOf(saves.get(seen.key()))));
                }
            };
        }
    }

    static class GivesOneKeyToTwo extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> each(
                    survey.read(from, size),
                    seen -> seen.key().equals("EM-7") ? new Seen("EM-6", "EM-7", seen.digest()) : seen));
        }
    }

    static class SwallowsInterrupts extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> {
                Thread.interrupted();
                return survey.read(from, size);
            });
        }
    }

    static class SkipsWhatCannotBeRead extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                Pages pages() {
                    return (survey, from, size) -> {
                        SurveyPage page = survey.read(from, size);
                        List<Seen> readable = page.seen().stream()
                                .filter(seen -> !damaged.contains(seen.key()))
                                .toList();
                        return new SurveyPage(readable, page.next(), page.last());
                    };
                }
            };
        }
    }

    static class KeysAreNotNames extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken((survey, from, size) -> each(
                    survey.read(from, size), seen -> new Seen("article " + seen.key(), seen.name(), seen.digest())));
        }
    }

    /** Looks at names, texts, net prices and stock, and at nothing else. */
    static class OverlooksFields extends ArticleSurveyContract {

        @Override
        protected ErpWorld world() {
            return new Broken() {
                @Override
                public Connection<?> connection() {
                    return Instead.of(
                            erp.connection(),
                            ArticleSurvey.class,
                            (connector, survey) -> new Otherwise(
                                    survey,
                                    pages(connector.role(ArticleReader.class).orElseThrow())));
                }

                private Pages pages(ArticleReader reader) {
                    return (survey, from, size) -> each(
                            survey.read(from, size),
                            seen -> reader.named(List.of(seen.key())).stream()
                                    .findFirst()
                                    .map(read -> digest(seen, read))
                                    .orElse(seen));
                }

                private Seen digest(Seen seen, Read<Article> read) {
                    Article article = read.element();
                    return article == null
                            ? seen
                            : new Seen(
                                    seen.key(),
                                    seen.name(),
                                    Fingerprint.of(
                                            article.texts().toString(),
                                            String.valueOf(article.prices().net()),
                                            String.valueOf(article.stock())));
                }
            };
        }
    }

    static Seen mixed(Seen seen, String more) {
        return new Seen(seen.key(), seen.name(), Fingerprint.of(seen.digest().toString(), more), seen.kind());
    }

    static SurveyPage each(SurveyPage page, UnaryOperator<Seen> alteration) {
        return new SurveyPage(page.seen().stream().map(alteration).toList(), page.next(), page.last());
    }

    /** How pages are read of a survey. */
    interface Pages {

        SurveyPage read(Survey survey, Watermark from, int size);
    }

    /** An ERP in memory whose articles are surveyed otherwise. */
    private static class Broken implements ErpWorld {

        final Map<String, Integer> saves = new HashMap<>();
        final Set<String> damaged = new HashSet<>();
        final MemoryErpWorld erp = new MemoryErpWorld();
        private final Pages pages;

        Broken() {
            this(Survey::read);
        }

        Broken(Pages pages) {
            this.pages = pages;
        }

        /** Made anew for each connector. */
        Pages pages() {
            return pages;
        }

        @Override
        public Connection<?> connection() {
            return Instead.of(
                    erp.connection(), ArticleSurvey.class, (connector, survey) -> new Otherwise(survey, pages()));
        }

        @Override
        public void put(List<Article> articles) {
            erp.put(articles);
            articles.forEach(article -> saves.merge(article.reference().value(), 1, Integer::sum));
            articles.forEach(article -> damaged.remove(article.reference().value()));
        }

        @Override
        public void remove(String reference) {
            erp.remove(reference);
        }

        @Override
        public boolean damage(String reference) {
            damaged.add(reference);
            return erp.damage(reference);
        }
    }

    private record Otherwise(ArticleSurvey survey, Pages pages) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return survey.begin();
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            return pages.read(survey, from, size);
        }
    }
}

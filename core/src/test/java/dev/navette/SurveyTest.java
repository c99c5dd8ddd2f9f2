package dev.navette;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AlreadyRunningException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.flow.ArticleExport;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.JournalEntry;
import dev.navette.run.RunListener;
import dev.navette.run.Sightings.Sighted;
import dev.navette.run.SurveyReport;
import dev.navette.run.Surveyed;
import dev.navette.run.Surveyed.Subject;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Role;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SurveyTest {

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final SyncStore store = SyncStore.inMemory();
    private final Ticking clock = new Ticking();
    private final Navette navette =
            Navette.builder().store(store).clock(clock).pageSize(2).build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    @Tag("ART-23")
    void tellsHowMuchIsLinked() {
        articles("EM-1", "EM-2", "EM-3");
        erp.stocking("EM-1", "PARIS", 5);
        navette.run(profile());
        articles("EM-4");

        SurveyReport report = navette.survey(profile());

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        Surveyed articles = report.of(Subject.ARTICLES).orElseThrow();
        assertThat(articles.seen()).isEqualTo(4);
        assertThat(articles.linked()).isEqualTo(3);
        assertThat(articles.percentLinked()).contains(new BigDecimal("75.0"));
        assertThat(articles.unlinked().first()).containsExactly(new Sighted("EM-4", "EM-4", null));
        assertThat(found(report, Subject.STOCK).percentLinked()).contains(new BigDecimal("100.0"));
        assertThat(found(report, Subject.PRODUCTS).percentLinked()).contains(new BigDecimal("100.0"));
        assertThat(found(report, Subject.SELLABLES).percentLinked()).contains(new BigDecimal("100.0"));
    }

    @Test
    @Tag("ART-23")
    void listsWhatTheShopSellsAndNothingIsLinkedTo() {
        articles("EM-1");
        navette.run(profile());
        String id = shop.put(product("HAND-1", "Fait main")).value();

        SurveyReport report = navette.survey(profile());

        Surveyed sold = found(report, Subject.SELLABLES);
        assertThat(sold.unlinked().first()).containsExactly(new Sighted(id, "HAND-1", null));
        assertThat(sold.percentLinked()).contains(new BigDecimal("50.0"));
    }

    @Test
    void tellsWhatIsNewAndWhatChangedSinceTheSurveyBefore() {
        articles("EM-1", "EM-2");
        assertThat(found(navette.survey(profile()), Subject.ARTICLES).added()).isEqualTo(2);
        erp.put(Article.named("EM-2", "Café décaféiné"));
        articles("EM-3");

        Surveyed second = found(navette.survey(profile()), Subject.ARTICLES);
        Surveyed third = found(navette.survey(profile()), Subject.ARTICLES);

        assertThat(List.of(second.seen(), second.added(), second.changed())).containsExactly(3L, 1L, 1L);
        assertThat(List.of(third.seen(), third.added(), third.changed())).containsExactly(3L, 0L, 0L);
    }

    @Test
    void namesWhatIsGoneOnceTwoSurveysHaveNotSeenIt() {
        articles("EM-1", "EM-2");
        navette.survey(profile());
        erp.remove("EM-2");

        Surveyed once = found(navette.survey(profile()), Subject.ARTICLES);
        Surveyed twice = found(navette.survey(profile()), Subject.ARTICLES);
        Surveyed later = found(navette.survey(profile()), Subject.ARTICLES);

        assertThat(once.gone().count()).isZero();
        assertThat(twice.gone().first()).containsExactly(new Sighted("EM-2", "EM-2", null));
        assertThat(twice.seen()).isEqualTo(1);
        assertThat(later.gone().count()).isZero();
    }

    @Test
    void namesALinkedProductThatIsGoneAsLongAsItIsLinked() {
        articles("EM-1");
        navette.run(profile());
        navette.survey(profile());
        String id = deleteInShop("EM-1");
        navette.survey(profile());
        var gone = new Sighted(id, "EM-1", "EM-1");
        assertThat(found(navette.survey(profile()), Subject.PRODUCTS).gone().first())
                .containsExactly(gone);
        assertThat(found(navette.survey(profile()), Subject.PRODUCTS).gone().first())
                .containsExactly(gone);

        navette.links(profile()).unlink(List.of("EM-1"));

        assertThat(found(navette.survey(profile()), Subject.PRODUCTS).gone().count())
                .isZero();
    }

    @Test
    void interruptedSurveySaysNothingAboutWhatIsGone() {
        articles("EM-1", "EM-2", "EM-3");
        navette.survey(profile());
        erp.remove("EM-3");
        for (int i = 0; i < 3; i++) {
            SurveyReport stopped = navette.survey(profile(), after(2));
            assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        }

        assertThat(found(navette.survey(profile()), Subject.ARTICLES).gone().count())
                .isZero();
    }

    @Test
    @Tag("RUN-2")
    void stopsBetweenPages() {
        articles("EM-1", "EM-2", "EM-3");

        SurveyReport report = navette.survey(profile(), after(2));

        assertThat(report.found()).containsExactly(Surveyed.interrupted(Subject.ARTICLES, 2));
        assertThat(navette.survey(profile()).ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void namesWhatOthersChangedInTheShop() {
        articles("EM-1", "EM-2");
        navette.run(profile());
        navette.survey(profile());
        erp.put(Article.named("EM-2", "Café décaféiné"));
        navette.run(profile());
        shop.stocking("EM-1", 3);

        SurveyReport report = navette.survey(profile());

        String id = shop.product("EM-1").orElseThrow().id().value();
        assertThat(found(report, Subject.SELLABLES).drifted().first()).containsExactly(new Sighted(id, "EM-1", "EM-1"));
        assertThat(found(report, Subject.PRODUCTS).changed()).isEqualTo(1);
        assertThat(found(report, Subject.PRODUCTS).drifted().count()).isZero();
        assertThat(found(navette.survey(profile()), Subject.SELLABLES).drifted().count())
                .isZero();
    }

    @Test
    void namesNothingThatWeWroteWhileTheShopWasSurveyed() {
        articles("EM-1");
        navette.run(profile());
        var busy = new BusyShop(shop, () -> {
            erp.put(Article.named("EM-1", "Café moulu"));
            navette.run(profile());
        });
        Profile surveyed = between(erp.connection(), busy.connection());
        navette.survey(surveyed);

        SurveyReport report = navette.survey(surveyed);

        assertThat(found(report, Subject.PRODUCTS).changed()).isEqualTo(1);
        assertThat(found(report, Subject.PRODUCTS).drifted().count()).isZero();
    }

    @Test
    void systemThatDoesNotAnswerEndsItsOwnPassOnly() {
        articles("EM-1");
        var fault = Fault.of("The ERP does not answer", "EBP", "its articles", "Start it");
        var silent = new Handmade("silent", Map.of(ArticleSurvey.class, new Silent(new UnreachableException(fault))));
        shop.put(product("HAND-1", "Fait main"));
        Profile profile = between(silent.connection(), shop.connection());

        SurveyReport report = navette.survey(profile);

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
        assertThat(report.message()).isEqualTo(fault.message());
        assertThat(found(report, Subject.ARTICLES)).isEqualTo(Surveyed.interrupted(Subject.ARTICLES, 0));
        assertThat(found(report, Subject.PRODUCTS).seen()).isEqualTo(1);
        assertThat(navette.journal().runs(1))
                .extracting(JournalEntry::task, JournalEntry::ending, JournalEntry::message)
                .containsExactly(tuple("survey", Ending.ABORTED, fault.message()));
    }

    @Test
    @Tag("RUN-1")
    void isInTheJournal() {
        articles("EM-1", "EM-2");

        SurveyReport report = navette.survey(profile());

        JournalEntry entry = navette.journal().runs(1).get(0);
        assertThat(entry.run()).isEqualTo(report.run());
        assertThat(entry.task()).isEqualTo("survey");
        assertThat(entry.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(entry.counts()).hasToString("2 read: 2 unchanged");
    }

    @Test
    void oneSurveyOfAPairRunsAtATime() {
        articles("EM-1", "EM-2", "EM-3");
        var refusals = new ArrayList<String>();
        BooleanSupplier meanwhile = () -> {
            try (var other = Navette.builder().store(store).clock(clock).build()) {
                other.survey(profile());
            } catch (AlreadyRunningException refused) {
                refusals.add(refused.getMessage());
            }
            return false;
        };

        navette.survey(profile(), meanwhile);

        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .startsWith("Another survey between the accounts of profile epicerie is under way (process ")
                        .endsWith(" at the latest). Let it end; if its process died, begin again after that time."));
    }

    @Test
    void defectOfAConnectorEndsTheSurveyAndFreesItsLease() {
        var broken = new Handmade(
                "broken", Map.of(ArticleSurvey.class, new Silent(new IllegalStateException("no such column"))));
        Profile profile = between(broken.connection(), shop.connection());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> navette.survey(profile))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no such column");
        }

        assertThat(navette.journal().runs(1).get(0).ending()).isEqualTo(Ending.ABORTED);
    }

    @Test
    @Tag("ART-23")
    void unlinkedProductThatWasDeletedIsCreatedAnew() {
        articles("EM-1", "EM-2");
        navette.run(profile());
        deleteInShop("EM-1");

        assertThat(navette.links(profile()).unlink(List.of("EM-1", "EM-9"))).containsExactly("EM-1");

        navette.run(profile());
        assertThat(shop.product("EM-1")).isPresent();
        assertThat(shop.product("EM-2")).isPresent();
        assertThat(shop.creates()).isEqualTo(3);
    }

    @Test
    @Tag("ART-23")
    void unlinkedProductThatIsStillThereIsFoundAgain() {
        articles("EM-1");
        navette.run(profile());

        navette.links(profile()).unlink(List.of("EM-1"));
        navette.run(profile());

        assertThat(shop.creates()).isEqualTo(1);
        assertThat(found(navette.survey(profile()), Subject.PRODUCTS).linked()).isEqualTo(1);
    }

    @Test
    void nothingIsUnlinkedWhileAFlowRuns() {
        articles("EM-1");
        var refusals = new ArrayList<Throwable>();
        Profile profile = profile();
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                assertThatThrownBy(() -> navette.links(profile).unlink(List.of("EM-1")))
                        .satisfies(refusals::add);
            }
        };

        navette.run(profile, listener);

        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOf(AlreadyRunningException.class)
                        .hasMessage(
                                "A run of article-export is under way, and may be writing what is to be linked otherwise. Let"
                                        + " it end, then try again."));
        assertThat(navette.links(profile).unlink(List.of("EM-1"))).containsExactly("EM-1");
    }

    private void articles(String... references) {
        for (String reference : references) {
            erp.put(Article.named(reference, "Café " + reference));
        }
    }

    private String deleteInShop(String reference) {
        var id = shop.product(reference).orElseThrow().id();
        shop.remove(id);
        return id.value();
    }

    private static Product product(String reference, String name) {
        return new Product(new Reference(reference), new ProductTexts(name, null), null, null);
    }

    private static Surveyed found(SurveyReport report, Subject subject) {
        return report.of(subject).orElseThrow();
    }

    private Profile profile() {
        return between(erp.connection(), shop.connection());
    }

    private static Profile between(Connection<?> erp, Connection<?> shop) {
        return Profile.named("epicerie")
                .erp(erp)
                .shop(shop)
                .flow(ArticleExport.netPrices().changedOnly())
                .build();
    }

    /** Says yes from the call after so many on. */
    private static BooleanSupplier after(int calls) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > calls;
    }

    /** Each look at it is a millisecond later than the one before. */
    private static final class Ticking extends Clock {

        private final AtomicLong millis =
                new AtomicLong(Instant.parse("2026-11-20T08:00:00Z").toEpochMilli());

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for a zone");
        }
    }

    /** A survey that fails. */
    private record Silent(RuntimeException failure) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return new Watermark("");
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            throw failure;
        }
    }

    /** A shop in which something is done once, after its first page was read and before that is told. */
    private record BusyShop(MemoryShop shop, Runnable meanwhile, AtomicBoolean done) {

        BusyShop(MemoryShop shop, Runnable meanwhile) {
            this(shop, meanwhile, new AtomicBoolean());
        }

        Connection<?> connection() {
            return Connection.live(shop.connection().account(), context -> {
                Connector connector = shop.connection().open(context);
                ProductSurvey survey = connector.role(ProductSurvey.class).orElseThrow();
                return new Connector() {
                    @Override
                    public <R extends Role> Optional<R> role(Class<R> role) {
                        return role == ProductSurvey.class
                                ? Optional.of(role.cast(new BusySurvey(survey, BusyShop.this)))
                                : connector.role(role);
                    }

                    @Override
                    public void close() {
                        connector.close();
                    }
                };
            });
        }
    }

    private record BusySurvey(ProductSurvey survey, BusyShop busy) implements ProductSurvey {

        @Override
        public Watermark begin() {
            return survey.begin();
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            SurveyPage page = survey.read(from, size);
            if (!busy.done().getAndSet(true)) {
                busy.meanwhile().run();
            }
            return page;
        }
    }
}

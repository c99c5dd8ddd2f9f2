package dev.navette.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.LinkKind;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every survey keeps to, whatever it goes through.
 *
 * @param <S> the system
 */
@Timeout(120)
abstract class SurveyContract<S extends World> extends WireReadingRules {

    static final int SEVEN = 7;
    static final Duration DAY = Duration.ofDays(1);

    private S world;

    SurveyContract() {}

    /**
     * A system without any element, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract S world() throws Exception;

    @Override
    abstract Class<? extends Survey> role();

    /** As what each simple element is seen. */
    abstract Set<@Nullable LinkKind> kinds();

    /** Puts an element of that name there. */
    abstract void put(String name);

    /**
     * Saves an element as it is, or as another version in everything that a flow compares.
     *
     * @return false where hands cannot do that
     */
    abstract boolean save(String name, int version);

    abstract void takeAway(String name);

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void everyElementIsSeenInPagesOfAnySize() {
        putSeven();

        for (int size : new int[] {1, 2, 3, 6, 7, 8, 100}) {
            Pass pass = Pass.of(survey(), size);

            assertThat(kindsByName(pass.seen()))
                    .as(
                            "What is there during the whole of a pass is seen in it, in pages of %s: what two passes miss is"
                                    + " taken for deleted",
                            size)
                    .isEqualTo(all(names(SEVEN)));
        }
    }

    @Test
    void aPassThroughNothingEndsAtOnce() {
        Pass pass = Pass.of(survey(), 10);

        assertThat(pass.seen()).as("Nothing is seen where nothing is").isEmpty();
    }

    @Test
    void aNewConnectorGoesOnFromAnyPage() {
        putSeven();
        Survey first = survey();
        List<Seen> before = new ArrayList<>();
        Watermark next = first.begin();

        for (boolean last = false; !last; ) {
            SurveyPage page = Pass.page(first, next, 2);
            before.addAll(page.seen());
            next = new Watermark(page.next().text());
            last = page.last();

            List<Seen> all = last
                    ? before
                    : Pass.toTheEnd(survey(), next, 3).after(before).seen();
            assertThat(kindsByName(all))
                    .as("A new process goes on from the watermark of any page, and nothing is missed between the two")
                    .isEqualTo(all(names(SEVEN)));
        }
    }

    @Test
    void aPageThatWasSeenAndNotKeptIsSeenAgain() {
        putSeven();
        Survey survey = survey();
        SurveyPage first = Pass.page(survey, survey.begin(), 2);
        Pass.page(survey, first.next(), 2);

        Pass again = Pass.toTheEnd(survey, first.next(), 2);

        assertThat(kindsByName(again.after(first.seen()).seen()))
                .as(
                        "The place is the watermark's, not the survey's memory: a page that was lost with a run comes again")
                .isEqualTo(all(names(SEVEN)));
    }

    @Test
    void aPageThatWasLostOnTheWireIsSeenAgain() {
        FaultProxy wire = wire();
        putSeven();
        Survey survey = survey();
        SurveyPage first = Pass.page(survey, survey.begin(), 2);
        wire.every(Requests.any()).dropAnswer();
        Call<SurveyPage> lost = Call.of(() -> survey.read(first.next(), 2));
        wire.passAll();

        Pass again = Pass.toTheEnd(survey, first.next(), 2);

        assertThat(lost.thrown()).as("A page that was lost is told").isNotNull();
        assertThat(kindsByName(again.after(first.seen()).seen()))
                .as("What was lost on its way has not been seen: it comes again from the same watermark")
                .isEqualTo(all(names(SEVEN)));
    }

    @Test
    void whatGoesAwayMidwayHidesNoOther() {
        putSeven();
        Survey survey = survey();
        SurveyPage first = Pass.page(survey, survey.begin(), 2);
        clock.advance(Duration.ofSeconds(1));
        Set<String> stay = new HashSet<>(names(SEVEN));
        stay.removeAll(new Pass(first.seen()).names());
        String unseen = stay.iterator().next();
        Set<String> gone = Set.of(new Pass(first.seen()).names().get(0), unseen);
        gone.forEach(this::takeAway);

        Pass rest = Pass.toTheEnd(survey, first.next(), 2);

        Map<String, Set<@Nullable LinkKind>> seen =
                kindsByName(rest.after(first.seen()).seen());
        gone.forEach(seen::remove);
        stay = new HashSet<>(names(SEVEN));
        stay.removeAll(gone);
        assertThat(seen)
                .as("Pages do not drift: where elements go away in the middle of a pass, every other is seen")
                .isEqualTo(all(stay));
    }

    @Test
    void whatAppearsMidwayHidesNoOther() {
        putSeven();
        Survey survey = survey();
        SurveyPage first = Pass.page(survey, survey.begin(), 2);
        clock.advance(Duration.ofSeconds(1));
        List<String> more = List.of("AA-1", "EM-45", "ZZ-9");
        more.forEach(this::put);

        Pass rest = Pass.toTheEnd(survey, first.next(), 2);

        Map<String, Set<@Nullable LinkKind>> seen =
                kindsByName(rest.after(first.seen()).seen());
        assertThat(seen.keySet()).as("Nothing is seen that was never there").isSubsetOf(union(names(SEVEN), more));
        more.forEach(seen::remove);
        assertThat(seen)
                .as("Where elements appear in the middle of a pass, every other is seen, and the pass ends")
                .isEqualTo(all(names(SEVEN)));
    }

    @Test
    void whatIsGoneIsNotSeenByTheNextPass() {
        putSeven();
        Survey survey = survey();
        Pass.of(survey, 4);
        clock.advance(DAY);
        takeAway("EM-3");

        Pass next = Pass.of(survey, 4);

        assertThat(next.names())
                .as("What is gone is not seen any more: it is how a deletion is noticed at all")
                .doesNotContain("EM-3")
                .contains("EM-2", "EM-4");
    }

    @Test
    void aDigestIsTheSameInEveryConnector() {
        putSeven();
        Pass first = Pass.of(survey(), 3);
        closeConnectors();
        clock.advance(DAY);

        Pass second = Pass.of(survey(), 100);

        assertThat(second.digests())
                .as(
                        "A digest is equal as long as nothing changed, in every process and at any time: else each pass finds"
                                + " that everything changed")
                .isEqualTo(first.digests());
    }

    @Test
    void aChangeChangesTheDigestOfItsElementAlone() {
        putSeven();
        Pass before = Pass.of(survey(), 3);
        clock.advance(DAY);
        assumeTrue(save("EM-3", 2), "hands cannot change what is there");

        Pass after = Pass.of(survey(), 3);

        assertThat(after.digestsOf("EM-3"))
                .as("What changed has another digest: what looks the same is never read")
                .hasSameSizeAs(before.digestsOf("EM-3"))
                .allSatisfy((key, digest) ->
                        assertThat(digest).isNotEqualTo(before.digests().get(key)));
        assertThat(after.digestsBeside("EM-3"))
                .as("Nothing else looks changed")
                .isEqualTo(before.digestsBeside("EM-3"));
    }

    @Test
    void whatIsSavedWithoutAChangeLooksTheSame() {
        putSeven();
        Pass before = Pass.of(survey(), 3);
        clock.advance(DAY);
        assumeTrue(save("EM-3", 1), "hands cannot change what is there");

        Pass after = Pass.of(survey(), 3);

        assertThat(after.digests())
                .as(
                        "A digest is of what a flow compares, not of a time of change: what was saved as it was looks the same")
                .isEqualTo(before.digests());
    }

    @Test
    void aKeyIsOfOneElementOfItsKind() {
        putSeven();

        Pass pass = Pass.of(survey(), 3);

        var namesByKey = new HashMap<Pass.Key, Set<@Nullable String>>();
        pass.seen()
                .forEach(seen -> namesByKey
                        .computeIfAbsent(Pass.Key.of(seen), none -> new HashSet<>())
                        .add(seen.name()));
        assertThat(namesByKey)
                .as("A key is unique within its kind: two elements of one key are one for us, and one of them is lost")
                .hasSize(SEVEN * kinds().size())
                .allSatisfy((key, names) -> assertThat(names).hasSize(1));
    }

    @Test
    void aSystemThatDoesNotAnswerIsNeverTheEndOfAPass() {
        putSeven();
        Survey survey = survey();
        Watermark begin = survey.begin();
        SurveyPage first = Pass.page(survey, begin, 2);
        assumeTrue(world.silence(), "this system always answers");

        for (Watermark from : List.of(begin, first.next())) {
            assertThatThrownBy(() -> survey.read(from, 2))
                    .as("A system that does not answer is told as such, at the beginning and midway: an empty last page"
                            + " would say that everything was deleted")
                    .isInstanceOf(UnreachableException.class);
        }
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        putSeven();

        interrupted(() -> Pass.of(survey(), 3));

        assertThat(kindsByName(Pass.of(survey(), 3).seen()))
                .as("What was stopped in the middle leaves nothing in the way of the next")
                .isEqualTo(all(names(SEVEN)));
    }

    @Override
    final S system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        names(elements).forEach(this::put);
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("a pass", () -> Pass.of(survey(), page).digests());
    }

    final Survey survey() {
        return role(world.connection(), role());
    }

    final void putSeven() {
        names(SEVEN).forEach(this::put);
    }

    static Set<String> names(int count) {
        var names = new HashSet<String>();
        IntStream.rangeClosed(1, count).forEach(number -> names.add("EM-" + number));
        return names;
    }

    private static Set<String> union(Set<String> some, List<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Map<String, Set<@Nullable LinkKind>> all(Set<String> names) {
        var all = new HashMap<String, Set<@Nullable LinkKind>>();
        names.forEach(name -> all.put(name, kinds()));
        return all;
    }

    private static Map<String, Set<@Nullable LinkKind>> kindsByName(List<Seen> seen) {
        var kinds = new HashMap<String, Set<@Nullable LinkKind>>();
        seen.forEach(one -> kinds.computeIfAbsent(String.valueOf(one.name()), none -> new HashSet<>())
                .add(one.kind()));
        return kinds;
    }
}

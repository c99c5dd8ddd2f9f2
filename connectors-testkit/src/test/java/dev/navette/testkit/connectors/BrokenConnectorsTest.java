package dev.navette.testkit.connectors;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/** A contract that cannot fail proves nothing: who breaks one rule fails that rule, and no other. */
class BrokenConnectorsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void failsExactlyTheRuleThatItBreaks(Class<?> broken, String rule) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(broken))
                .execute()
                .testEvents();

        List<String> failed = tests.failed()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .map(name -> name.replace("()", ""))
                .toList();

        assertThat(failed).containsExactly(rule);
        assertThat(tests.succeeded().count()).isGreaterThan(4);
    }

    static List<Arguments> brokenRules() {
        return List.of(
                arguments(BrokenReaders.GivesOneTooMany.class, "everyElementIsReadInPagesOfAnySize"),
                arguments(BrokenReaders.CountsOneTooMany.class, "theTotalIsRightWhereItIsTold"),
                arguments(BrokenReaders.RemembersItsPlaceItself.class, "aPageThatWasReadAndNotKeptIsReadAgain"),
                arguments(
                        BrokenReaders.ComparesTimesStrictly.class, "whatChangesInTheInstantOfAReadIsReadByTheNextRun"),
                arguments(BrokenReaders.MatchesTheBeginningOfNames.class, "aNameIsMatchedExactly"),
                arguments(BrokenReaders.AnswersEachTimeANameIsAsked.class, "aNameAskedTwiceIsGivenOnce"),
                arguments(BrokenReaders.BreaksOnAFaultyElement.class, "whatCannotBeReadIsAFaultOfItsOwn"),
                arguments(BrokenReaders.LosesEmoji.class, "textsComeWithEveryCharacter"),
                arguments(BrokenReaders.RoundsAmounts.class, "anAmountComesToItsLastDigit"),
                arguments(BrokenReaders.TakesNothingForAnEmptyText.class, "whatTheSystemDoesNotSayIsAbsentAndNotZero"),
                arguments(BrokenReaders.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"),
                arguments(BrokenWriters.AnswersInTheOrderOfNames.class, "eachElementHasItsOutcomeInTheOrderGiven"),
                arguments(BrokenWriters.TakesHalfOfWhatItSays.class, "aFullBatchIsTaken"),
                arguments(BrokenWriters.ForgetsTheDeadline.class, "afterTheDeadlineNothingLeaves"),
                arguments(BrokenWriters.ThrowsOnWhatIsGone.class, "whatWasDeletedThereIsRefusedAndHoldsUpNoOther"),
                arguments(BrokenWriters.ServesOneCallOnly.class, "asManyCallsAsAreAllowedAreServedAtOnce"),
                arguments(BrokenWriters.SaysDoneWhenStopped.class, "aThreadThatIsToldToStopStaysToldAndIsToldTheTruth"),
                arguments(BrokenWriters.ResolvesByTheBeginning.class, "aNameIsResolvedExactly"),
                arguments(BrokenWriters.ChoosesTheFirstOfTwo.class, "ofTwoOfOneNameNoneIsChosen"),
                arguments(BrokenWriters.WritesEveryField.class, "onlyTheNamedFieldsAreWritten"),
                arguments(BrokenWriters.EmptiesWhatIsAbsent.class, "whatIsAbsentDeletesNothing"),
                arguments(BrokenWriters.RefusesTheWholeBatch.class, "whatIsRefusedHoldsUpNoOther"),
                arguments(BrokenWriters.CutsLongTexts.class, "aTextMayHaveAMillionCharacters"),
                arguments(BrokenWriters.LagsBehind.class, "whatWasCreatedIsFoundByItsName"),
                arguments(BrokenWriters.FindsInAnyCase.class, "aKeyIsMatchedExactly"),
                arguments(BrokenWriters.TellsOneOfTwo.class, "allThatBearAKeyAreTold"),
                arguments(BrokenConnectors.ForgetfulContractTest.class, "aRoleIsTheSameObjectEachTime"),
                arguments(BrokenConnectors.UncheckedContractTest.class, "everyRoleHasAContractTest"));
    }
}

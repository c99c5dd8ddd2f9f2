package dev.navette.testkit.connectors;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who reads and writes sales and breaks one rule fails that rule, and no other. */
@Tag("once")
class BrokenSalesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "makers",
        "documents",
        "documentReaders",
        "payments",
        "finders",
        "customers",
        "orders",
        "markers",
        "codes",
        "overHttp"
    })
    void failsExactlyTheRuleThatItBreaks(Class<?> broken, String rule) {
        BrokenRules.failsExactly(broken, rule);
    }

    static List<Arguments> makers() {
        return List.of(
                arguments(BrokenMakers.AnswersInTheOrderOfNames.class, "eachElementHasItsOutcomeInTheOrderGiven"),
                arguments(BrokenMakers.SaysThatItWasThere.class, "whatIsNewIsToldAsCreated"),
                arguments(BrokenMakers.TakesHalfOfWhatItSays.class, "aFullBatchIsTaken"),
                arguments(BrokenMakers.FindsByTheAttemptAlone.class, "whatWasMadeIsFoundByItsName"),
                arguments(BrokenMakers.ForgetsWhatLiesInTheTray.class, "whatWasTakenAndIsNotDealtWithIsNotAbsent"),
                arguments(BrokenMakers.PromisesTooMuch.class, "makingTwiceIsMakingOnceWhereThatIsPromised"),
                arguments(BrokenMakers.EditsWhatIsThere.class, "whatIsThereIsNeverChanged"),
                arguments(BrokenMakers.ForgetsTheDeadline.class, "afterTheDeadlineNothingLeaves"),
                arguments(BrokenMakers.GivesUpEarly.class, "untilTheDeadlineItLeaves"),
                arguments(BrokenMakers.ResolvesByTheBeginning.class, "aNameIsResolvedExactly"),
                arguments(BrokenMakers.ServesOneCallOnly.class, "asManyCallsAsAreAllowedAreServedAtOnce"),
                arguments(BrokenMakers.SaysDoneWhenStopped.class, "aThreadThatIsToldToStopStaysToldAndIsToldTheTruth"),
                arguments(BrokenMakers.TakesSilenceForConsent.class, "aSystemThatDoesNotAnswerHasDoneNothing"),
                arguments(BrokenMakers.TakesSilenceForAbsence.class, "aSystemThatDoesNotAnswerIsNotAbsence"),
                arguments(BrokenMakers.ChoosesTheFirstOfTwo.class, "ofTwoOfOneNameNoneIsChosen"),
                arguments(BrokenMakers.RefusesTheWholeBatch.class, "whatIsRefusedHoldsUpNoOther"),
                arguments(BrokenMakers.TalksTooMuch.class, "nothingPersonalIsSaid"),
                arguments(BrokenMakers.ForgetsWhatHasAnUmlaut.class, "whateverANameHoldsItIsFoundByIt"));
    }

    static List<Arguments> documents() {
        return List.of(
                arguments(BrokenDocuments.MakesNoQuotes.class, "everyTypeThatItNamesIsMade"),
                arguments(BrokenDocuments.MakesAnOrderOfAnything.class, "aTypeThatItDoesNotNameIsNotMadeAsAnother"),
                arguments(BrokenDocuments.RoundsToTenCents.class, "anAmountGoesToItsLastDigit"),
                arguments(BrokenDocuments.TakesRefundsForTheirOrder.class, "partsOfAnOrderAreToldApart"),
                arguments(BrokenDocuments.FindsDraftsOnly.class, "whatIsThereIsFoundWhateverItsState"),
                arguments(BrokenDocuments.CreditsNothing.class, "aCreditNoteOfWhatIsGoneIsRefused"),
                arguments(BrokenDocuments.KnowsNoClosedDays.class, "aDayThatIsClosedIsRefused"),
                arguments(BrokenDocuments.RefusesLongLabelsUnsaid.class, "whatItCannotTakeIsSaidBefore"),
                arguments(BrokenDocuments.AsksForWhatItCannotTake.class, "whatItCannotTakeIsKnownWithoutAsking"),
                arguments(BrokenDocuments.ChangesWhatItKnows.class, "whatIsThereUnderAnIdIsLeftAlone"));
    }

    static List<Arguments> documentReaders() {
        return List.of(
                arguments(BrokenDocumentReaders.MixesUpIds.class, "aDocumentIsNamedByTheErpsId"),
                arguments(BrokenDocumentReaders.FindsOneTooMany.class, "whatBearsAReferenceIsFoundAndNothingElse"),
                arguments(BrokenDocumentReaders.TakesPartsForTheWhole.class, "aReferenceIsMatchedExactly"),
                arguments(BrokenDocumentReaders.TellsOneOfTwo.class, "twoThatBearOneReferenceAreBothTold"),
                arguments(BrokenDocumentReaders.TakesHalfOfAHundred.class, "aHundredReferencesAreAskedAtOnce"),
                arguments(BrokenDocumentReaders.FindsFromMemory.class, "aReferenceIsFoundAsItIsNow"),
                arguments(BrokenDocumentReaders.TakesEverythingForADraft.class, "aDocumentIsReadWithItsState"),
                arguments(BrokenDocumentReaders.ForgetsWhatItWasMadeOf.class, "whatWasMadeOfADocumentNamesIt"),
                arguments(
                        BrokenDocumentReaders.TakesSilenceForAbsence.class, "whereNothingAnswersNoReferenceIsAbsent"));
    }

    static List<Arguments> payments() {
        return List.of(
                arguments(BrokenPayments.RoundsToTenCents.class, "anAmountGoesToItsLastDigit"),
                arguments(BrokenPayments.BooksEverythingOnOneDocument.class, "aPaymentIsOfItsOwnDocument"),
                arguments(BrokenPayments.ForgetsRefunds.class, "everyKindIsBooked"));
    }

    static List<Arguments> finders() {
        return List.of(
                arguments(BrokenAccounts.AsksForCodesAloneWhereThereAreAny.class, "anAccountIsFoundByEachOfItsKeys"),
                arguments(BrokenAccounts.ComparesLetterByLetter.class, "anAccountIsFoundHoweverItIsTyped"),
                arguments(BrokenAccounts.GivesCodesAlone.class, "anAccountIsGivenWithTheErpsOwnValues"),
                arguments(BrokenAccounts.TellsOneOfTwo.class, "allThatMatchAreTold"),
                arguments(BrokenAccounts.HidesWhoIsBlocked.class, "whatIsBlockedIsFoundToo"),
                arguments(BrokenAccounts.FindsSomebodyForNothing.class, "whatIsNotThereIsNotFound"),
                arguments(BrokenAccounts.FindsFromMemory.class, "anAccountIsFoundAsItIsNow"),
                arguments(BrokenAccounts.TakesHalfOfAHundred.class, "aHundredKeysOfEachSortAreAskedAtOnce"),
                arguments(BrokenAccounts.TakesSilenceForNobody.class, "aSystemThatDoesNotAnswerIsToldAsSuch"),
                arguments(BrokenAccounts.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> customers() {
        return List.of(
                arguments(BrokenAccounts.WritesBothAddresses.class, "theNamedPartsAreWrittenAlone"),
                arguments(BrokenAccounts.MakesWhoIsGoneAnew.class, "anAccountThatIsGoneIsRefusedAndNotMadeAnew"),
                arguments(BrokenAccounts.LosesSemicolons.class, "textsGoWithEveryCharacter"),
                arguments(BrokenAccounts.CutsLongNames.class, "whatItCannotTakeIsSaidBefore"),
                arguments(BrokenAccounts.ShowsTheNameThatIsTooLong.class, "whatItCannotTakeIsSaidBefore"),
                arguments(BrokenAccounts.AsksForWhatItCannotTake.class, "whatItCannotTakeIsKnownWithoutAsking"));
    }

    static List<Arguments> orders() {
        return List.of(
                arguments(BrokenOrders.TakesTheNumberForTheId.class, "anOrderIsNamedByTheShopsId"),
                arguments(BrokenOrders.ForgetsCharges.class, "anOrderIsReadWhole"),
                arguments(BrokenOrders.TakesDollarsForEuros.class, "anOrderInAnotherCurrencySaysSo"),
                arguments(BrokenOrders.ForgetsRefunds.class, "aRefundThatComesLaterIsRead"),
                arguments(BrokenOrders.ReadsTheCustomersMessagesOnly.class, "aMessageThatComesLaterIsRead"),
                arguments(BrokenOrders.TakesNowForWhenItWasPlaced.class, "aChangeMovesTheTimeOfTheLastChange"),
                arguments(BrokenOrders.ReadsTheStatusThatItHadFirst.class, "anOrderComesWithTheStatusThatItHasNow"),
                arguments(BrokenOrders.ReadsDraftsToo.class, "whatIsNoOrderYetIsNotRead"),
                arguments(BrokenOrders.RoundsLargeAmounts.class, "anAmountComesToItsLastDigit"),
                arguments(BrokenOrders.LosesEmoji.class, "textsComeWithEveryCharacter"),
                arguments(BrokenOrders.HasItsDaysElsewhere.class, "theZoneIsWhereTheShopHasItsDays"),
                arguments(BrokenOrders.NamesTheBuyerInItsFaults.class, "aFaultSaysNothingPersonal"));
    }

    static List<Arguments> markers() {
        return List.of(
                arguments(BrokenMarkers.MarksWithTheFirstDocument.class, "aMarkComesBackWithItsOrder"),
                arguments(BrokenMarkers.CompletesWhatItIsNotTold.class, "withoutAStatusTheShopsOwnStays"),
                arguments(BrokenMarkers.CompletesWhatWasCancelled.class, "aStatusThatMovedMeanwhileIsLeft"),
                arguments(BrokenMarkers.MarksOnce.class, "aLaterMarkTakesThePlaceOfTheFormer"),
                arguments(BrokenMarkers.PutsTheOrderAway.class, "nothingButMarkAndStatusIsWritten"));
    }

    static List<Arguments> codes() {
        return List.of(
                arguments(BrokenMarkers.StripsZeros.class, "aCodeIsKeptCharacterByCharacter"),
                arguments(BrokenMarkers.KeepsCodesFromOrders.class, "anOrderOfTheCustomerBearsTheCode"));
    }

    static List<Arguments> overHttp() {
        return List.of(
                arguments(BrokenKioskBooks.SendsDocumentsAgain.class, "aLostAnswerIsUnknownAndFoundOutAfterwards"),
                arguments(
                        BrokenKioskBooks.TakesALostAnswerForUndone.class, "aLostAnswerIsUnknownAndFoundOutAfterwards"),
                arguments(BrokenKioskBooks.FindsNobodyBehindAnError.class, "whatNeverPassesIsTold"),
                arguments(BrokenKioskBooks.FindsNothingBehindAnError.class, "whatNeverPassesIsTold"));
    }
}

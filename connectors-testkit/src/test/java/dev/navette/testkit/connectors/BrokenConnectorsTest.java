package dev.navette.testkit.connectors;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A contract that cannot fail proves nothing: who breaks one rule fails that rule, and no other. */
@Tag("once")
class BrokenConnectorsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "connectors",
        "readers",
        "listings",
        "offers",
        "writers",
        "articles",
        "surveys",
        "terms",
        "customers",
        "media",
        "progress",
        "papers",
        "viewers",
        "checks",
        "lists",
        "hints",
        "askedOverHttp",
        "writtenOverHttp",
        "testedOverHttp"
    })
    void failsExactlyTheRuleThatItBreaks(Class<?> broken, String rule) {
        BrokenRules.failsExactly(broken, rule);
    }

    static List<Arguments> connectors() {
        return List.of(
                arguments(BrokenConnectors.ForgetfulContractTest.class, "aRoleIsTheSameObjectEachTime"),
                arguments(BrokenConnectors.UncheckedContractTest.class, "everyRoleHasAContractTest"));
    }

    static List<Arguments> readers() {
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
                arguments(BrokenReaders.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> listings() {
        return List.of(
                arguments(BrokenListings.CountsPlaces.class, "anElementThatGoesAwayMovesNoOtherOutOfSight"),
                arguments(BrokenListings.CountsWhatIsLeft.class, "whatAppearsWhileItIsReadMovesNoOtherOutOfSight"),
                arguments(BrokenListings.FindsPagesByTheirReference.class, "aPageIsNamedByTheShopsId"),
                arguments(BrokenListings.ListsOneOfOneReference.class, "pagesOfOneReferenceAreListedEach"),
                arguments(BrokenListings.StripsReferences.class, "aReferenceComesWithTheBlanksAroundIt"),
                arguments(BrokenListings.SkipsWhatHasNoReference.class, "aPageWithoutAReferenceIsListed"),
                arguments(BrokenListings.SaysThatEverybodySeesAll.class, "whatCustomersDoNotSeeIsListed"));
    }

    static List<Arguments> offers() {
        return List.of(
                arguments(BrokenOffers.ForgetsTheLastFormOfAPageOfThree.class, "everyFormIsThereInPagesOfAnySize"),
                arguments(BrokenOffers.CountsFormsOfAPage.class, "aFormThatGoesAwayMovesNoOtherOutOfSight"),
                arguments(BrokenOffers.SellsWholePages.class, "aProductInFormsIsNotSoldItself"),
                arguments(BrokenOffers.NamesWithBlanks.class, "blanksAroundAReferenceAreNoPartOfIt"),
                arguments(BrokenOffers.SkipsWhatHasNoReference.class, "whatHasNoReferenceIsAFaultUnderTheShopsId"),
                arguments(BrokenOffers.TakesTheFirstOfTwo.class, "ofTwoOfOneReferenceNeitherIsTaken"),
                arguments(BrokenOffers.RemembersWhatWasShared.class, "whatSharesAReferenceNoMoreIsTaken"),
                arguments(BrokenOffers.ComparesReferencesWithBlanks.class, "blanksMakeNoOtherReference"),
                arguments(
                        BrokenOffers.ComparesFormsWithFormsAlone.class,
                        "aFormThatSharesItsReferenceWithAProductIsNotTaken"),
                arguments(BrokenOffers.EndsAtWhatItDoesNotUnderstand.class, "aWatermarkThatIsNotUnderstoodBeginsAnew"),
                arguments(BrokenInSilence.TakesSilenceForTheEnd.class, "aSystemThatDoesNotAnswerIsToldAsSuch"));
    }

    static List<Arguments> progress() {
        return List.of(
                arguments(BrokenProgressWriters.SetsWhateverStatus.class, "aStatusNeverGoesBack"),
                arguments(BrokenProgressWriters.LeavesAStatusThatStays.class, "aStatusNeverGoesBack"),
                arguments(BrokenProgressWriters.SaysThatItSetWhatWasSet.class, "aStatusIsNotSetTwice"),
                arguments(
                        BrokenProgressWriters.TellsNothingWhereTheStatusStays.class,
                        "aShipmentIsToldWhereTheStatusStays"),
                arguments(
                        BrokenProgressWriters.FindsNotesByTheirBeginning.class,
                        "eachShipmentHasAnIdOfItsOwnAndIsFoundByItsNote"),
                arguments(
                        BrokenProgressWriters.MakesWhatIsKnownAgain.class,
                        "aShipmentThatIsKnownIsChangedAndNotMadeAgain"),
                arguments(BrokenProgressWriters.ForgetsWhatHasNoParcels.class, "aShipmentWithoutParcelsIsRemembered"),
                arguments(BrokenProgressWriters.TellsOneOfTwo.class, "twoShipmentsOfOneWriteAreTwo"),
                arguments(BrokenProgressWriters.KnowsNoStatuses.class, "itsStatusesAreThoseThatOrdersCanHave"),
                arguments(BrokenProgressWriters.LacksWithoutAWord.class, "whatItHasNoPlaceForIsWellSaid"),
                arguments(BrokenOrderFinders.ReadsTheBeginningOfAnId.class, "anOrderIsFoundByItsIdAndNothingElse"),
                arguments(BrokenOrderFinders.BreaksOnWhatIsNoNumber.class, "anIdThatTheShopCannotHaveIsNotThere"),
                arguments(BrokenOrderFinders.AnswersHalf.class, "aHundredAreAskedAtOnce"),
                arguments(BrokenOrderFinders.RemembersWhatWasThere.class, "whatIsDeletedIsFoundNoMore"));
    }

    static List<Arguments> papers() {
        return List.of(
                arguments(BrokenPapers.CutsLargePrints.class, "aPrintGoesByteForByte"),
                arguments(BrokenPapers.GivesUpWhatFailsOnce.class, "aPrintThatCannotBeHadNowIsTriedLaterAlone"),
                arguments(BrokenPapers.TriesWhatIsGoneForEver.class, "aPrintThatIsGoneIsRefusedAlone"),
                arguments(BrokenPapers.LeavesStreamsOpen.class, "everyStreamIsClosed"),
                arguments(BrokenPapers.ShowsInvoicesOfNoOrder.class, "anInvoiceOfAnOrderThatIsGoneIsRefused"),
                arguments(BrokenPapers.PutsOneInThePlaceOfAnother.class, "severalStandWithOneOrder"),
                arguments(BrokenPapers.PrintsTheFirstOfAll.class, "twoDocumentsHaveTwoPrints"),
                arguments(BrokenPapers.TakesWhatIsGoneForSilence.class, "whatIsGoneIsToldAsSuch"),
                arguments(BrokenPapers.TakesWhatIsLateForGone.class, "whatIsPrintedLaterIsPending"),
                arguments(BrokenPapers.ShowsOffersInParts.class, "aQuoteOfWhichSomethingIsMissingIsRefusedAlone"),
                arguments(
                        BrokenPapers.ShowsQuotesToAnotherCustomer.class,
                        "aQuoteIsForItsCustomerAndSellsWhatTheShopSells"));
    }

    static List<Arguments> writers() {
        return List.of(
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
                arguments(BrokenInSilence.TakesSilenceForAbsence.class, "aSystemThatDoesNotAnswerIsNotAbsence"),
                arguments(BrokenInSilence.TakesSilenceForConsent.class, "aSystemThatDoesNotAnswerHasDoneNothing"),
                arguments(BrokenInSilence.TakesSilenceForNothing.class, "aSystemThatDoesNotAnswerIsToldAsSuch"));
    }

    static List<Arguments> articles() {
        return List.of(
                arguments(BrokenArticleWriters.WritesEveryField.class, "onlyTheNamedFieldsAreWritten"),
                arguments(
                        BrokenArticleWriters.WritesTheSameFieldsOfAll.class, "severalFieldsOfSeveralArticlesGoAtOnce"),
                arguments(BrokenArticleWriters.EmptiesWhatIsAbsent.class, "whatIsAbsentDeletesNothing"),
                arguments(
                        BrokenArticleWriters.OverwritesWhatIsForNewOnes.class,
                        "whatTurnsOutToBeThereKeepsWhatIsForNewOnesAlone"),
                arguments(BrokenArticleWriters.RefusesWhatIsThere.class, "whatIsThereIsTakenOverAndNoSecondOneMade"),
                arguments(
                        BrokenArticleWriters.MakesWhatIsGoneAnew.class,
                        "whatWasDeletedThereIsRefusedAndHoldsUpNoOther"),
                arguments(BrokenArticleWriters.EmptiesWhatNoFieldIsAbout.class, "whatNoFieldIsAboutIsKept"),
                arguments(BrokenArticleWriters.ForgetsTheDeadline.class, "afterTheDeadlineNothingLeaves"),
                arguments(BrokenArticleWriters.CutsLongNames.class, "aNameIsWholeOrRefused"),
                arguments(BrokenArticleWriters.RefusesTheWholeBatch.class, "whatIsRefusedHoldsUpNoOther"),
                arguments(BrokenArticleWriters.FindsInAnyCase.class, "aKeyIsMatchedExactly"),
                arguments(BrokenArticleWriters.LeavesOutWhatIsNotThere.class, "everyKeyHasItsAnswer"),
                arguments(BrokenArticleWriters.FindsFromMemory.class, "whatIsDeletedIsFoundNoMore"));
    }

    static List<Arguments> surveys() {
        return List.of(
                arguments(BrokenSurveys.SeesOneTooMany.class, "everyElementIsSeenInPagesOfAnySize"),
                arguments(BrokenSurveys.SeesWhatIsNotThere.class, "aPassThroughNothingEndsAtOnce"),
                arguments(BrokenSurveys.KnowsItsOwnPlacesOnly.class, "aNewConnectorGoesOnFromAnyPage"),
                arguments(BrokenSurveys.RemembersItsPlaceItself.class, "aPageThatWasSeenAndNotKeptIsSeenAgain"),
                arguments(BrokenSurveys.CountsPlaces.class, "whatGoesAwayMidwayHidesNoOther"),
                arguments(BrokenSurveys.CountsToTheEnd.class, "whatAppearsMidwayHidesNoOther"),
                arguments(BrokenSurveys.NeverForgets.class, "whatIsGoneIsNotSeenByTheNextPass"),
                arguments(BrokenSurveys.LooksOtherwiseInLargePages.class, "aDigestIsTheSameInEveryConnector"),
                arguments(BrokenSurveys.LooksAtNeighbours.class, "aChangeChangesTheDigestOfItsElementAlone"),
                arguments(BrokenSurveys.LooksAtTimesOfChange.class, "whatIsSavedWithoutAChangeLooksTheSame"),
                arguments(BrokenSurveys.GivesOneKeyToTwo.class, "aKeyIsOfOneElementOfItsKind"),
                arguments(BrokenSurveys.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"),
                arguments(BrokenSurveys.SkipsWhatCannotBeRead.class, "whatCannotBeReadIsSeenAllTheSame"),
                arguments(BrokenSurveys.KeysAreNotNames.class, "aKeyIsTheNameByWhichItIsRead"),
                arguments(BrokenSurveys.OverlooksFields.class, "whatTheReaderGivesOtherwiseLooksOtherwise"),
                arguments(
                        BrokenShopSurveys.TakesSilenceForTheEnd.class, "aSystemThatDoesNotAnswerIsNeverTheEndOfAPass"),
                arguments(
                        BrokenShopSurveys.ForgetsWhatIsSoldInPagesOfTen.class, "aSimpleProductIsSeenAsBothUnderOneId"),
                arguments(BrokenShopSurveys.SellsMasters.class, "aVariantIsSeenAsWhatIsSold"),
                arguments(BrokenShopSurveys.SeesOneOfTwo.class, "twoOfOneReferenceAreTwo"),
                arguments(BrokenShopSurveys.LooksAtTheStockOfProducts.class, "aFieldChangesTheDigestOfItsKindAlone"),
                arguments(BrokenShopSurveys.LooksAtVariantsOfProducts.class, "aVariantsChangeIsItsOwn"),
                arguments(BrokenShopSurveys.LooksAtProductsOfVariants.class, "aProductsChangeIsNotItsVariants"));
    }

    static List<Arguments> terms() {
        return List.of(
                arguments(BrokenTermWriters.ForgetsTheParent.class, "aTermIsMadeBelowItsParent"),
                arguments(BrokenTermWriters.StopsAtFiveLevels.class, "sixLevelsAreMade"),
                arguments(
                        BrokenTermWriters.PutsOrphansOnTheFirstLevel.class,
                        "aTermWhoseParentHasNoIdIsRejectedAndNotMade"),
                arguments(
                        BrokenTermWriters.PutsTheBereavedOnTheFirstLevel.class,
                        "aTermWhoseParentIsGoneIsRejectedAndNotMade"),
                arguments(BrokenTermWriters.TakesOneLabelForOneTerm.class, "oneLabelBelowTwoParentsIsTwoTerms"),
                arguments(BrokenTermWriters.FindsLabelsAnywhere.class, "aTermIsFoundByItsLabelBelowItsParentExactly"),
                arguments(BrokenTermWriters.ShowsOurNames.class, "aLabelMayHoldWhatNamesUseThemselves"));
    }

    static List<Arguments> customers() {
        return List.of(
                arguments(
                        BrokenCustomers.OverwritesWhatItTakesOver.class,
                        "anAddressThatIsTakenIsToldAndNothingIsWritten"),
                arguments(
                        BrokenCustomers.RefusesContactsThatAreThere.class,
                        "aContactsAddressThatIsTakenIsToldAndNothingIsWritten"),
                arguments(BrokenCustomers.SubscribesEverybody.class, "nobodyIsSubscribedUnlessTheWriteSaysSo"),
                arguments(BrokenCustomers.WritesTheNameAlong.class, "theNamedFieldsAreWrittenAlone"),
                arguments(BrokenCustomers.NeverLeavesAGroup.class, "anAccountJoinsItsGroup"),
                arguments(BrokenCustomers.SaysWhoIsRefused.class, "anAddressOfAnotherAccountIsRefused"),
                arguments(BrokenCustomers.MissesCapitals.class, "capitalsMakeNoOtherAddress"),
                arguments(BrokenCustomers.FindsTheBeginning.class, "anAddressIsMatchedExactly"),
                arguments(BrokenCustomers.TakesBuyersForProspects.class, "whoHasOrderedIsNoProspect"),
                arguments(BrokenCustomers.SkipsWhoIsBlocked.class, "whoIsDormantOrBlockedIsReadAndSaidToBe"),
                arguments(BrokenCustomers.ForgetsContacts.class, "aChangeOfAContactIsAChangeOfItsCustomer"));
    }

    static List<Arguments> media() {
        return List.of(
                arguments(BrokenMediaWriters.CutsLargeContents.class, "aContentGoesByteForByte"),
                arguments(
                        BrokenMediaWriters.GivesUpWhatFailsOnce.class, "aContentThatCannotBeReadNowIsTriedLaterAlone"),
                arguments(BrokenMediaWriters.TriesWhatIsGoneForEver.class, "aContentThatIsGoneIsRefusedAlone"),
                arguments(BrokenMediaWriters.TakesAnyContent.class, "aContentOfAnotherHashIsRefusedAlone"),
                arguments(BrokenMediaWriters.LeavesStreamsOpen.class, "everyStreamIsClosed"),
                arguments(BrokenMediaWriters.ComparesFileNames.class, "onePictureUnderTwoFileNamesIsOne"),
                arguments(BrokenMediaReaders.CutsLargeContents.class, "aContentComesByteForByte"),
                arguments(BrokenMediaReaders.SharesItsStreams.class, "aContentComesFromItsFirstByteEachTime"),
                arguments(BrokenMediaReaders.MixesUpTheThird.class, "aPictureIsToldApartByItsContent"),
                arguments(BrokenMediaReaders.ServesOneThreadOnly.class, "severalThreadsAreServedAtOnce"),
                arguments(BrokenMediaReaders.TakesWhatIsGoneForSilence.class, "aPictureThatIsGoneIsToldAsSuch"),
                arguments(BrokenMediaReaders.GivesAnotherContent.class, "anotherContentIsNotGivenForIt"),
                arguments(BrokenMediaReaders.TakesSilenceForWhatIsGone.class, "aSystemThatDoesNotAnswerIsToldAsSuch"),
                arguments(BrokenMediaReaders.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> viewers() {
        return List.of(
                arguments(BrokenViewers.LosesEmoji.class, "aValueIsSaidInTheWordsOfWhatWeWouldWrite"),
                arguments(BrokenViewers.FindsNoPriceOfWhatIsSold.class, "whatIsSoldIsSeenUnderItsOwnKind"),
                arguments(BrokenViewers.AddsVariantsUp.class, "aVariantIsSeenWithItsOwnValues"),
                arguments(BrokenViewers.SaysMoreThanAsked.class, "onlyWhatIsAskedIsSaid"),
                arguments(BrokenViewers.TakesNothingForAnEmptyText.class, "aFieldWithoutAValueIsLeftOut"),
                arguments(BrokenViewers.KnowsItsOwnFieldsOnly.class, "aFieldThatTheShopDoesNotKnowIsLeftOut"),
                arguments(BrokenViewers.AnswersForWhatIsNotThere.class, "anIdThatIsNotThereIsLeftOut"),
                arguments(BrokenViewers.MixesUpKinds.class, "anIdOfAnotherKindIsLeftOut"),
                arguments(BrokenViewers.TakesHalfOfAHundred.class, "aHundredIdsAreSeenAtOnce"),
                arguments(BrokenViewers.SaysWhatWas.class, "aValueIsAsItIsNow"),
                arguments(BrokenViewers.LeavesTraces.class, "viewingChangesNothing"),
                arguments(BrokenViewers.TakesSilenceForNothing.class, "aSystemThatDoesNotAnswerIsToldAsSuch"),
                arguments(BrokenViewers.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> checks() {
        return List.of(
                arguments(BrokenSelfTests.FindsFaultWithEverything.class, "whatIsWellIsSaidToBeWell"),
                arguments(BrokenSelfTests.FindsNoFaultWithAnything.class, "whatIsNotWellIsACheckAndNoException"),
                arguments(BrokenSelfTests.TakesSilenceForConsent.class, "aSystemThatDoesNotAnswerIsNotWell"),
                arguments(BrokenSelfTests.KnowsNoRemedy.class, "whatIsNotWellSaysHowToMendIt"),
                arguments(BrokenSelfTests.PointsElsewhere.class, "aPathBeginsAtTheSettings"),
                arguments(BrokenSelfTests.ShowsItsSecret.class, "nothingSecretIsSaid"),
                arguments(BrokenSelfTests.LeavesTraces.class, "lookingChangesNothing"),
                arguments(BrokenSelfTests.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> lists() {
        return List.of(
                arguments(BrokenLists.PromisesMoreThanItHas.class, "itSaysWhichListsThereAre"),
                arguments(BrokenLists.ListsBackwards.class, "aListHasEveryEntryInTheOrderThatPeopleExpect"),
                arguments(BrokenLists.ListsWhatWas.class, "aListIsAsItIsNow"),
                arguments(BrokenLists.LeavesNamesEmpty.class, "anEntryCanBeReadAndChosen"),
                arguments(BrokenLists.CallsAllTheSame.class, "noTwoEntriesAreTakenForEachOther"),
                arguments(BrokenLists.NumbersItsWarehouses.class, "aWarehouseIsCalledWhatItsStockIsReadUnder"),
                arguments(BrokenLists.TakesSilenceForNothing.class, "aSystemThatDoesNotAnswerIsToldAsSuch"),
                arguments(BrokenLists.SwallowsInterrupts.class, "aThreadThatIsToldToStopStaysTold"));
    }

    static List<Arguments> hints() {
        return List.of(
                arguments(BrokenHints.TakesTheFirstOnly.class, "aMessageOfOursIsUnderstood"),
                arguments(BrokenHints.HintsAtWhatNobodyReads.class, "whatIsHintedCanBeRead"),
                arguments(BrokenHints.TurnsThemAroundEachTime.class, "theSameMessageTwiceGivesTheSameHints"),
                arguments(BrokenHints.TakesEverythingForArticles.class, "aMessageAboutSomethingElseGivesNone"),
                arguments(BrokenHints.BelievesTheUnsigned.class, "aMessageWithoutASignatureIsRefused"),
                arguments(BrokenHints.BelievesAnySignatureOfOurs.class, "aSignatureOfAnotherMessageIsRefused"),
                arguments(BrokenHints.ComparesTheBeginning.class, "aSignatureIsComparedToItsEnd"),
                arguments(BrokenHints.SignsWithoutBlanks.class, "aBodyIsTakenByteForByte"),
                arguments(BrokenHints.BreaksOnWhatItCannotRead.class, "aSignedMessageThatCannotBeReadIsRefused"),
                arguments(BrokenHints.ShowsTheSignature.class, "aRefusalShowsNothingSecret"),
                arguments(BrokenHints.ServesOneThreadOnly.class, "severalThreadsAreServedAtOnce"),
                arguments(BrokenHints.AsksBack.class, "noRequestIsMadeForIt"));
    }

    static List<Arguments> askedOverHttp() {
        return List.of(
                arguments(BrokenKioskReaders.GivesUpAtOnce.class, "whatPassesIsAskedAgain"),
                arguments(BrokenKioskReaders.NeverRests.class, "whoIsThrottledWaitsAsLongAsHeIsTold"),
                arguments(BrokenKioskReaders.TakesAnErrorForTheEnd.class, "whatNeverPassesIsTold"),
                arguments(BrokenKioskReaders.TakesAnErrorForNothing.class, "whatNeverPassesIsTold"),
                arguments(BrokenKioskReaders.SkipsWhatWasLost.class, "aPageThatWasLostOnTheWireComesAgain"),
                arguments(BrokenKioskReaders.NeverLooksAgain.class, "aPageThatWasLostOnTheWireIsSeenAgain"),
                arguments(BrokenKioskReaders.TakesARefusalForSilence.class, "lostAccessIsToldAsSuch"),
                arguments(BrokenKioskReaders.AsksForEachName.class, "noMoreIsAskedThanPromised"),
                arguments(BrokenKioskReaders.ShowsItsKey.class, "nothingSecretIsSaidWhenTheWireFails"),
                arguments(BrokenKioskReaders.ForgetsToStop.class, "aThreadThatWaitsForAnAnswerCanBeToldToStop"),
                arguments(BrokenKioskReaders.SaysGoodbye.class, "nothingIsAskedAfterClosing"),
                arguments(BrokenKioskReaders.ReadsTimesFromTheWall.class, "noChangeIsLostWhenClocksAreSet"),
                arguments(BrokenKioskReaders.TakesAPartOfASecondForAWholeOne.class, "changesWithinOneSecondAreRead"),
                arguments(
                        BrokenKioskReaders.SkipsTheRestOfAnInstantInPagesOfThree.class,
                        "changesOfOneInstantAreReadAcrossPages"));
    }

    static List<Arguments> writtenOverHttp() {
        return List.of(
                arguments(BrokenKioskWriters.TakesAnErrorForUndone.class, "aLostAnswerIsUnknownAndFoundOutAfterwards"),
                arguments(BrokenKioskWriters.SendsCreationsAgain.class, "aLostAnswerIsUnknownAndFoundOutAfterwards"),
                arguments(BrokenKioskWriters.TakesAPageForAnAnswer.class, "aPageForPeopleIsNoConfirmation"),
                arguments(BrokenKioskWriters.BlamesEachForTheWhole.class, "whatIsRefusedAsAWholeIsNotTheFaultOfEach"),
                arguments(BrokenKioskWriters.TakesSilenceForConsent.class, "whatNeverArrivedIsNotDoneAndMayGoAgain"),
                arguments(BrokenKioskWriters.ComesBackAtOnce.class, "whoIsThrottledWaitsAndLosesNothing"),
                arguments(BrokenKioskWriters.TakesALimitForDoubt.class, "whoIsThrottledForHoursIsLeftForLater"),
                arguments(BrokenKioskWriters.LeavesRefusedAccessForLater.class, "lostAccessIsToldBeforeAnythingIsDone"),
                arguments(BrokenKioskWriters.ThrowsInTheMiddle.class, "accessThatIsLostMidwayIsAnOutcome"),
                arguments(BrokenKioskWriters.LooksAtTheDeadlineOnce.class, "theDeadlineIsLookedAtBeforeEachRequest"),
                arguments(BrokenKioskWriters.LooksBeforeItCreates.class, "aRequestThatArrivesTwiceDoublesNothing"),
                arguments(BrokenKioskWriters.ForgetsToStop.class, "aWriterThatWaitsForAnAnswerCanBeToldToStop"),
                arguments(BrokenKioskWriters.ShowsItsKey.class, "nothingSecretIsSaidWhenAWriteFails"),
                arguments(BrokenKioskWriters.SendsTheRestBehind.class, "nothingIsWrittenAfterClosing"),
                arguments(BrokenKioskWriters.WritesOneByOne.class, "noMoreIsSentThanPromised"));
    }

    static List<Arguments> testedOverHttp() {
        return List.of(
                arguments(BrokenKioskTests.TakesSilenceOnTheWireForConsent.class, "whatFailsOnTheWireIsToldIfItLasts"),
                arguments(BrokenKioskTests.TakesARefusedKeyForConsent.class, "lostAccessIsToldAsSuch"),
                arguments(BrokenKioskTests.RestlessContractTest.class, "noThreadOutlivesTheConnector"));
    }
}

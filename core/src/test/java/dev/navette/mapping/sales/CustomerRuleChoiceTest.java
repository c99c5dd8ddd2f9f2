package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.Treatment;

import static dev.navette.mapping.sales.BuyerSample.EMAIL;
import static dev.navette.mapping.sales.BuyerSample.SIRET;
import static dev.navette.mapping.sales.BuyerSample.VAT_NUMBER;
import static dev.navette.mapping.sales.BuyerSample.customer;
import static dev.navette.mapping.sales.BuyerSample.guest;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose account an order goes on. */
@Tag("CUS-7")
class CustomerRuleChoiceTest {

    private static final long SEED = 20261120;
    private static final CustomerRule EACH =
            CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("GST", 8)).keepingCodes();
    private static final CustomerRule ONE = CustomerRule.of(AccountChoice.single("WEBDIVERS"));

    private final Remarks remarks = new Remarks();

    @Test
    void takesTheAccountThatThePaymentForcesBeforeAll() {
        var matches = new CustomerMatches("C1", List.of(ErpAccount.of("C1")));

        CustomerEntry entry = EACH.updating(CustomerPart.BILLING_ADDRESS)
                .of(customer().typing("C9").order(), "WEBAMAZON", treatment(), BuyerSample.facts(matches), remarks);

        assertThat(entry).isEqualTo(CustomerEntry.of("WEBAMAZON"));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void takesTheLinkedAccountBeforeOneThatMatches() {
        var matches = new CustomerMatches("C1", List.of(ErpAccount.of("C1"), mailed("C2", EMAIL)));

        assertThat(of(EACH, customer(), matches)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void takesTheCodeTypedBeforeOneThatMatches() {
        var matches = CustomerMatches.of(mailed("C2", EMAIL), ErpAccount.of("C1"));

        assertThat(of(EACH, customer().typing(" C1 "), matches)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void takesACodeThatIsLinkedAndTyped() {
        var matches = new CustomerMatches("C1", List.of(ErpAccount.of("C1")));

        assertThat(of(EACH, customer().typing("C1"), matches)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void refusesATypedCodeThatTheErpDoesNotHaveAndShowsItsFirstCharacter() {
        var matches = CustomerMatches.of(ErpAccount.of("c1"), mailed("C2", EMAIL));

        assertThat(of(EACH, customer().typing("C1"), matches)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.erpCode",
                        "the code typed, C… (2 characters), is no account of the ERP",
                        "Correct or empty the field in the shop"));
    }

    @Test
    void refusesALinkToAnAccountThatTheErpDoesNotHave() {
        var matches = new CustomerMatches("C1", List.of(mailed("C2", EMAIL)));

        assertThat(of(ONE, customer(), matches)).isNull();
        assertThat(of(ONE, customer().typing("C1"), matches)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer",
                        "it is linked to the account C1, which the ERP does not have",
                        "Link the buyer to another account, or create this one in the ERP"));
    }

    @Test
    void refusesALinkAndACodeThatContradict() {
        var matches = new CustomerMatches("C1", List.of(ErpAccount.of("C1"), ErpAccount.of("C2")));

        assertThat(of(EACH, customer().typing("C2"), matches)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.erpCode",
                        "the buyer is linked to the account C1 of the ERP, and another code is typed",
                        "Correct the code in the shop, or the link"));
    }

    @Test
    void takesABlankCodeForNone() {
        assertThat(of(ONE, customer().typing("  "), CustomerMatches.NONE)).isEqualTo(CustomerEntry.of("WEBDIVERS"));
    }

    @ParameterizedTest
    @CsvSource({
        "siret email vat-number, S1",
        "email vat-number,       M1",
        "vat-number,             V1",
        "vat-number siret,       S1", // in its own order, whatever was written
        "'',                     WEB00029"
    })
    void takesTheFirstKeyThatMatchesOfThoseChosen(String keys, String code) {
        CustomerKey[] chosen = keys.isEmpty() ? new CustomerKey[0] : keys(keys.split(" "));
        var matches = CustomerMatches.of(
                new ErpAccount("V1", null, null, "fr 11 123456782"),
                mailed("M1", "JOHN.DOE@EXAMPLE.ORG"),
                new ErpAccount("S1", "123 456 782 00010", null, null));

        CustomerEntry entry = of(EACH.matching(chosen), customer().numbers(SIRET, VAT_NUMBER), matches);

        assertThat(entry).isNotNull().extracting(CustomerEntry::code).isEqualTo(code);
    }

    @Test
    void takesTheNextKeyWhereTheFirstMatchesNothing() {
        var matches = CustomerMatches.of(
                new ErpAccount("S1", "40000000600017", null, null), new ErpAccount("V1", null, null, VAT_NUMBER));

        assertThat(of(EACH, customer().numbers(SIRET, VAT_NUMBER), matches)).isEqualTo(CustomerEntry.of("V1"));
    }

    @Test
    void neverTakesWhatTheSearchTookForTheSame() {
        var matches = CustomerMatches.of(
                mailed("C1", "jane.doe@example.org"),
                mailed("C2", "john.doe@example.org.uk"),
                mailed("C3", "doe@example.org"),
                new ErpAccount("C4", "123456782", null, null),
                new ErpAccount("C5", null, null, null));

        assertThat(of(ONE, customer().numbers(SIRET, null), matches)).isEqualTo(CustomerEntry.of("WEBDIVERS"));
    }

    @Test
    void refusesWhereSeveralMatchAndNamesThem() {
        var matches =
                CustomerMatches.of(mailed("C2", EMAIL), mailed("C1", " John.Doe@example.org"), mailed("C2", EMAIL));

        assertThat(of(ONE, customer(), matches)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.email",
                        "2 accounts of the ERP have the buyer's e-mail address: C1, C2",
                        "Link the buyer to one of them, or correct the others in the ERP"));
    }

    @ParameterizedTest
    @CsvSource({"5, 'C1, C2, C3, C4, C5'", "6, 'C1, C2, C3, C4, C5…'"})
    void namesFiveOfManyThatMatch(int many, String named) {
        var accounts = new ArrayList<ErpAccount>();
        for (int i = many; i > 0; i--) {
            accounts.add(new ErpAccount("C" + i, SIRET, null, null));
        }

        of(ONE, customer().numbers(SIRET, null), new CustomerMatches(null, accounts));

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.business.siret",
                        many + " accounts of the ERP have the buyer's SIRET: " + named,
                        "Link the buyer to one of them, or correct the others in the ERP"));
    }

    @Test
    void doesNotLookForAnotherKeyWhereSeveralMatchTheFirst() {
        var matches = CustomerMatches.of(
                new ErpAccount("S1", SIRET, null, null), new ErpAccount("S2", SIRET, null, null), mailed("M1", EMAIL));

        assertThat(of(EACH, customer().numbers(SIRET, null), matches)).isNull();
    }

    @Test
    void takesOneAccountOfTheErpThatWasFoundTwice() {
        var matches = CustomerMatches.of(mailed("C1", EMAIL), new ErpAccount("C1", SIRET, EMAIL, null));

        assertThat(of(ONE.keepingCodes(), customer(), matches)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    @Tag("CUS-11")
    void neverComparesAFaultyNumber() {
        var matches = CustomerMatches.of(new ErpAccount("S1", "12345678200011", null, null));

        CustomerEntry entry = of(ONE, customer().numbers("12345678200011", null), matches);

        assertThat(entry).isEqualTo(CustomerEntry.of("WEBDIVERS"));
        assertThat(remarks.problems()).isEmpty();
        assertThat(remarks.notes()).singleElement().asString().startsWith("$.buyer.business.siret: ");
    }

    @Test
    @Tag("CUS-11")
    void refusesFaultyOnesWhereAskedToAllAtOnce() {
        BuyerSample buyer =
                customer().numbers("12345678200011", "FR12123456782").email("john.doe");
        var matches = new CustomerMatches("C1", List.of(ErpAccount.of("C1")));

        assertThat(of(ONE.refusingFaulty(), buyer, matches)).isNull();

        assertThat(remarks.notes()).isEmpty();
        assertThat(remarks.problems())
                .extracting(Problem::path)
                .containsExactly("$.buyer.business.siret", "$.buyer.email", "$.buyer.business.vatNumber");
        assertThat(remarks.problems().toString())
                .doesNotContain("12345678200011")
                .doesNotContain("FR12123456782")
                .doesNotContain("john");
    }

    @Test
    @Tag("CUS-11")
    void refusesOneFaultyNumberAmongGoodOnes() {
        BuyerSample buyer = customer().numbers("12345678200011", VAT_NUMBER);

        assertThat(of(ONE.refusingFaulty(), buyer, CustomerMatches.NONE)).isNull();
        assertThat(of(ONE.refusingFaulty(), customer().numbers(SIRET, VAT_NUMBER), CustomerMatches.NONE))
                .isEqualTo(CustomerEntry.of("WEBDIVERS"));
    }

    @Test
    void putsGuestsOnTheirOneAccountWithoutLookingFurther() {
        var matches = CustomerMatches.of(mailed("C1", EMAIL));

        assertThat(of(EACH.guestsOn("COMPTOIR"), guest(), matches)).isEqualTo(CustomerEntry.of("COMPTOIR"));
        assertThat(of(EACH.guestsOn("COMPTOIR"), customer(), matches)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void keepsAGuestsOrderOnTheAccountMadeForItAndOnATypedOne() {
        CustomerRule rule = EACH.guestsOn("COMPTOIR");

        assertThat(of(rule, guest(), new CustomerMatches("GST00187", List.of(ErpAccount.of("GST00187")))))
                .isEqualTo(CustomerEntry.of("GST00187"));
        assertThat(of(rule, guest().typing("C1"), CustomerMatches.of(ErpAccount.of("C1"))))
                .isEqualTo(CustomerEntry.of("C1"));
        assertThat(of(rule, guest().typing("C1"), CustomerMatches.NONE)).isNull();
    }

    @Test
    void treatsGuestsAsAnyCustomerOtherwise() {
        assertThat(of(EACH, guest(), CustomerMatches.of(mailed("C1", EMAIL)))).isEqualTo(CustomerEntry.of("C1"));
        assertThat(of(ONE, guest(), CustomerMatches.NONE)).isEqualTo(CustomerEntry.of("WEBDIVERS"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"29, WEB00029", "-, GST00187"})
    void makesAnAccountForWhomNoneIsFound(@Nullable String account, String code) {
        CustomerEntry entry = of(EACH, customer().account(account), CustomerMatches.NONE);

        assertThat(entry).isNotNull();
        assertThat(entry.code()).isEqualTo(code);
        assertThat(entry.create()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"29, $.buyer.account, WEB00029", "-, $.id, GST00187"})
    void refusesToMakeAnAccountThatIsThere(@Nullable String account, String path, String code) {
        var matches = CustomerMatches.of(ErpAccount.of(code.toLowerCase(Locale.ROOT)));

        assertThat(of(EACH, customer().account(account), matches)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        path,
                        "the account " + code + " that would be made for it is in the ERP already",
                        "Link the buyer to it if it is the buyer's, or write another prefix in the profile"));
    }

    @Test
    void refusesANumberThatIsTooLong() {
        assertThat(of(EACH, customer().account("100000"), CustomerMatches.NONE)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.account",
                        "the code WEB100000 is longer than 8 characters",
                        "Write a greater length or a shorter prefix in the profile"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"29, it is a customer", "-, it is a guest"})
    void refusesWhoHasNoAccountWhereNoneIsMade(@Nullable String account, String who) {
        assertThat(of(CustomerRule.USUAL, customer().account(account), CustomerMatches.NONE))
                .isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer",
                        who + " for whom no account of the ERP is found, and the profile makes none",
                        "Link the buyer to an account, or choose in the profile one account for all or one for each"));
    }

    @Test
    void choosesTheSameWhateverTheOrderOfCandidates() {
        var random = new Random(SEED);
        List<String> mails = List.of(EMAIL, " JOHN.DOE@example.org", "jane.doe@example.org", "john.doe");
        List<String> numbers = List.of(SIRET, "123 456 782 00010", "40000000600017", "123456782");
        for (int i = 0; i < 3_000; i++) {
            var accounts = new ArrayList<ErpAccount>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                accounts.add(new ErpAccount(
                        "C" + random.nextInt(3),
                        random.nextBoolean() ? null : numbers.get(random.nextInt(4)),
                        random.nextBoolean() ? null : mails.get(random.nextInt(4)),
                        random.nextInt(3) > 0 ? null : VAT_NUMBER));
            }
            BuyerSample buyer = customer().numbers(random.nextBoolean() ? SIRET : null, VAT_NUMBER);
            var first = new Remarks();
            var second = new Remarks();
            CustomerEntry one = of(EACH, buyer, new CustomerMatches(null, accounts), first);
            Collections.shuffle(accounts, random);

            CustomerEntry other = of(EACH, buyer, new CustomerMatches(null, accounts), second);

            assertThat(other).as("%d of seed %d: %s", i, SEED, accounts).isEqualTo(one);
            assertThat(second.problems()).as("%d of seed %d", i, SEED).isEqualTo(first.problems());
            assertThat(one == null).as("%d of seed %d", i, SEED).isEqualTo(first.refused());
        }
    }

    @Test
    void showsNothingPersonal() {
        assertThat(CustomerMatches.of(new ErpAccount("C1", SIRET, EMAIL, VAT_NUMBER))
                        .toString())
                .isEqualTo("CustomerMatches[linked=null, accounts=[ErpAccount[C1]]]");
    }

    private static Treatment treatment() {
        return new Treatment("FRANCE", null);
    }

    private static ErpAccount mailed(String code, String email) {
        return new ErpAccount(code, null, email, null);
    }

    private static CustomerKey[] keys(String... names) {
        return Stream.of(names)
                .map(name -> CustomerKey.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)))
                .toArray(CustomerKey[]::new);
    }

    private @Nullable CustomerEntry of(CustomerRule rule, BuyerSample buyer, CustomerMatches matches) {
        return of(rule, buyer, matches, remarks);
    }

    private static @Nullable CustomerEntry of(
            CustomerRule rule, BuyerSample buyer, CustomerMatches matches, Remarks remarks) {
        CustomerEntry entry = rule.of(buyer.order(), null, treatment(), BuyerSample.facts(matches), remarks);
        return entry == null || entry.create() ? entry : CustomerEntry.of(entry.code());
    }
}

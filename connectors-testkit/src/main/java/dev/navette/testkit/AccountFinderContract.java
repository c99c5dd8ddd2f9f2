package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link AccountFinder} keeps to: extend it, and return the ERP that is searched. */
@Timeout(120)
public abstract class AccountFinderContract extends WireReadingRules {

    private static final String EMAIL = "achats@brulerie.example";
    private static final String SIRET = "73282932000074";
    private static final String VAT_NUMBER = "FR44732829320";

    private ErpAccountsWorld world;

    /** For a connector's own test. */
    protected AccountFinderContract() {}

    /**
     * An ERP without any account, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ErpAccountsWorld world() throws Exception;

    @Override
    final Class<AccountFinder> role() {
        return AccountFinder.class;
    }

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    @Tag("CUS-7")
    void anAccountIsFoundByEachOfItsKeys() {
        assumeAsked();
        put("EM-1", EMAIL, SIRET, VAT_NUMBER);
        put("EM-2", "autre@brulerie.example", "35600000000048", "FR39356000000");

        assertThat(exact(AccountKeys.codes(Set.of("EM-1")))).as("By its code").containsExactly("EM-1");
        assertThat(exact(sirets(SIRET))).as("By its SIRET").containsExactly("EM-1");
        assertThat(exact(emails(EMAIL))).as("By its e-mail address").containsExactly("EM-1");
        assertThat(exact(vatNumbers(VAT_NUMBER))).as("By its VAT number").containsExactly("EM-1");
        assertThat(exact(new AccountKeys(Set.of("EM-2"), Set.of(), Set.of(EMAIL), Set.of())))
                .as(
                        "Where several keys are asked, what any of them matches is found: the caller knows which goes first")
                .containsExactly("EM-1", "EM-2");
    }

    @Test
    @Tag("CUS-7")
    void anAccountIsFoundHoweverItIsTyped() {
        assumeAsked();
        put("EM-1", " Achats@Brulerie.Example ", "732 829 320 00074", "FR 44 732 829 320");

        assertThat(List.of(codes(emails(EMAIL)), codes(sirets(SIRET)), codes(vatNumbers(VAT_NUMBER))))
                .as(
                        "People type blanks and capitals: an account that is missed for them becomes a second one of the same"
                                + " buyer. One too many does no harm, the caller compares exactly")
                .allMatch(codes -> codes.contains("EM-1"));
    }

    @Test
    @Tag("CUS-7")
    void anAccountIsGivenWithTheErpsOwnValues() {
        assumeAsked();
        put("EM-1", EMAIL, SIRET, VAT_NUMBER);

        assertThat(find(AccountKeys.codes(Set.of("EM-1"))))
                .as("What is found is compared again, exactly: it comes with the values that the ERP has, and not with"
                        + " those that were asked")
                .contains(new ErpAccount("EM-1", SIRET, EMAIL, VAT_NUMBER));
    }

    @Test
    @Tag("CUS-7")
    void allThatMatchAreTold() {
        assumeAsked();
        put("EM-1", EMAIL, null, null);
        put("EM-2", EMAIL, null, null);

        assertThat(exact(emails(EMAIL)))
                .as("Where several have one address all are told: choosing one is a person's affair")
                .containsExactly("EM-1", "EM-2");
    }

    @Test
    @Tag("CUS-7")
    void whatIsBlockedIsFoundToo() {
        assumeAsked();
        put("EM-1", EMAIL, SIRET, null);
        assumeTrue(world.block("EM-1"), "hands block nobody here");

        assertThat(exact(emails(EMAIL)))
                .as("A blocked account is there: it is not made a second time")
                .containsExactly("EM-1");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assumeAsked();
        put("EM-10", EMAIL, SIRET, VAT_NUMBER);

        assertThat(exact(new AccountKeys(
                        Set.of("EM-1", "EM-404"),
                        Set.of("73282932000001"),
                        Set.of("personne@brulerie.example"),
                        Set.of("FR00000000000"))))
                .as("Nothing is made up for a key that nobody has")
                .isEmpty();
        assertThat(exact(new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of())))
                .as("Nobody is found by nothing")
                .isEmpty();
    }

    @Test
    void anAccountIsFoundAsItIsNow() {
        assumeAsked();
        put("EM-1", EMAIL, null, null);
        AccountFinder finder = finder();
        finder.find(emails(EMAIL));
        world.remove(new ForeignId("EM-1"));
        put("EM-2", EMAIL, null, null);

        assertThat(codes(finder.find(emails(EMAIL))))
                .as("Nobody is found from memory: what was made since is found, and what is gone is not")
                .containsExactly("EM-2");
    }

    @Test
    void aHundredKeysOfEachSortAreAskedAtOnce() {
        fill(100);

        assertThat(find(keys(100)))
                .as(
                        "100 keys of each sort may be asked at once, however many requests that takes; each account is found")
                .extracting(ErpAccount::code)
                .containsAll(world.tellsWhatItHas() ? keys(100).codes() : Set.of());
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        put("EM-1", EMAIL, null, null);
        AccountFinder finder = finder();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> finder.find(emails(EMAIL)))
                .as(
                        "A system that does not answer is told as such: an empty answer says that there is none, and a second"
                                + " one is made")
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        put("EM-1", EMAIL, null, null);

        interrupted(() -> find(emails(EMAIL)));

        assertThat(find(emails(EMAIL)))
                .as("What was stopped leaves nothing in the way of the next call")
                .hasSize(world.tellsWhatItHas() ? 1 : 0);
    }

    @Override
    final ErpAccountsWorld system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        for (int i = 1; i <= elements; i++) {
            put("EM-" + i, "client" + i + "@brulerie.example", siret(i), vatNumber(i));
        }
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("finding accounts", () -> new TreeSet<>(codes(keys(elements))));
    }

    private void assumeAsked() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
    }

    private void put(String code, String email, @Nullable String siret, @Nullable String vatNumber) {
        world.put(Sales.company(code, email, new Business(siret, vatNumber, null, null, null)));
    }

    private AccountFinder finder() {
        return role(world.connection(), AccountFinder.class);
    }

    private List<ErpAccount> find(AccountKeys keys) {
        return finder().find(keys);
    }

    private List<String> codes(AccountKeys keys) {
        return codes(find(keys));
    }

    private static List<String> codes(List<ErpAccount> accounts) {
        return accounts.stream().map(ErpAccount::code).toList();
    }

    /** The codes of what was found and has one of the keys exactly, as the caller compares. */
    private Set<String> exact(AccountKeys keys) {
        return find(keys).stream()
                .filter(account -> keys.codes().contains(account.code())
                        || (account.siret() != null && keys.sirets().contains(account.siret()))
                        || (account.email() != null && keys.emails().contains(account.email()))
                        || (account.vatNumber() != null && keys.vatNumbers().contains(account.vatNumber())))
                .map(ErpAccount::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AccountKeys keys(int count) {
        return new AccountKeys(
                IntStream.rangeClosed(1, count).mapToObj(i -> "EM-" + i).collect(Collectors.toSet()),
                IntStream.rangeClosed(1, count)
                        .mapToObj(AccountFinderContract::siret)
                        .collect(Collectors.toSet()),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "client" + i + "@brulerie.example")
                        .collect(Collectors.toSet()),
                IntStream.rangeClosed(1, count)
                        .mapToObj(AccountFinderContract::vatNumber)
                        .collect(Collectors.toSet()));
    }

    private static String siret(int number) {
        return "%014d".formatted(73_282_932_000_000L + number);
    }

    private static String vatNumber(int number) {
        return "FR%011d".formatted(44_732_829_000L + number);
    }

    private static AccountKeys sirets(String siret) {
        return new AccountKeys(Set.of(), Set.of(siret), Set.of(), Set.of());
    }

    private static AccountKeys emails(String email) {
        return new AccountKeys(Set.of(), Set.of(), Set.of(email), Set.of());
    }

    private static AccountKeys vatNumbers(String number) {
        return new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of(number));
    }
}

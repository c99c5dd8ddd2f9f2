package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.testkit.TestAttempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Customers that are left, and found again before EBP has them. */
class CustomersTest {

    private static final Customer CUSTOMER = Papers.customer("WEB00029");

    @TempDir
    private Path folder;

    private OpenEbp ebp;

    @BeforeEach
    void anEbp() throws IOException {
        ebp = new OpenEbp(folder);
    }

    @AfterEach
    void close() {
        ebp.close();
    }

    @Test
    @Tag("CUS-7")
    void anAccountThatIsOnItsWayIsFoundByEachKey() throws IOException {
        ebp.customers().write(List.of(OpenEbp.write(CUSTOMER)), ebp.attempt(1));
        var account = new ErpAccount("WEB00029", "732829320", "bruno@example.com", "FR44732829320");

        assertThat(find(AccountKeys.codes(Set.of("WEB00029")))).containsExactly(account);
        assertThat(find(emails("bruno@example.com"))).containsExactly(account);
        assertThat(find(new AccountKeys(Set.of(), Set.of("73282932000074"), Set.of(), Set.of())))
                .containsExactly(account);
        assertThat(find(new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of("FR44732829320"))))
                .containsExactly(account);
        ebp.move("out", "done");
        assertThat(find(emails("bruno@example.com"))).containsExactly(account);
        ebp.move("done", "error");
        assertThat(find(emails("bruno@example.com")))
                .as("what EBP refused is nobody's account")
                .isEmpty();
    }

    @Test
    void anExportThatIsNotThereFindsNobodyUnsaid() throws IOException {
        Files.delete(ebp.folder("exports").resolve("Customers.txt"));

        assertThatThrownBy(() -> find(emails("bruno@example.com"))).isInstanceOf(UnreachableException.class);
    }

    @Test
    void aLineThatCannotBeReadMayBeAnybody() throws IOException {
        ebp.export("Customers.txt", "\"Code (tiers)\";\"E-mail (facturation)\"", "\"A\";\"b\";\"c\"");

        assertThatThrownBy(() -> find(emails("bruno@example.com")))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void columnsAreKnownWhateverTheirCaseAndTheirDots() throws IOException {
        ebp.export("Customers.txt", "\" code_(TIERS)\";\"E-Mail. (facturation)\"", "\"A1\";\"a@example.com\"");

        assertThat(find(emails("a@example.com"))).containsExactly(new ErpAccount("A1", null, "a@example.com", null));
    }

    @Test
    void aSiretIsPutTogetherWhereTheExportHasItInOne() throws IOException {
        ebp.export(
                "Customers.txt", "\"Code (tiers)\";\"SIRET\";\"Siren\"", "\"A1\";\"732 829 320 00074\";\"732829320\"");

        assertThat(find(new AccountKeys(Set.of(), Set.of("73282932000074"), Set.of(), Set.of())))
                .containsExactly(new ErpAccount("A1", "732 829 320 00074", null, null));
    }

    @Test
    void aCustomerIsThereOnceEbpExportsIt() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.customers().write(List.of(OpenEbp.write(CUSTOMER)), attempt);

        Resolution waiting = resolve(attempt);
        ebp.move("out", "done");
        Resolution taken = resolve(attempt);
        ebp.export("Customers.txt", "\"Code (tiers)\"", "\"WEB00029\"", "\"WEB00029\"");
        Resolution found = resolve(attempt);

        assertThat(List.of(waiting, taken)).hasOnlyElementsOfType(Resolution.Pending.class);
        assertThat(found)
                .as("an export has a line for each contact")
                .isEqualTo(Resolution.found(new ForeignId("WEB00029")));
    }

    @Test
    void whereItIsNotAwaitedItsFileIsEnough() throws IOException {
        ebp.with(ebp.settings().with(new EbpWriting(10, false, Duration.ofMinutes(1), Duration.ZERO)));
        TestAttempt attempt = ebp.attempt(1);

        List<Outcome> outcomes = ebp.customers().write(List.of(OpenEbp.write(CUSTOMER)), attempt);

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("WEB00029")));
        assertThat(resolve(attempt)).isEqualTo(Resolution.found(new ForeignId("WEB00029")));
        ebp.move("out", "error");
        assertThat(resolve(attempt)).isInstanceOf(Resolution.Rejected.class);
    }

    @Test
    @Tag("CUS-8")
    void aChangeIsDoneOnceItsOwnFileIsTaken() throws IOException {
        ebp.export("Customers.txt", "\"Code (tiers)\";\"Nom\"", "\"WEB00029\";\"Le Port\"");
        TestAttempt attempt = ebp.attempt(1);
        ebp.customers().write(List.of(OpenEbp.update(CUSTOMER, CustomerPart.BILLING_ADDRESS)), attempt);

        Resolution waiting = resolve(attempt);
        ebp.move("out", "done");
        Resolution taken = resolve(attempt);

        assertThat(waiting).isInstanceOf(Resolution.Pending.class);
        assertThat(taken).isEqualTo(Resolution.found(new ForeignId("WEB00029")));
    }

    @Test
    @Tag("CUS-8")
    void newerAddressesGoAfterThoseThatWait() throws IOException {
        ebp.export("Customers.txt", "\"Code (tiers)\";\"Nom\"", "\"WEB00029\";\"Le Port\"");
        ebp.customers().write(List.of(OpenEbp.update(CUSTOMER, CustomerPart.BILLING_ADDRESS)), ebp.attempt(1));
        ebp.clock.advance(Duration.ofMinutes(5));

        ebp.customers().write(List.of(OpenEbp.update(CUSTOMER, CustomerPart.BILLING_ADDRESS)), ebp.attempt(2));

        assertThat(ebp.names("out"))
                .as("in the order of their names, the newer one behind the older")
                .containsExactly(
                        "BillingAddresses-20261120T101500000Z-00000000000000000000000000000001.txt",
                        "BillingAddresses-20261120T102000000Z-00000000000000000000000000000002.txt");
    }

    @Test
    @Tag("CUS-8")
    void anAddressIsNotWrittenWhereEbpsNameIsNotKnown() throws IOException {
        ebp.export("Customers.txt", "\"Code (tiers)\"", "\"WEB00029\"");

        List<Outcome> outcomes =
                ebp.customers().write(List.of(OpenEbp.update(CUSTOMER, CustomerPart.BILLING_ADDRESS)), ebp.attempt(1));

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.fault().what())
                                .contains("$.name: it is empty, and the column \"Nom\" needs it"));
    }

    @Test
    void aCodeThatIsTooLongIsSaidBefore() {
        List<Problem> problems = ebp.customers().problems(Papers.customer("W".repeat(21)));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("$.code: it has 21 characters, and the column \"Code (tiers)\" takes 20. Shorten it.");
    }

    private Resolution resolve(TestAttempt attempt) {
        return ebp.customers()
                .resolve(List.of(OpenEbp.claim("WEB00029")), OpenEbp.again(attempt))
                .get(0);
    }

    private List<ErpAccount> find(AccountKeys keys) {
        return ebp.role(AccountFinder.class).find(keys);
    }

    private static AccountKeys emails(String email) {
        return new AccountKeys(Set.of(), Set.of(), Set.of(email), Set.of());
    }
}

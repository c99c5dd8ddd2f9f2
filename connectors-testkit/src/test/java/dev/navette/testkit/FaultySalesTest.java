package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes wrong with the roles that orders are imported by. */
class FaultySalesTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final ExternalReference REFERENCE = ExternalReference.order("s1", "1042");

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final TestContext context = new TestContext(clock);
    private final MemoryErp erp = new MemoryErp("ebp");

    @BeforeEach
    void anAccount() {
        erp.put(ErpAccount.of("WEB29"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void losesTheAnswerAfterTheDocumentIsMade() {
        Connector faulty = open(Faults.write(1, WriteFault.LOSES_THE_ANSWER));

        List<Outcome> outcomes = write(faulty);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Unknown.class);
        assertThat(erp.documents()).hasSize(1);
        assertThat(resolve(faulty)).isEqualTo(Resolution.found(new ForeignId("D1")));
    }

    @Test
    void worksOnHoursAfterTheClientHasGivenUp() {
        Faults working = Faults.workingOn(clock, 1, Duration.ofHours(3));
        write(open(working));

        Resolution soon = resolve(open(working));
        clock.advance(Duration.ofHours(3));
        Resolution late = resolve(open(working));

        assertThat(soon).isEqualTo(Resolution.absent());
        assertThat(late).isEqualTo(Resolution.found(new ForeignId("D1")));
    }

    @Test
    void refusesADocumentOfAName() {
        List<Outcome> outcomes = write(open(Faults.refusing(Set.of(REFERENCE.text()))));

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Rejected.class);
        assertThat(erp.documents()).isEmpty();
    }

    @Test
    void findsNewDocumentsAndAccountsOnlyAfterAWhile() {
        Connector lagging = open(Faults.lagging(clock, FIVE_MINUTES));
        write(lagging);
        lagging.role(CustomerWriter.class)
                .orElseThrow()
                .write(
                        List.of(new Write<>(new Claim("WEB30", null), Sales.customer("WEB30", 1), Set.of(), Map.of())),
                        attempt());
        DocumentReader reader = lagging.role(DocumentReader.class).orElseThrow();
        AccountFinder finder = lagging.role(AccountFinder.class).orElseThrow();

        int soon = reader.bearing(List.of(REFERENCE)).size()
                + finder.find(AccountKeys.codes(Set.of("WEB30"))).size();
        clock.advance(FIVE_MINUTES);

        assertThat(soon).isZero();
        assertThat(reader.bearing(List.of(REFERENCE))).hasSize(1);
        assertThat(finder.find(AccountKeys.codes(Set.of("WEB30")))).hasSize(1);
    }

    @Test
    void isUnreachableWhereReferencesAndAccountsAreAsked() {
        Connector silent = open(Faults.everyRead(1, ReadFault.IS_UNREACHABLE));
        DocumentReader reader = silent.role(DocumentReader.class).orElseThrow();
        AccountFinder finder = silent.role(AccountFinder.class).orElseThrow();
        AccountKeys keys = AccountKeys.codes(Set.of("WEB29"));

        assertThatThrownBy(() -> reader.bearing(List.of(REFERENCE))).isInstanceOf(UnreachableException.class);
        assertThatThrownBy(() -> finder.find(keys)).isInstanceOf(UnreachableException.class);
    }

    private Connector open(Faults faults) {
        return FaultyConnector.connection(erp.connection(), faults).open(context);
    }

    private List<Outcome> write(Connector connector) {
        SalesDocument document = Sales.document(REFERENCE, DocumentType.ORDER, "WEB29", 1);
        return connector
                .role(DocumentWriter.class)
                .orElseThrow()
                .write(
                        List.of(new Write<>(new Claim(REFERENCE.text(), null), document, Set.of(), Map.of())),
                        attempt());
    }

    private Resolution resolve(Connector connector) {
        return connector
                .role(DocumentWriter.class)
                .orElseThrow()
                .resolve(List.of(new Claim(REFERENCE.text(), null)), attempt())
                .get(0);
    }

    private TestAttempt attempt() {
        return TestAttempt.of(1, clock.instant(), clock.instant().plusSeconds(60));
    }
}

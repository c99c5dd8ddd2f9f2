package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.TestAttempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of documents that are left, whatever crashes, and whatever people do with files. */
@Tag("ORD-3")
class LeavingDocumentsTest {

    private static final SalesDocument ORDER = Papers.order("s1:1042");
    private static final Claim CLAIM = OpenEbp.claim("s1:1042");

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
    void aDocumentIsLeftUnderTheNameOfItsAttemptAndAwaited() throws IOException {
        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(7));

        assertThat(outcomes).containsExactly(new Outcome.Pending(OpenEbp.NOW.plus(Duration.ofMinutes(15))));
        assertThat(ebp.names("out")).containsExactly("Orders-20261120T101500000Z-00000000000000000000000000000007.txt");
    }

    @Test
    void eachTypeHasAFileOfItsOwn() throws IOException {
        SalesDocument quote = Papers.of("s1:9", DocumentType.QUOTE)
                .line("EM-1", "Café", 1, "6.00", "20")
                .made();

        ebp.documents().write(List.of(OpenEbp.write(ORDER), OpenEbp.write(quote)), ebp.attempt(1));

        assertThat(ebp.names("out"))
                .hasSize(2)
                .anyMatch(name -> name.startsWith("Orders-"))
                .anyMatch(name -> name.startsWith("Quotes-"));
    }

    @Test
    void anAttemptThatIsMadeAgainLeavesNoSecondFile() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);
        String before = ebp.text(ebp.only("out"));

        List<Outcome> again = ebp.documents().write(List.of(OpenEbp.write(ORDER)), OpenEbp.again(attempt));

        assertThat(again).hasOnlyElementsOfType(Outcome.Pending.class);
        assertThat(ebp.text(ebp.only("out"))).isEqualTo(before);
    }

    @Test
    void whatWasTakenMeanwhileIsNotLeftOnceMore() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);
        ebp.move("out", "done");

        List<Outcome> again = ebp.documents().write(List.of(OpenEbp.write(ORDER)), OpenEbp.again(attempt));
        List<Outcome> other = ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(2));

        assertThat(List.of(again.get(0), other.get(0))).hasOnlyElementsOfType(Outcome.Pending.class);
        assertThat(ebp.names("out")).isEmpty();
    }

    @Test
    void theRestOfABatchGoesIntoASecondFileOfItsAttempt() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);

        ebp.documents()
                .write(List.of(OpenEbp.write(ORDER), OpenEbp.write(Papers.order("s1:1043"))), OpenEbp.again(attempt));

        assertThat(ebp.names("out"))
                .containsExactly(
                        "Orders-20261120T101500000Z-00000000000000000000000000000001-2.txt",
                        "Orders-20261120T101500000Z-00000000000000000000000000000001.txt");
        assertThat(ebp.text(ebp.folder("out").resolve(ebp.names("out").get(0))))
                .contains("s1:1043")
                .doesNotContain("s1:1042");
    }

    @Test
    void anAnswerThatWasLostIsFoundByAProcessThatBeginsAnew() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt); // and the process dies here

        Resolution waiting = resolve(OpenEbp.again(attempt));
        ebp.move("out", "done");
        Resolution taken = resolve(OpenEbp.again(attempt));
        ebp.exportOrder("CM00000012", "s1:1042 Web 1042");
        Resolution found = resolve(OpenEbp.again(attempt));

        assertThat(List.of(waiting, taken)).hasOnlyElementsOfType(Resolution.Pending.class);
        assertThat(found).isEqualTo(Resolution.found(new ForeignId("ORDER:CM00000012")));
    }

    @Test
    void aFileThatIsHalfWrittenIsNone() throws IOException {
        Files.writeString(ebp.folder("out").resolve(".Orders-x.txt.1.part"), "\"Document - Numéro", OpenEbp.WINDOWS);
        TestAttempt attempt = ebp.attempt(1);

        Resolution resolution = resolve(OpenEbp.again(attempt));
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);

        assertThat(resolution).isEqualTo(Resolution.absent());
        assertThat(ebp.names("out")).hasSize(2);
    }

    @Test
    void aStoreThatIsLostLosesNothing() throws IOException {
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1));
        List<Resolution> seen = new ArrayList<>();

        seen.add(resolve(ebp.attempt(2)));
        ebp.move("out", "done");
        seen.add(resolve(ebp.attempt(3)));

        assertThat(seen).hasOnlyElementsOfType(Resolution.Pending.class);
    }

    @Test
    void whatEbpRefusedIsRejectedWithItsReasonAndNobodysName() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);
        ebp.move("out", "error");
        ebp.reason(".log", "Ligne 2 : le client Lefèvre Zoé (02 40 00 00 00) est bloqué.\r\n\r\nImport annulé");

        Resolution resolution = resolve(OpenEbp.again(attempt));

        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Rejected.class,
                        rejected -> assertThat(rejected.fault().message())
                                .isEqualTo("EBP refused the file"
                                        + " Orders-20261120T101500000Z-00000000000000000000000000000001.txt (EBP files, document"
                                        + " s1:1042). It answered: Ligne 2 : le client … … (…) est bloqué. Import annulé."
                                        + " Correct what it complains about and replay it; the file is never put back, a new one is"
                                        + " left."));
    }

    @Test
    @Tag("ORD-27")
    void whatWasRefusedIsCorrectedAndLeftOnceMore() throws IOException {
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1));
        ebp.move("out", "error");
        ebp.clock.advance(Duration.ofHours(1));

        Resolution look = resolve(ebp.attempt(1)); // a later attempt may have the same key
        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1));

        assertThat(look).isEqualTo(Resolution.absent());
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Pending.class);
        assertThat(ebp.names("out")).hasSize(1);
    }

    @Test
    void ofARefusedFileOfSeveralOnlyALaterExportTellsWhatWasTaken() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER), OpenEbp.write(Papers.order("s1:1043"))), attempt);
        ebp.move("out", "error");
        ebp.later(ebp.folder("exports").resolve("Orders.txt"), Duration.ofDays(-1));
        List<Claim> both = List.of(CLAIM, OpenEbp.claim("s1:1043"));

        List<Resolution> before = ebp.documents().resolve(both, OpenEbp.again(attempt));
        List<Resolution> lost = ebp.documents().resolve(both, ebp.attempt(2));
        ebp.exportOrder("CM1", "s1:1043");
        ebp.later(ebp.folder("exports").resolve("Orders.txt"), Duration.ofDays(1));
        List<Resolution> after = ebp.documents().resolve(both, OpenEbp.again(attempt));

        assertThat(before).hasOnlyElementsOfType(Resolution.Pending.class);
        assertThat(lost).hasOnlyElementsOfType(Resolution.Unknown.class);
        assertThat(after.get(0)).isInstanceOf(Resolution.Rejected.class);
        assertThat(after.get(1)).isEqualTo(Resolution.found(new ForeignId("ORDER:CM1")));
    }

    @Test
    void aFileThatSomebodyTookAwayIsNotTakenForOneThatNeverWas() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);
        Files.delete(ebp.only("out"));

        Resolution resolution = resolve(OpenEbp.again(attempt));

        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class,
                        unknown -> assertThat(unknown.fault().message())
                                .isEqualTo(
                                        "The file Orders-20261120T101500000Z-00000000000000000000000000000001.txt was left to be"
                                                + " imported, is in none of the folders now, and EBP's export does not have it (EBP files,"
                                                + " document s1:1042). Look in EBP: if it has it, export again; if not, put the file back."));
    }

    @Test
    void whatTheAttemptDidNotLeaveIsAbsent() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        SalesDocument refused = Papers.of("s1:1043", DocumentType.ORDER)
                .line("EM-1", "Ω", 1, "6.00", "20")
                .made();
        ebp.documents().write(List.of(OpenEbp.write(ORDER), OpenEbp.write(refused)), attempt);
        Files.delete(ebp.only("out"));

        List<Resolution> resolutions =
                ebp.documents().resolve(List.of(OpenEbp.claim("s1:1043")), OpenEbp.again(attempt));

        assertThat(resolutions).containsExactly(Resolution.absent());
    }

    @Test
    void afterTheDeadlineNothingIsLeft() throws IOException {
        TestAttempt attempt = ebp.attempt(1);
        ebp.clock.advance(Duration.ofMinutes(1));

        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(ORDER)), attempt);

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.NotSent.class);
        assertThat(ebp.names("out")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsLeft() throws IOException {
        Files.delete(ebp.folder("error"));

        assertThatThrownBy(() -> ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("error");
        assertThat(ebp.names("out")).isEmpty();
    }

    @Test
    void aFileOfThisNameThatNobodyCanReadStopsEverything() throws IOException {
        Files.writeString(
                ebp.folder("done").resolve("Orders-20261101T101500000Z-1.txt"), "n'importe quoi", OpenEbp.WINDOWS);

        assertThatThrownBy(() -> resolve(ebp.attempt(1)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("Orders-20261101T101500000Z-1.txt");
    }

    @Test
    void filesOfOtherNamesAreNobodysAffair() throws IOException {
        Files.writeString(ebp.folder("out").resolve("Lisez-moi.txt"), "bonjour", OpenEbp.WINDOWS);
        Files.writeString(ebp.folder("done").resolve("Orders.txt"), "ancien", OpenEbp.WINDOWS);

        Resolution resolution = resolve(ebp.attempt(1));

        assertThat(resolution).isEqualTo(Resolution.absent());
    }

    @Test
    void aBatchAsFullAsItMayBeIsNotedWithinAnAttemptsNote() throws IOException {
        ebp.with(ebp.settings().with(new EbpWriting(120, true, Duration.ofMinutes(15), Duration.ZERO)));
        var batch = new ArrayList<Write<SalesDocument>>();
        for (int i = 1; i <= 120; i++) {
            batch.add(OpenEbp.write(Papers.order("s1:" + i)));
        }
        TestAttempt attempt = ebp.attempt(1);

        ebp.documents().write(batch, attempt);
        Files.delete(ebp.only("out"));

        assertThat(attempt.note().orElse("")).hasSizeLessThan(2000);
        assertThat(ebp.documents()
                        .resolve(
                                List.of(OpenEbp.claim("s1:1"), OpenEbp.claim("s1:120"), OpenEbp.claim("s1:121")),
                                OpenEbp.again(attempt)))
                .extracting(Resolution::kind)
                .containsExactly(Resolution.Kind.UNKNOWN, Resolution.Kind.UNKNOWN, Resolution.Kind.ABSENT);
    }

    private Resolution resolve(Attempt attempt) {
        return ebp.documents().resolve(List.of(CLAIM), attempt).get(0);
    }
}

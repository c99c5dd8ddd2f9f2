package dev.navette.ebp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Problem;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a document is said before anything of its order is written. */
class DocumentProblemsTest {

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
    void whatTheFilesCanHoldHasNone() {
        GoldenFiles.all().stream()
                .filter(golden -> golden.name().equals("order"))
                .flatMap(golden -> golden.documents().stream())
                .forEach(document -> assertThat(problems(document)).isEmpty());
    }

    @Test
    @Tag("ORD-1")
    void typesWithoutFilesAreRefusedByName() {
        SalesDocument document = of(DocumentType.PREPARATION)
                .line("EM-1", "Café", 1, "6.00", "20")
                .made();

        assertThat(problems(document))
                .extracting(Problem::toString)
                .containsExactly("$.head.type: there are no import files of a PREPARATION. Choose one of [QUOTE, ORDER,"
                        + " DELIVERY_NOTE, INVOICE, CREDIT_NOTE], or give this one columns in templates.documents.");
    }

    @Test
    void textsThatAreTooLongAreRefusedOrCutAsTheirColumnSays() {
        var address = new Address(
                "Zoé",
                "Lefèvre",
                null,
                List.of("1234567890".repeat(5)),
                "44000",
                "Nantes sur une rivière beaucoup trop longue",
                null,
                "FR",
                null,
                null);
        SalesDocument document = of(DocumentType.ORDER)
                .labelled("Web 1042 ".repeat(20))
                .billedTo(address)
                .line("A".repeat(41), "Café", 1, "6.00", "20")
                .made();

        assertThat(problems(document))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.billing.lines: it has 50 characters, and the column \"Document - Adresse 1 (facturation)\" takes"
                                + " 40. Shorten it, or have texts of this column cut.",
                        "$.billing.city: it has 43 characters, and the column \"Document - Ville (facturation)\" takes 35."
                                + " Shorten it, or have texts of this column cut.",
                        "$.money.lines[0].article: it has 41 characters, and the column \"Ligne - Code article\" takes 40."
                                + " Shorten it.");
    }

    @Test
    void anAddressOfMoreLinesThanThereAreColumnsIsRefusedOnlyWhereItDoesNotFit() {
        var five = new Address(
                null,
                "Lefèvre",
                null,
                List.of("Chez Anne", "Bât. A", "Esc. 2", "12 rue Haute", "BP 3"),
                "44000",
                "Nantes",
                null,
                "FR",
                null,
                null);
        SalesDocument document = of(DocumentType.ORDER)
                .billedTo(five)
                .line("EM-1", "Café", 1, "6.00", "20")
                .made();

        ebp.documents().write(List.of(OpenEbp.write(document)), ebp.attempt(1));

        assertThat(problems(document)).isEmpty();
        assertThat(left()).contains("\"Chez Anne\";\"Bât. A\";\"Esc. 2\";\"12 rue Haute, BP 3\"");
    }

    @Test
    void aCharacterThatTheFilesLackIsSpelledOtherwiseOrRefused() {
        SalesDocument spelled = of(DocumentType.ORDER)
                .line("EM-1", "Dvořák ﬁn", 1, "6.00", "20")
                .made();
        SalesDocument refused =
                of(DocumentType.ORDER).line("EM-1", "Ωmega", 1, "6.00", "20").made();

        assertThat(problems(spelled)).isEmpty();
        assertThat(problems(refused))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.money.lines[0].label: windows-1252 has no character \"Ω\" (U+03A9). Take it out, write"
                                + " the file in UTF-8, or have such characters transliterated.");
    }

    @Test
    void aCodeIsNeverSpelledOtherwise() {
        SalesDocument document =
                of(DocumentType.ORDER).line("CAFÉ-ř", "Café", 1, "6.00", "20").made();

        assertThat(problems(document))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.money.lines[0].article: it has characters that windows-1252 lacks, and would be another"
                                + " one. Write it in characters that the files can hold.");
    }

    @Test
    void whatHasNoColumnIsNotLeftOutUnsaid() {
        SalesDocument document = of(DocumentType.ORDER)
                .series("WEB")
                .state("Confirmée")
                .in("USD")
                .line("EM-1", "Café", 1, "6.00", "20")
                .made();

        assertThat(problems(document))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("$.head.state.code", "$.head.series", "$.money.gross");
    }

    @Test
    @Tag("ORD-33")
    void aFileMakesNothingFinal() {
        SalesDocument document = of(DocumentType.INVOICE)
                .validated()
                .line("EM-1", "Café", 1, "6.00", "20")
                .made();

        assertThat(problems(document))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.head.state.validated: an import file cannot make a document final. Import drafts, and"
                                + " validate them in EBP.");
    }

    @Test
    @Tag("ORD-11")
    void aDiscountThatEbpWouldReckonOtherwiseIsRefused() {
        SalesDocument exact = of(DocumentType.ORDER)
                .line(DocumentLine.Kind.ARTICLE, "EM-1", "Café", 3, "12.345", "3.70", "20")
                .made();
        SalesDocument tooFine = of(DocumentType.ORDER)
                .line(DocumentLine.Kind.ARTICLE, "EM-1", "Café", 90_000, "99.99", "0.01", "20")
                .made();

        assertThat(problems(exact)).isEmpty();
        assertThat(problems(tooFine)).extracting(Problem::path).containsExactly("$.money.lines[0].amount");
    }

    @Test
    @Tag("ORD-21")
    void ofSeveralPaymentsNoneIsChosen() {
        ebp.with(GoldenFiles.withDeposits(ebp.settings()));
        SalesDocument document = of(DocumentType.ORDER)
                .line("EM-1", "Café", 2, "6.00", "20")
                .paid("5.00")
                .paid("2.00")
                .made();

        assertThat(problems(document)).extracting(Problem::path).containsExactly("$.payments");
    }

    @Test
    void writtenAllTheSameItIsRefusedWithAllReasonsAndNobodysName() throws IOException {
        SalesDocument document = of(DocumentType.ORDER)
                .series("WEB")
                .line("EM-1", "Ω", 1, "6.00", "20")
                .made();

        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(document)), ebp.attempt(1));

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.fault().message())
                                .startsWith(
                                        "It cannot be written for EBP: $.head.series: the file Orders.txt has no column for the"
                                                + " series; $.money.lines[0].label: windows-1252 has no character")
                                .contains("(EBP files, document s1:1042)")
                                .doesNotContain("Lefèvre"));
        assertThat(ebp.names("out")).isEmpty();
    }

    private Papers of(DocumentType type) {
        return Papers.of("s1:1042", type);
    }

    private List<Problem> problems(SalesDocument document) {
        return ebp.documents().problems(document);
    }

    private String left() {
        try {
            return ebp.text(ebp.only("out"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

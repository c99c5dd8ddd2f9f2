package dev.navette.mapping.sales;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.InvoiceField;
import dev.navette.model.sales.OrderInvoice;

import static dev.navette.mapping.sales.Piles.imported;
import static dev.navette.mapping.sales.Piles.made;
import static dev.navette.model.sales.DocumentType.CREDIT_NOTE;
import static dev.navette.model.sales.DocumentType.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-29")
class InvoiceRuleTest {

    private static final InvoiceRule RULE = InvoiceRule.usual().ofShop("s1");

    @Test
    void showsFinalInvoicesAndCreditNotesWithTheirOrder() {
        assertThat(shown(made(INVOICE, "F1", "s1:1042")).order()).isEqualTo(new ForeignId("1042"));
        assertThat(shown(made(INVOICE, "F1", "s1:1042")).number()).isEqualTo("N-F1");
        assertThat(shown(imported(CREDIT_NOTE, "A1", "s1:1042/R7")).order()).isEqualTo(new ForeignId("1042"));
    }

    @Test
    void leavesTheRestOut() {
        assertThat(reason(made(INVOICE, "F1", "s1:1042").draft())).isEqualTo("it is not final yet");
        assertThat(reason(made(DocumentType.DELIVERY_NOTE, "L1", "s1:1042"))).isEqualTo("a delivery note is not shown");
        assertThat(reason(made(INVOICE, "F1"))).isEqualTo("it bears no reference of an order");
        assertThat(reason(made(INVOICE, "F1", "s2:1042"))).isEqualTo("it belongs to another shop");
        assertThat(reason(imported(INVOICE, "F1", "s1:S12"))).isEqualTo("it holds the sales of a day or a session");
    }

    @Test
    void comparesWhatAnInvoiceSaysAndNotItsPrint() {
        OrderInvoice once = shown(made(INVOICE, "F1", "s1:1042"), "%PDF 10:00");
        OrderInvoice again = shown(made(INVOICE, "F1", "s1:1042"), "%PDF 10:01");

        assertThat(InvoiceField.DOCUMENT.valueOf(once).fingerprint())
                .isEqualTo(InvoiceField.DOCUMENT.valueOf(again).fingerprint());
    }

    @Test
    void takesOnlyTypesThatAreInvoices() {
        assertThat(InvoiceRule.of(Set.of(DocumentType.QUOTE)).problems())
                .containsExactly(new Problem(
                        "$.types", "a quote is no invoice", "Choose among invoice, deposit-invoice and credit-note"));
        assertThat(InvoiceRule.of(List.of()).problems()).hasSize(1);
        assertThat(RULE.problems()).isEmpty();
    }

    private static OrderInvoice shown(Piles document) {
        return shown(document, "%PDF");
    }

    private static OrderInvoice shown(Piles document, String pdf) {
        return ((Mapped.Ready<OrderInvoice>) mapped(document, pdf)).element();
    }

    private static String reason(Piles document) {
        return ((Mapped.Ignored<OrderInvoice>) mapped(document, "%PDF")).reason();
    }

    private static Mapped<OrderInvoice> mapped(Piles document, String pdf) {
        MediaFile.Content content = () -> new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII));
        return RULE.of(document.document(), ProgressRuleTest::id, id -> content);
    }
}

package dev.navette.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.memory.ShownInvoice;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

@Tag("ORD-29")
class InvoiceExportTest {

    private static final InvoiceExport EXPORT = InvoiceExport.usual();

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void putsInvoicesAndCreditNotesBesideTheirOrder() {
        ErpDocument invoice = invoice("1042");
        ErpDocument credit = counter.imported("s1:1042/R7", DocumentType.CREDIT_NOTE, "TEA");

        String counts = counter.run(EXPORT);

        assertThat(counts).isEqualTo("3 read: 2 created, 1 ignored");
        assertThat(counter.shop.fulfilment().invoices())
                .extracting(ShownInvoice::order, ShownInvoice::document, ShownInvoice::number)
                .containsExactly(
                        tuple(new ForeignId("1042"), invoice.id(), invoice.number()),
                        tuple(new ForeignId("1042"), credit.id(), credit.number()));
        assertThat(pdf(0)).startsWith("%PDF-1.4\nINVOICE FA00001 of 2026-11-20\n12.00 EUR\n");
    }

    @Test
    void sendsNoneTwiceThoughEachPrintDiffers() {
        invoice("1042");
        counter.run(EXPORT.everything());
        String once = pdf(0);

        String counts = counter.run(EXPORT.everything());

        assertThat(counts).isEqualTo("2 read: 1 unchanged, 1 ignored");
        assertThat(counter.shop.fulfilment().invoices()).hasSize(1);
        assertThat(pdf(0)).as("it was not even printed again").isEqualTo(once);
    }

    @Test
    void waitsForADraftToBecomeFinal() {
        ErpDocument draft =
                counter.erp.transform(counter.imported("1042", "TEA").id(), DocumentType.INVOICE);
        assertThat(counter.run(EXPORT)).isEqualTo("2 read: 2 ignored");
        counter.erp.validate(draft.id());

        String counts = counter.run(EXPORT);

        assertThat(counts).isEqualTo("1 read: 1 created");
    }

    @Test
    void triesAgainWhatTheErpIsStillPrinting() {
        invoice("1042");
        counter.erp.printingFrom(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(counter.run(EXPORT)).isEqualTo("2 read: 1 ignored, 1 failed");
        counter.erp.printingFrom(null);

        String counts = counter.run(EXPORT);

        assertThat(counts).isEqualTo("1 read: 1 created");
    }

    @Test
    void parksAnInvoiceOfAnOrderThatTheShopDoesNotHave() {
        counter.imported("s1:404", DocumentType.INVOICE, "TEA");

        String counts = counter.run(EXPORT);

        assertThat(counts).isEqualTo("1 read: 1 parked");
        assertThat(counter.shop.fulfilment().invoices()).isEmpty();
    }

    @Test
    void asksForAnErpThatPrints() {
        Connection<?> mute = Connection.live(
                counter.erp.connection().account(),
                context -> new Mute(counter.erp.connection().open(context)));
        Profile profile = Profile.named("epicerie")
                .erp(mute)
                .shop(counter.shop.connection())
                .flow(EXPORT)
                .build();

        InvalidSettingsException refused =
                catchThrowableOfType(InvalidSettingsException.class, () -> counter.navette.run(profile));

        assertThat(refused.problems())
                .containsExactly(new Problem(
                        "$.flows.invoice-export",
                        "the ERP prints no documents",
                        "Take the flow out, or connect another system"));
    }

    private ErpDocument invoice(String order) {
        ErpDocument invoice =
                counter.erp.transform(counter.imported(order, "TEA").id(), DocumentType.INVOICE);
        counter.erp.validate(invoice.id());
        return invoice;
    }

    private String pdf(int number) {
        ForeignId id = counter.shop.fulfilment().invoices().get(number).id();
        return new String(counter.shop.fulfilment().contentOf(id).orElseThrow(), StandardCharsets.UTF_8);
    }

    private record Mute(Connector erp) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == DocumentPrinter.class ? Optional.empty() : erp.role(role);
        }

        @Override
        public void close() {
            erp.close();
        }
    }
}

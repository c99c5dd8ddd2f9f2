package dev.navette.testkit.connectors;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.memory.MemoryErp;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.FaultyConnector;

/**
 * An ERP in memory that books payments, and takes four calls at once.
 *
 * @param through makes the connection another
 * @param tray empties it of what the ERP has taken and not dealt with
 * @param power whether it is switched on
 */
record MemoryPaymentsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through, Runnable tray, OnOff power)
        implements ErpPaymentsWorld {

    MemoryPaymentsWorld {
        erp.limitedTo(new Limits(100, 4, Duration.ZERO));
        erp.put(ErpAccount.of("WEB29"));
    }

    MemoryPaymentsWorld() {
        this(new MemoryErp("ebp"));
    }

    MemoryPaymentsWorld(MemoryErp erp) {
        this(erp, real -> real);
    }

    MemoryPaymentsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through) {
        this(erp, through, () -> {}, new OnOff());
    }

    /** One that deals with what it took only when it is told to. */
    MemoryPaymentsWorld(Tray tray) {
        this(new MemoryErp("ebp"), real -> FaultyConnector.connection(real, tray), tray, new OnOff());
    }

    @Override
    public Connection<?> connection() {
        return through.apply(FaultyConnector.connection(erp.connection(), power));
    }

    @Override
    public String account() {
        return "WEB29";
    }

    @Override
    public ForeignId document(ExternalReference reference) {
        Money nothing = Money.of("0", "EUR");
        return erp.put(new SalesDocument(
                reference,
                new DocumentHead(
                        DocumentType.ORDER,
                        DocumentState.DRAFT,
                        LocalDate.of(2026, 11, 20),
                        null,
                        null,
                        null,
                        "Web",
                        null,
                        null,
                        null,
                        null,
                        ""),
                CustomerEntry.of("WEB29"),
                null,
                null,
                new Treatment("FR", null),
                new VatPlace(VatRegime.DOMESTIC, "FR"),
                new DocumentMoney(Basis.NET, null, List.of(), null, List.of(), nothing, nothing, nothing),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null));
    }

    @Override
    public ForeignId goneDocument() {
        ForeignId id = document(ExternalReference.order("s1", "9999"));
        erp.remove(id);
        return id;
    }

    @Override
    public ForeignId put(DocumentPayment payment) {
        return erp.put(payment);
    }

    @Override
    public List<Shown> payments() {
        return erp.payments().stream()
                .map(payment -> new Shown(
                        payment.id(),
                        payment.booked().reference().text(),
                        payment.booked().documentId(),
                        payment.booked().payment().amount(),
                        payment.booked().payment().date()))
                .toList();
    }

    @Override
    public void remove(ForeignId id) {
        erp.remove(id);
    }

    @Override
    public void settle() {
        tray.run();
    }

    @Override
    public boolean silence() {
        return power.off();
    }
}

package dev.navette.testkit.connectors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryDocument;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.FaultyConnector;

/**
 * An ERP in memory that has sales documents, and takes four calls at once.
 *
 * @param through makes the connection another
 * @param tray empties it of what the ERP has taken and not dealt with
 * @param power whether it is switched on
 */
record MemoryDocumentsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through, Runnable tray, OnOff power)
        implements ErpDocumentsWorld {

    MemoryDocumentsWorld {
        erp.limitedTo(new Limits(100, 4, Duration.ZERO));
        erp.put(ErpAccount.of("WEB29"));
    }

    MemoryDocumentsWorld() {
        this(new MemoryErp("ebp"));
    }

    MemoryDocumentsWorld(MemoryErp erp) {
        this(erp, real -> real);
    }

    MemoryDocumentsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through) {
        this(erp, through, () -> {}, new OnOff());
    }

    /** One that deals with what it took only when it is told to. */
    MemoryDocumentsWorld(Tray tray) {
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
    public ForeignId put(SalesDocument document) {
        return erp.put(document);
    }

    @Override
    public List<ErpDocument> documents() {
        return erp.documents().stream().map(MemoryDocument::shown).toList();
    }

    @Override
    public boolean change(ForeignId id, SalesDocument document) {
        erp.set(id, document);
        return true;
    }

    @Override
    public boolean damage(ForeignId id) {
        erp.faulty(
                id.value(), Fault.of("Its date is \"demain\"", "memory-erp ebp", "document " + id, "Correct its date"));
        return true;
    }

    @Override
    public boolean validate(ForeignId id) {
        erp.validate(id);
        return true;
    }

    @Override
    public Optional<ForeignId> transform(ForeignId id, DocumentType type) {
        return Optional.of(erp.transform(id, type).id());
    }

    @Override
    public boolean ship(ForeignId id, Shipment shipment) {
        erp.ship(id, shipment);
        return true;
    }

    @Override
    public boolean hold(ForeignId id, String reason) {
        erp.hold(id, reason);
        return true;
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

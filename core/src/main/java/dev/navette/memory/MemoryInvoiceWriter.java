package dev.navette.memory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Takes invoices. Their contents are read before the shop changes, since it changes as a whole. */
record MemoryInvoiceWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles)
        implements InvoiceWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<OrderInvoice>> batch, Attempt attempt) {
        Map<String, Outcome> unread = new HashMap<>();
        Map<String, byte[]> contents = new HashMap<>();
        for (Write<OrderInvoice> write : batch) {
            String name = write.claim().name();
            content(write.element(), refusal -> unread.put(name, refusal))
                    .ifPresent(content -> contents.put(name, content));
        }
        return desk.write(batch, attempt, (shop, write) -> {
            byte[] content = contents.get(write.claim().name());
            return content == null
                    ? Objects.requireNonNull(unread.get(write.claim().name()))
                    : take(shop, write, content);
        });
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> Desk.among(shop.fulfilment().invoices(), claim));
    }

    /** The bytes, or else an outcome for want of them. */
    private Optional<byte[]> content(OrderInvoice invoice, Consumer<Outcome> otherwise) {
        try (InputStream bytes = invoice.content().open()) {
            return Optional.of(bytes.readAllBytes());
        } catch (UnreadableSourceException gone) {
            otherwise.accept(Outcome.rejected(gone.fault()));
        } catch (UnreachableException silent) {
            otherwise.accept(new Outcome.RetryLater(silent.fault()));
        } catch (AccessRefusedException shut) {
            otherwise.accept(new Outcome.RetryLater(shut.fault()));
        } catch (IOException | RuntimeException failed) {
            otherwise.accept(new Outcome.RetryLater(new Fault(
                    "The invoice could not be read to its end",
                    desk.system(),
                    element(invoice),
                    String.valueOf(failed.getMessage()),
                    "Check whether the ERP prints it")));
        }
        return Optional.empty();
    }

    private Outcome take(Assortment shop, Write<OrderInvoice> write, byte[] content) {
        OrderInvoice invoice = write.element();
        Numbered<KeptInvoice> all = shop.fulfilment().invoices();
        ForeignId known = write.claim().id();
        if (known != null && !all.has(known)) {
            return Outcome.rejected(desk.gone("invoice " + known, element(invoice)));
        }
        if (shop.orders().kept(invoice.order()) == null) {
            return Outcome.rejected(desk.gone("order " + invoice.order(), element(invoice)));
        }
        ForeignId there = known != null || !refusingDoubles.getAsBoolean()
                ? known
                : all.named(invoice.document().value()).stream().findFirst().orElse(null);
        if (there == null) {
            all.countCreate();
            return Outcome.created(all.add(id -> kept(id, invoice, content)).id());
        }
        all.countUpdate();
        KeptInvoice next = kept(there, invoice, content);
        KeptInvoice former = all.at(there);
        all.replace(next);
        return former != null && former.shown().equals(next.shown())
                ? new Outcome.Done(Outcome.Effect.UNCHANGED, there, Map.of(), Set.of())
                : Outcome.updated(there);
    }

    private static KeptInvoice kept(ForeignId id, OrderInvoice invoice, byte[] content) {
        return new KeptInvoice(
                new ShownInvoice(
                        id,
                        invoice.order(),
                        invoice.document(),
                        invoice.type(),
                        invoice.number(),
                        invoice.date(),
                        invoice.gross()),
                content);
    }

    private static String element(OrderInvoice invoice) {
        return "invoice " + invoice.document();
    }
}

package dev.navette.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Direction;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Reader;
import dev.navette.state.store.LedgerEntry;

/** The steps of an order import after its orders are staged. */
final class Steps {

    static final String DECIDE = "order-units";
    static final String PROVE = "order-proofs";
    private static final String ACCOUNTS = "order-accounts";
    private static final String UPDATES = "order-addresses";
    private static final String DOCUMENTS = "order-documents";
    private static final String PAYMENTS = "order-payments";
    private static final String CODES = "order-codes";
    private static final String MARKS = "order-marks";

    private static final LinkKind CODE = new LinkKind("ACCOUNT_CODE");

    private Steps() {}

    /** All tasks of an order import beside its own. */
    static List<String> tasks() {
        return List.of(DECIDE, ACCOUNTS, UPDATES, DOCUMENTS, PROVE, PAYMENTS, MARKS, CODES);
    }

    static String task(LedgerEntry.Kind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNTS;
            case UPDATE -> UPDATES;
            case DOCUMENT -> DOCUMENTS;
            case PAYMENT -> PAYMENTS;
            case CODE -> CODES;
        };
    }

    static Step deciding(String decisions) {
        return told(DECIDE, decisions, Undecided.class, LinkKind.ORDER, "units");
    }

    static Step proofs() {
        return told(PROVE, "", Proofs.class, LinkKind.DOCUMENT, "proof");
    }

    static Step accounts() {
        var whole = new Tracked<Customer>(
                Field.of(LinkKind.ACCOUNT, "account"), customer -> FieldValue.of(customer.code()));
        return step(
                ACCOUNTS,
                Direction.SHOP_TO_ERP,
                new Pipeline<>(
                        Source.of(DueAccounts.class),
                        Mapped.Ready::new,
                        Sink.to(CustomerWriter.class, whole).changingNothing()));
    }

    static Step updates() {
        return step(
                UPDATES,
                Direction.SHOP_TO_ERP,
                new Pipeline<>(
                        Source.of(DueUpdates.class),
                        Mapped.Ready::new,
                        Sink.to(Updating.class, part(CustomerPart.BILLING_ADDRESS), part(CustomerPart.DELIVERY_ADDRESS))
                                .creatingNothing()));
    }

    static Step documents() {
        var whole = new Tracked<SalesDocument>(
                Field.of(LinkKind.DOCUMENT, "document"),
                document -> FieldValue.of(
                        document.head().type().name(),
                        document.head().date().toString(),
                        document.money().gross().toString()),
                Steps::named);
        return step(
                DOCUMENTS,
                Direction.SHOP_TO_ERP,
                new Pipeline<>(
                        Source.of(DueDocuments.class),
                        Mapped.Ready::new,
                        Sink.to(DocumentWriter.class, whole).changingNothing().giving(Steps::given)));
    }

    static Step payments() {
        var whole = new Tracked<DocumentPayment>(
                Field.of(LinkKind.PAYMENT, "payment"),
                payment -> FieldValue.of(payment.payment().amount().toString()));
        return step(
                PAYMENTS,
                Direction.SHOP_TO_ERP,
                new Pipeline<>(
                        Source.of(DuePayments.class),
                        Mapped.Ready::new,
                        Sink.to(PaymentWriter.class, whole).changingNothing()));
    }

    static Step marks() {
        var mark = new Tracked<Marked>(
                Field.of(LinkKind.ORDER, "mark"),
                marked -> FieldValue.of(marked.mark().text(), marked.mark().then(), String.valueOf(marked.units())));
        return step(
                MARKS,
                Direction.ERP_TO_SHOP,
                new Pipeline<>(
                        Source.of(DueMarks.class),
                        Mapped.Ready::new,
                        Sink.to(Marking.class, mark).creatingNothing()));
    }

    static Step codes() {
        var code = new Tracked<AccountCode>(Field.of(CODE, "code"), account -> FieldValue.of(account.code()));
        return step(
                CODES,
                Direction.ERP_TO_SHOP,
                new Pipeline<>(
                        Source.of(DueCodes.class),
                        Mapped.Ready::new,
                        Sink.to(Coding.class, code).creatingNothing()));
    }

    private static <R extends Reader<Mapped<Settled>>> Step told(
            String task, String options, Class<R> reader, LinkKind kind, String field) {
        var decided = new Tracked<Settled>(
                Field.of(kind, field), settled -> FieldValue.of(String.valueOf(settled.version())));
        return new Step(
                task,
                Direction.SHOP_TO_ERP,
                options,
                new Pipeline<Mapped<Settled>, Settled>(
                        Source.of(reader), told -> told, Sink.to(Settling.class, decided)));
    }

    private static Step step(String task, Direction direction, Pipeline<?, ?> pipeline) {
        return new Step(task, direction, "", pipeline);
    }

    private static Tracked<CustomerEntry> part(CustomerPart part) {
        return new Tracked<>(part, entry -> {
            Customer customer = entry.customer();
            return customer == null || !entry.updates().contains(part) ? null : address(addressOf(part, customer));
        });
    }

    private static @Nullable Address addressOf(CustomerPart part, Customer customer) {
        return part == CustomerPart.BILLING_ADDRESS ? customer.billing() : customer.delivery();
    }

    private static @Nullable FieldValue address(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        var parts = new ArrayList<@Nullable String>();
        parts.add(address.firstName());
        parts.add(address.lastName());
        parts.add(address.company());
        parts.addAll(address.lines());
        parts.add(address.postCode());
        parts.add(address.city());
        parts.add(address.state());
        parts.add(address.country());
        parts.add(address.phone());
        parts.add(address.mobile());
        return new FieldValue(List.of(address.country()))
                .reckonedFrom(new FieldValue(parts)); // an address is not shown
    }

    private static List<Named> named(SalesDocument document) {
        var named = new ArrayList<Named>();
        named.add(new Named(LinkKind.ACCOUNT, document.customer().code()));
        ExternalReference credits = document.credits();
        if (credits != null) {
            named.add(new Named(LinkKind.DOCUMENT, credits.text()));
        }
        return named;
    }

    private static Optional<ForeignId> given(Named named) {
        return named.kind().equals(LinkKind.ACCOUNT) ? Optional.of(new ForeignId(named.name())) : Optional.empty();
    }
}

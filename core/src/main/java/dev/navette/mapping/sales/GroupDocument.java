package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.text.ReferencePlaceholder;
import dev.navette.text.ReferenceValues;

/**
 * Makes one document of many orders (ORD-23): on the account for them and with its addresses, with a name where an order has
 * its id, without messages, shipping mode and number of the shop, and reported to the tax office as sales to private buyers.
 */
final class GroupDocument {

    private final OrderRule rule;
    private final ImportFacts facts;
    private final Treated treated;
    private final Remarks remarks;

    GroupDocument(OrderRule rule, ImportFacts facts, Treated treated, Remarks remarks) {
        this.rule = rule;
        this.facts = facts;
        this.treated = treated;
        this.remarks = remarks;
    }

    /**
     * The document and what it comes to, or null where the remarks say why there is none.
     *
     * @param members at least one, in time
     * @param name what people read in place of an order's id: {@code D2026-11-20}
     * @param day of the document, where none is in a closed period
     */
    Grouping.@Nullable Group of(List<GroupMember> members, ExternalReference reference, String name, LocalDate day) {
        GroupMember first = members.get(0);
        Conversion conversion = first.own().conversion();
        DocumentMoney money = money(members, conversion);
        DocumentHead head = head(first, name, day);
        if (money == null || remarks.refused()) {
            return null;
        }
        var payments = new MergedPayments(members);
        List<Payment> made =
                payments.of(money, conversion.digits(), rule.payments().label(), values(first, name));
        var document = new SalesDocument(
                reference,
                head,
                CustomerEntry.of(Objects.requireNonNull(rule.grouping().account(), "grouping.account")),
                null,
                null,
                treated.treatment(),
                treated.vat(),
                money,
                made,
                rule.eInvoices().ofMany(DocumentMaker.natures(money)),
                null);
        var unit = new ImportUnit(
                document,
                members.stream().map(member -> member.order().id()).toList(),
                null,
                first.choice().then());
        return new Grouping.Group(unit, report(members, reference, money, payments), notes(members));
    }

    private @Nullable DocumentMoney money(List<GroupMember> members, Conversion conversion) {
        Basket all = MergedBasket.of(members, rule.lines());
        if (all.gross().signum() < 0) {
            BigDecimal returned = members.stream()
                    .map(member -> member.basket().gross())
                    .filter(gross -> gross.signum() < 0)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            remarks.refuse(
                    "$.money.gross",
                    "its sales come to " + conversion.money(all.gross().subtract(returned)) + " and its returns to "
                            + conversion.money(returned) + ": " + conversion.money(all.gross())
                            + " together, below zero",
                    "Enter its orders as a credit note by hand");
            return null;
        }
        return members.get(0).own().assembly().money(all, remarks);
    }

    private DocumentHead head(GroupMember first, String name, LocalDate placed) {
        HeaderRule header = rule.header();
        StatusChoice choice = first.choice();
        LocalDate day = header.day(placed, choice.type(), facts, remarks);
        return new DocumentHead(
                choice.type(),
                new DocumentState(choice.validated(), choice.state()),
                day,
                header.delivery(day),
                null,
                header.series(),
                header.label(values(first, name).on(day), remarks),
                header.warehouse(),
                header.company(),
                header.store(),
                null,
                "");
    }

    private static ReferenceValues values(GroupMember first, String name) {
        return ReferenceValues.none()
                .with(ReferencePlaceholder.ORDER_ID, name)
                .with(ReferencePlaceholder.ORDER_REFERENCE, name)
                .with(ReferencePlaceholder.SHOP_NAME, first.order().head().shopName());
    }

    private static SessionReport report(
            List<GroupMember> members, ExternalReference reference, DocumentMoney money, MergedPayments payments) {
        int returns = (int) members.stream()
                .filter(member -> member.basket().gross().signum() < 0)
                .count();
        return new SessionReport(
                reference,
                members.size() - returns,
                returns,
                money.vat(),
                money.net(),
                money.tax(),
                money.gross(),
                payments.taken(),
                payments.givenBack());
    }

    private List<String> notes(List<GroupMember> members) {
        var notes = new ArrayList<>(remarks.notes());
        members.stream()
                .flatMap(member -> member.own().remarks().notes().stream()
                        .map(note -> "order " + member.order().id() + ": " + note))
                .forEach(notes::add);
        return notes;
    }
}

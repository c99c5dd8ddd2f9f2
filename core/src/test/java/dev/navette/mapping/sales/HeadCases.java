package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.List;

import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;

/** Golden cases of which orders are imported, of what they become and of what stands at the top. */
final class HeadCases {

    private static final String MONEY = """
            EM-1 · 1 × 20.00 · 20.00 · N20
            N20 on 20.00: 4.00
            net 20.00 · tax 4.00 · gross 24.00 EUR
            """;

    private HeadCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("HEAD-1", "The reference that people read", "ORD-4", "ORD-3")
                        .story(
                                "Order 187 of John DOE: the label names both, the reference is what the document is found by.")
                        .profile(
                                "label Web %OI - %CF %CL",
                                rule -> rule.with(HeaderRule.USUAL.labelled("Web %OI - %CF %CL")))
                        .order(jar("187"))
                        .becomes("""
                                document: order, draft
                                reference: s1:187
                                date: 2026-11-20
                                label: Web 187 - John DOE
                                """ + MONEY),
                GoldenCase.of("HEAD-2", "The shop's number is kept", "ORD-4")
                        .story("The shop shows C-187, and the document is numbered W-C-187.")
                        .profile("numbers are kept behind W-", rule -> rule.with(HeaderRule.USUAL.keepingNumbers("W-")))
                        .order(jar("702").number("C-187"))
                        .becomes("""
                                reference: s1:702
                                number: W-C-187
                                """ + MONEY),
                GoldenCase.of("HEAD-3", "The ERP numbers invoices", "ORD-33", "ORD-4")
                        .story(
                                "The same profile: an invoice takes its number from the ERP's continuous series all the same.")
                        .profile("numbers are kept behind W-", rule -> rule.with(HeaderRule.USUAL.keepingNumbers("W-")))
                        .order(jar("703").status("completed"))
                        .becomes("""
                                document: invoice, draft
                                number: the ERP's
                                """ + MONEY),
                GoldenCase.of("HEAD-4", "The day in the shop's zone", "ORD-4")
                        .story("23:30 in London is the next day in Paris.")
                        .order(jar("704").placed("2026-11-20T23:30:00Z"))
                        .becomes("date: 2026-11-21\n" + MONEY),
                GoldenCase.of("HEAD-5", "The day of the shop's invoice", "ORD-4")
                        .story("The document has the day on which the shop invoiced.")
                        .profile(
                                "dated as the shop's invoice",
                                rule -> rule.with(HeaderRule.USUAL.dated(HeaderRule.DateOf.INVOICE)))
                        .order(jar("705").invoiced("FA-9", "2026-11-19T10:00:00Z"))
                        .becomes("date: 2026-11-19\n" + MONEY),
                GoldenCase.of("HEAD-6", "The day of the import", "ORD-4")
                        .story("Ordered on the 20th, imported on the 21st.")
                        .profile(
                                "dated as the import",
                                rule -> rule.with(HeaderRule.USUAL.dated(HeaderRule.DateOf.TODAY)))
                        .order(jar("706"))
                        .becomes("date: 2026-11-21\n" + MONEY),
                GoldenCase.of("HEAD-7", "A delivery date", "ORD-8")
                        .story("The goods are due five days after the document's day.")
                        .profile("due in 5 days", rule -> rule.with(HeaderRule.USUAL.dueIn(5)))
                        .order(jar("707"))
                        .becomes("""
                                date: 2026-11-20
                                due: 2026-11-25
                                """ + MONEY),
                GoldenCase.of("HEAD-8", "A day in a closed period moves", "ORD-33")
                        .story("November is closed: the invoice is of the first open day, which is reported.")
                        .world("the books are closed before 1 December", GoldenFacts.openFrom("2026-12-01"))
                        .order(jar("708").status("completed"))
                        .becomes("date: 2026-12-01\n" + MONEY
                                + "note: the payments of the document come to 0.00 EUR, its total to 24.00 EUR: 24.00 EUR is"
                                + " missing\n"
                                + "note: its document would be of 2026-11-20, in a closed period: it is of 2026-12-01"),
                GoldenCase.of("HEAD-9", "A day in a closed period waits", "ORD-33")
                        .story("The same, where a person shall decide.")
                        .profile(
                                "what is of a closed period waits",
                                rule -> rule.with(HeaderRule.USUAL.waitingForOpenDays()))
                        .world("the books are closed before 1 December", GoldenFacts.openFrom("2026-12-01"))
                        .order(jar("709").status("completed"))
                        .refused(
                                "$.orders[709].head.placed: its document would be of 2026-11-20, and the ERP's books are closed before"
                                        + " 2026-12-01. Open the period in the ERP, or let such documents move to the first open day."),
                GoldenCase.of("HEAD-10", "An order is of any day", "ORD-33")
                        .story("A closed period is one of the books, and an order is not in them yet.")
                        .world("the books are closed before 1 December", GoldenFacts.openFrom("2026-12-01"))
                        .order(jar("710"))
                        .becomes("date: 2026-11-20\n" + MONEY),
                GoldenCase.of("HEAD-11", "Messages become notes", "ORD-20")
                        .story("What the customer wrote stands in the document's notes, without its HTML.")
                        .profile(
                                "the customer's messages are taken",
                                rule -> rule.with(MessageRule.taking(MessageRule.Taken.CUSTOMER)))
                        .order(jar("711")
                                .message(new OrderMessage(
                                        Instant.parse("2026-11-20T09:00:00Z"),
                                        OrderMessage.Author.CUSTOMER,
                                        false,
                                        "<p>Leave it with the <b>guard</b></p>")))
                        .becomes("notes: Leave it with the guard\n" + MONEY),
                GoldenCase.of("STAT-1", "A status that is not imported", "ORD-1")
                        .story("Nobody named the status of cancelled orders.")
                        .order(jar("721").status("cancelled"))
                        .leftOut("its status cancelled is not imported"),
                GoldenCase.of("STAT-2", "Only paid orders", "ORD-1")
                        .story("A cent is missing.")
                        .profile("paid orders alone become validated invoices", HeadCases::whenPaid)
                        .order(jar("722").paid("card", "23.99"))
                        .leftOut("it is not paid yet"),
                GoldenCase.of("STAT-3", "A paid order", "ORD-1", "ORD-21")
                        .story(
                                "The same, paid in full: an invoice, validated, with a settlement, and the shop is told.")
                        .profile("paid orders alone become validated invoices, then shipped", HeadCases::whenPaid)
                        .order(jar("723").paid("card", "24.00"))
                        .becomes("""
                                document: invoice, validated
                                status afterwards: shipped
                                """ + MONEY + "settlement p1 · 24.00"),
                GoldenCase.of("STAT-4", "Announced money does not pay", "ORD-1", "ORD-21")
                        .story("A transfer that has not come.")
                        .profile("paid orders alone become validated invoices", HeadCases::whenPaid)
                        .order(jar("724")
                                .payment(PaymentMethod.of("bacs", "transfer"), "24.00", OrderPayment.State.PENDING))
                        .leftOut("it is not paid yet"),
                GoldenCase.of("STAT-5", "An archived order", "ORD-25")
                        .story("The shop has put it away.")
                        .order(jar("725").archived())
                        .leftOut("it is archived"),
                GoldenCase.of("STAT-6", "Archived orders on demand", "ORD-25")
                        .story("The same where archived orders are asked for.")
                        .profile(
                                "archived orders too",
                                rule -> rule.with(rule.statuses().withArchived()))
                        .order(jar("726").archived())
                        .becomes("document: order, draft\n" + MONEY),
                GoldenCase.of("STAT-7", "A quote", "ORD-1")
                        .story("Orders in draft become quotes (devis).")
                        .profile("draft becomes a quote", rule -> rule.with(StatusRule.of("draft", DocumentType.QUOTE)))
                        .order(jar("727").status("draft"))
                        .becomes("document: quote, draft\n" + MONEY));
    }

    private static OrderRule whenPaid(OrderRule rule) {
        return rule.with(StatusRule.of("x", DocumentType.ORDER)
                .with(
                        "processing",
                        StatusChoice.making(DocumentType.INVOICE)
                                .whenPaid()
                                .validatedAtOnce()
                                .then("shipped")));
    }

    private static ShopOrder jar(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }
}

package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of the documentation about money ({@code docs/money.md}), made of the golden cases. */
final class MoneyPage {

    private static final String INTRODUCTION = """
            # The money of an order

            How an order of a shop becomes a document of the ERP (pièce de vente), case by case. Each case was reckoned by hand,
            and each build holds the rules to it; this page is made of the cases, so that nothing here is only meant.

            ## In ten sentences

            1. The shop's total with tax is the truth: the document comes to it to the cent, or the order is refused and both sums
               are told ([GAP-2](#gap-2), [GAP-3](#gap-3)).
            2. Amounts are decimal, have the decimals of their currency, and half of the last one goes away from zero
               ([PRICE-2](#price-2), [PRICE-10](#price-10), [PRICE-11](#price-11)).
            3. A document takes each tax once, of all that bears it; a shop may round it line by line, and what this makes is
               closed whatever the tolerance ([GAP-1](#gap-1), [GAP-9](#gap-9)).
            4. What else the shop's total lacks to its parts is closed by a line of its own (écart), up to 0.05 unless the profile
               says otherwise ([GAP-2](#gap-2), [GAP-6](#gap-6), [GAP-7](#gap-7)).
            5. A cent to which no amount with tax comes stands on a line without tax, and no price of an article is ever touched
               for it ([PRICE-3](#price-3), [GAP-5](#gap-5)).
            6. A tax that differs by more than a cent for each line refuses the order, also where the total agrees
               ([GAP-10](#gap-10), [GAP-12](#gap-12)).
            7. A discount on the whole order is divided over the rates in proportion to what is sold at each, and stands on a line
               for each rate; where the shop says what it took off which line, that counts ([DISC-1](#disc-1),
               [DISC-3](#disc-3)).
            8. Gift cards are sold without tax, and like store credit they are money when they are spent: neither they nor any
               other payment lowers a total ([DISC-13](#disc-13), [DISC-15](#disc-15), [PAY-7](#pay-7)).
            9. An order in a foreign currency is converted at the shop's rate, by the shop's own figures where it tells them, or
               stays in its currency; one that nobody mapped is refused ([CUR-1](#cur-1), [CUR-4](#cur-4), [CUR-2](#cur-2),
               [CUR-3](#cur-3)).
            10. Money on an order is a deposit (acompte) and holds its part of each tax; on an invoice it is a settlement; only
                captured money counts, and none is booked twice ([PAY-1](#pay-1), [PAY-2](#pay-2), [PAY-6](#pay-6),
                [PAY-8](#pay-8)).

            ## How to read the cases

            On the left stands what the shop says, on the right what the document says. A line is *article · quantity × unit price ·
            amount · VAT code*; `N20 on 20.00: 4.00` is a tax, what it is taken of and what it comes to. All lines, taxes, totals
            and payments of a document are shown; date, account, label and the like only where the case is about them.

            The usual profile has a code for each French rate (N20, N10, N5 for 5.5 %, N2 for 2.1 %, N0 for none), converts foreign
            currencies, makes draft orders (commandes) of the status *processing* and draft invoices (factures) of *completed*, and has these service
            articles: PORT for shipping, EMBALLAGE for gift wrap, FRAIS for fees, REMISE for discounts, ECART for discrepancies,
            CADEAU for gift cards, REMB for refunds and DIVERS for what the ERP does not know. The ERP knows all articles that begin
            with EM.
            """;

    private MoneyPage() {}

    /** The whole page. */
    static String text() {
        var page = new StringBuilder(INTRODUCTION);
        List<GoldenCases.Chapter> chapters = GoldenCases.chapters();
        page.append("\n## Chapters\n\n");
        for (int i = 0; i < chapters.size(); i++) {
            GoldenCases.Chapter chapter = chapters.get(i);
            page.append("- [")
                    .append(chapter.title())
                    .append("](#chapter-")
                    .append(i + 1)
                    .append("): ");
            page.append(chapter.cases().size()).append(" cases\n");
        }
        for (int i = 0; i < chapters.size(); i++) {
            GoldenCases.Chapter chapter = chapters.get(i);
            page.append("\n<a id=\"chapter-").append(i + 1).append("\"></a>\n");
            page.append("\n## ").append(chapter.title()).append('\n');
            chapter.cases().forEach(golden -> page.append(section(golden)));
        }
        return page.toString();
    }

    private static String section(GoldenCase golden) {
        var section = new StringBuilder();
        section.append("\n<a id=\"")
                .append(golden.id().toLowerCase(Locale.ROOT))
                .append("\"></a>\n\n");
        section.append("### ")
                .append(golden.id())
                .append(" · ")
                .append(golden.name())
                .append("\n\n");
        section.append(golden.story()).append('\n');
        conditions(golden)
                .forEach(condition -> section.append('\n').append(condition).append('\n'));
        section.append('\n').append(outcome(golden));
        section.append("\nShows ")
                .append(golden.requirements().stream()
                        .map(MoneyPage::requirement)
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        return section.toString();
    }

    private static List<String> conditions(GoldenCase golden) {
        var conditions = new ArrayList<String>();
        if (!golden.profile().isEmpty()) {
            conditions.add("*The profile:* " + escaped(golden.profile()) + ".");
        }
        if (!golden.world().isEmpty()) {
            conditions.add("*The ERP:* " + escaped(golden.world()) + ".");
        }
        return conditions;
    }

    private static String outcome(GoldenCase golden) {
        return switch (golden.outcome()) {
            case DOCUMENT -> table("The document says", golden, golden.expected());
            case LEFT_OUT ->
                table("", golden, List.of()) + "\n**Left out:** "
                        + golden.expected().get(0) + ".\n";
            case REFUSED ->
                table("", golden, List.of()) + "\n**Refused:**\n\n"
                        + golden.expected().stream().map(MoneyPage::reason).collect(Collectors.joining());
        };
    }

    private static String table(String right, GoldenCase golden, List<String> document) {
        List<String> shop = counted(shop(golden));
        List<String> told = counted(document);
        boolean two = !right.isEmpty();
        var table = new StringBuilder(
                two ? "| The shop says | " + right + " |\n|---|---|\n" : "| The shop says |\n|---|\n");
        for (int i = 0; i < Math.max(shop.size(), told.size()); i++) {
            table.append("| ").append(cell(shop, i));
            table.append(two ? " | " + cell(told, i) : "").append(" |\n");
        }
        return table.toString();
    }

    private static List<String> shop(GoldenCase golden) {
        var text = new OrderText(golden.order());
        var lines = new ArrayList<>(text.lines());
        if (golden.refund() != null) {
            lines.addAll(text.refund(golden.refund()));
        }
        return lines;
    }

    /** Lines that follow on one like them are told once, with their number. */
    private static List<String> counted(List<String> lines) {
        var counted = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            int next = i + 1;
            while (next < lines.size() && lines.get(next).equals(lines.get(i))) {
                next++;
            }
            counted.add(next - i == 1 ? lines.get(i) : lines.get(i) + " (" + (next - i) + " times)");
            i = next;
        }
        return counted;
    }

    private static String cell(List<String> lines, int at) {
        return at < lines.size() ? escaped(lines.get(at)) : "";
    }

    /** A path has dollar signs and brackets, which some readers of Markdown take for more than that. */
    private static String reason(String problem) {
        int end = problem.indexOf(": ");
        return "- `" + problem.substring(0, end) + "`: " + escaped(problem.substring(end + 2)) + "\n";
    }

    private static String requirement(String id) {
        return id.startsWith("LESSON-") ? "lesson " + id.substring("LESSON-".length()) : id;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*");
    }
}

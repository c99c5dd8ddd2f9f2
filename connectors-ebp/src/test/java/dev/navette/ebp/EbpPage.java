package dev.navette.ebp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.navette.model.sales.DocumentType;

/** The parts of the page about EBP that are made of the code. */
final class EbpPage {

    private EbpPage() {}

    static String columns() {
        EbpTemplates usual = EbpTemplates.USUAL;
        return "**Customers that are made** (`customers`)\n\n"
                + table(usual.ofCustomers())
                + "\n**Addresses of customers that are there** (`billingAddresses`, `deliveryAddresses`): `Code (tiers)`, `Nom`,"
                + " and the columns above from `Adresse 1 (facturation)` to `Téléphone portable (facturation)`, or those from"
                + " `Nom (adresse) (livraison)` to `Téléphone portable (livraison)`.\n"
                + "\n**Sales documents** (`documents.quotes`, `orders`, `deliveryNotes`, `invoices`, `creditNotes`; of"
                + " `preparations` there is no list until one is written)\n\n"
                + table(usual.of(DocumentType.QUOTE))
                + "\n`Document - Etat du devis` is of quotes alone.\n";
    }

    static String fields() {
        var text = new StringBuilder("| field | files | what is written |\n|---|---|---|\n");
        for (EbpField field : EbpField.values()) {
            text.append("| `")
                    .append(named(field))
                    .append("` | ")
                    .append(files(field))
                    .append(" | ")
                    .append(what(field))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String table(List<EbpColumn> columns) {
        var text = new StringBuilder("| column | field | length |\n|---|---|---|\n");
        for (EbpColumn column : columns) {
            String length = column.length() == null
                    ? ""
                    : column.length() + (column.tooLong() == EbpColumn.TooLong.CUT ? ", cut" : "");
            String field =
                    column.field() == null ? "constant `" + column.constant() + "`" : "`" + named(column.field()) + "`";
            text.append("| `")
                    .append(column.label())
                    .append(column.required() ? "` * | " : "` | ")
                    .append(field)
                    .append(" | ")
                    .append(length)
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String files(EbpField field) {
        var files = new ArrayList<String>();
        if (field.isOf(CustomerRow.class)) {
            files.add("customers");
        }
        if (field.isOf(DocumentRow.class)) {
            files.add(field.isOf(PaymentRow.class) ? "deposits" : "documents");
        }
        if (field.isOf(PaymentRow.class)) {
            files.add("payments");
        }
        return String.join(", ", files);
    }

    private static String what(EbpField field) {
        String form = switch (field.form()) {
            case KEY -> "text, never cut";
            case TEXT -> "text";
            case PRICE -> "price";
            case AMOUNT -> "amount";
            case QUANTITY -> "quantity";
            case RATE -> "percent";
            case EXCHANGE -> "rate";
            case DAY -> "day";
        };
        return form + ": `" + field.path() + "`";
    }

    private static String named(EbpField field) {
        return Arrays.stream(field.name().split("_", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}

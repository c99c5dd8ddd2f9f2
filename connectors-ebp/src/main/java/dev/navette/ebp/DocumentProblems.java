package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Basis;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShippingFooter;

/**
 * What of a document its file has no place for, or would say wrongly: nothing that was asked for is left out unsaid. What one
 * cell alone cannot hold is told with its line.
 */
final class DocumentProblems {

    private final SalesDocument document;
    private final Sheet sheet;
    private final EbpFilesSettings settings;
    private final List<Problem> problems = new ArrayList<>();

    DocumentProblems(SalesDocument document, Sheet sheet, EbpFilesSettings settings) {
        this.document = document;
        this.sheet = sheet;
        this.settings = settings;
    }

    List<Problem> all() {
        checkHead();
        checkMoney();
        checkPayments();
        return problems;
    }

    private void checkHead() {
        DocumentHead head = document.head();
        if (head.state().validated()) {
            add(
                    "$.head.state.validated",
                    "an import file cannot make a document final",
                    "Import drafts, and validate them in EBP");
        }
        need("$.head.state.code", head.state().code(), "the state", EbpField.DOCUMENT_STATE);
        need("$.head.series", head.series(), "the series", EbpField.DOCUMENT_SERIES);
        need("$.head.warehouse", head.warehouse(), "the warehouse", EbpField.DOCUMENT_WAREHOUSE);
        need("$.head.company", head.company(), "the company", EbpField.DOCUMENT_COMPANY);
        need("$.head.store", head.store(), "the store", EbpField.DOCUMENT_STORE);
        need("$.head.delivery", head.delivery(), "the delivery date", EbpField.DOCUMENT_DELIVERY_DATE);
        need("$.head.shippingMode", head.shippingMode(), "the shipping mode", EbpField.DOCUMENT_SHIPPING_MODE);
        if (head.type() == DocumentType.CREDIT_NOTE) {
            need(
                    "$.credits",
                    document.credits(),
                    "what it credits",
                    EbpField.DOCUMENT_CREDITED,
                    EbpField.DOCUMENT_NOTES);
        }
    }

    private void checkMoney() {
        DocumentMoney money = document.money();
        if (!money.gross().currency().equals(settings.figures().currency())) {
            need(
                    "$.money.gross",
                    money.gross().currency(),
                    "the currency, and it is not EBP's " + settings.figures().currency(),
                    EbpField.DOCUMENT_CURRENCY);
        }
        if (money.lines().isEmpty()) {
            add("$.money.lines", "it has none, and a file has a line for each", "Enter it in EBP by hand");
        }
        need(
                "$.money.basis",
                money.basis(),
                money.basis() == Basis.NET ? "prices without tax" : "prices with tax",
                money.basis() == Basis.NET ? EbpField.LINE_NET_PRICE : EbpField.LINE_GROSS_PRICE);
        for (int i = 0; i < money.lines().size(); i++) {
            check(money.lines().get(i), "$.money.lines[" + i + "]");
        }
        check(money.shipping());
    }

    private void check(DocumentLine line, String path) {
        if (line.vat().size() != 1) {
            add(
                    path + ".vat",
                    "it bears " + line.vat().size() + " taxes, and EBP's lines bear one",
                    "Map them to one tax of EBP");
        }
        if (!line.lots().isEmpty()) {
            if (line.lots().size() > 1) {
                add(path + ".lots", "it goes from several lots, and a line names one", "Let EBP choose the lots");
            }
            need(path + ".lots", line.lots(), "lots and serial numbers", EbpField.LINE_LOT);
        }
        var figures = new LineFigures(line, settings.figures());
        boolean byRate = sheet.has(EbpField.LINE_DISCOUNT_RATE);
        boolean byUnit =
                sheet.has(EbpField.LINE_UNIT_DISCOUNT) && document.money().basis() == Basis.NET;
        boolean discounted = figures.isDiscounted();
        if (discounted && !byRate && !byUnit) {
            need(path + ".discount", line.discount(), "discounts", EbpField.LINE_DISCOUNT_RATE);
        } else if (discounted && byRate && byUnit) {
            add(
                    path + ".discount",
                    "two columns take it, and EBP may take it off twice",
                    "Keep one of the two columns");
        } else if (!(byUnit ? figures.comesByUnit() : figures.comesByRate())) {
            add(
                    path + ".amount",
                    "EBP would come to another amount by quantity, price and discount",
                    "Have prices written without discounts, or allow prices and rates more decimals");
        }
    }

    private void check(@Nullable ShippingFooter shipping) {
        if (shipping == null) {
            return;
        }
        String path = "$.money.shipping";
        if (shipping.vat().size() != 1) {
            add(
                    path + ".vat",
                    "it bears " + shipping.vat().size() + " taxes, and EBP's foot bears one",
                    "Have it as a line");
        } else if (new FooterFigures(document.money(), settings.figures()).net() == null) {
            add(path + ".amount", "no amount without tax gives it again", "Have it as a line");
        }
        need(path + ".amount", shipping, "shipping", EbpField.DOCUMENT_SHIPPING_NET);
        need(
                path + ".vat",
                shipping,
                "the tax of shipping",
                EbpField.DOCUMENT_SHIPPING_VAT_RATE,
                EbpField.DOCUMENT_SHIPPING_VAT_CODE);
    }

    /** Elsewhere payments are not this file's affair. */
    private void checkPayments() {
        List<Payment> payments = document.payments();
        if (!settings.templates().hasDeposits() || payments.isEmpty()) {
            return;
        }
        if (!document.head().type().takesDeposits()) {
            add(
                    "$.payments",
                    "a " + document.head().type() + " has no columns of deposits",
                    "Write payments in files of their own, or none");
        } else if (payments.size() > 1) {
            add(
                    "$.payments",
                    "it has " + payments.size() + ", and a file takes one deposit",
                    "Take the order's total as one");
        } else if (payments.get(0).kind() != Payment.Kind.DEPOSIT) {
            add("$.payments[0].kind", "it is no deposit", "Write payments in files of their own, or none");
        }
    }

    private void need(String path, @Nullable Object value, String what, EbpField... columns) {
        if (Objects.nonNull(value) && !sheet.has(columns)) {
            add(
                    path,
                    "the file " + sheet.file() + " has no column for " + what,
                    "Add one to templates, or leave it out");
        }
    }

    private void add(String path, String what, String remedy) {
        problems.add(new Problem(path, what, remedy));
    }
}

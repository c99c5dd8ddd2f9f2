package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShippingFooter;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;

/**
 * Documents in plain text, a line for each thing that stands on them. Lines, taxes, totals and payments are told always;
 * what has a name and a colon before it is told where somebody asks for it.
 *
 * @param units the documents
 * @param notes what was found on the way
 */
record DocumentText(List<ImportUnit> units, List<String> notes) {

    /** With what has one of the names that stand in the other text. */
    List<String> toldLike(List<String> other) {
        Set<String> names = other.stream().map(DocumentText::name).collect(Collectors.toSet());
        var told = new ArrayList<String>();
        for (ImportUnit unit : units) {
            all(unit).stream()
                    .filter(line -> name(line).isEmpty() || names.contains(name(line)))
                    .forEach(told::add);
        }
        if (names.contains("note")) {
            notes.forEach(note -> told.add("note: " + note));
        }
        return told;
    }

    private static String name(String line) {
        int colon = line.indexOf(": ");
        String before = colon < 0 ? "" : line.substring(0, colon);
        return before.matches("[a-z][^·]*") ? before : "";
    }

    private static List<String> all(ImportUnit unit) {
        SalesDocument document = unit.document();
        var all = new ArrayList<String>();
        head(unit, document, all);
        customer(document.customer(), all);
        all.add("billing address: " + address(document.billing()));
        all.add("delivery address: " + address(document.delivery()));
        all.add("treatment: " + document.treatment().code());
        String country = document.vat().country();
        all.add("sale: " + words(document.vat().regime()) + (country == null ? ", no tax" : ", the tax of " + country));
        all.add("e-invoicing: " + eInvoice(document.eInvoice()));
        money(document.money(), all);
        document.payments().forEach(payment -> payment(payment, all));
        return all;
    }

    private static void head(ImportUnit unit, SalesDocument document, List<String> all) {
        DocumentHead head = document.head();
        all.add("document: " + words(head.type()) + (head.state().validated() ? ", validated" : ", draft"));
        all.add("reference: " + document.reference());
        all.add("credits: " + document.credits());
        all.add("follows: " + unit.follows());
        all.add("date: " + head.date());
        all.add("due: " + head.delivery());
        all.add("number: " + (head.number() == null ? "the ERP's" : head.number()));
        all.add("label: " + head.label());
        all.add("shipping mode: " + head.shippingMode());
        all.add("notes: " + head.notes().replace("\n", " / "));
        all.add("status afterwards: " + unit.statusAfter());
    }

    private static void customer(CustomerEntry entry, List<String> all) {
        all.add("account: " + entry.code() + (entry.create() ? ", created" : ""));
        all.add("written back: " + (entry.writeBack() ? "yes" : "no"));
        Customer customer = entry.customer();
        if (customer != null) {
            all.add("customer: " + customer.name() + ", family " + customer.family() + ", group " + customer.group()
                    + ", representative " + customer.representative() + ", treatment " + customer.treatment());
        }
    }

    private static void money(DocumentMoney money, List<String> all) {
        all.add("prices: " + (money.basis() == Basis.NET ? "without tax" : "tax included"));
        if (money.exchange() != null) {
            all.add("exchange: " + money.exchange().rate().toPlainString() + " for 1 "
                    + money.exchange().shopCurrency());
        }
        money.lines()
                .forEach(line -> all.add(
                        (line.source().isEmpty() ? "line of no part" : "line " + line.source()) + ": " + line.label()));
        money.lines().forEach(line -> all.add(line(line)));
        ShippingFooter foot = money.shipping();
        if (foot != null) {
            all.add("foot · " + bare(foot.amount()) + " · " + codes(foot.vat()));
        }
        money.vat().forEach(total -> all.add(vat(total)));
        all.add("net " + bare(money.net()) + " · tax " + bare(money.tax()) + " · gross " + money.gross());
    }

    private static String line(DocumentLine line) {
        var text = new StringBuilder(line.article() + " · " + line.quantity() + " × " + bare(line.unitPrice()));
        if (line.discount().amount().signum() != 0) {
            text.append(" less ").append(bare(line.discount()));
        }
        text.append(" · ").append(bare(line.amount())).append(" · ").append(codes(line.vat()));
        Money eco = line.ecoParticipation();
        if (eco != null) {
            text.append(" · of it for recycling ").append(bare(eco));
        }
        if (!line.lots().isEmpty()) {
            text.append(" · ")
                    .append(line.lots().stream()
                            .map(lot -> "lot " + lot.number() + " " + lot.quantity())
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static void payment(Payment payment, List<String> all) {
        String id = payment.id();
        Money paid = payment.paid();
        BigDecimal rate = payment.rate();
        String exchanged = paid == null || rate == null ? "" : " (" + paid + " at " + rate.toPlainString() + ")";
        String taxes = payment.vat().stream().map(DocumentText::vat).collect(Collectors.joining(" · "));
        all.add(words(payment.kind()) + " " + id + " · " + bare(payment.amount()) + exchanged
                + (taxes.isEmpty() ? "" : " · " + taxes));
        all.add("paid on: " + payment.date());
        all.add("paid as: " + payment.label());
        all.add("booked: " + accounts(payment.accounts()));
    }

    private static String accounts(PaymentAccounts accounts) {
        return Stream.of(
                        named("mode", accounts.settlementMode()),
                        named("journal", accounts.journal()),
                        named("account", accounts.account()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String name, @Nullable String code) {
        return code == null ? "" : name + " " + code;
    }

    private static String vat(VatTotal total) {
        return total.vat().code() + " on " + bare(total.base()) + ": " + bare(total.amount());
    }

    private static String codes(List<Vat> vat) {
        return vat.stream().map(Vat::code).collect(Collectors.joining(" + "));
    }

    private static String address(@Nullable Address address) {
        return address == null ? "the customer's own" : address.postCode() + " " + address.country();
    }

    private static String eInvoice(EInvoice invoice) {
        return (invoice.report() == EInvoice.Report.E_INVOICE ? "e-invoice" : "e-reporting")
                + (invoice.siren() == null ? "" : ", SIREN " + invoice.siren()) + ", " + words(invoice.supply());
    }

    private static String bare(Money money) {
        return money.amount().toPlainString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.navette.mapping.sales;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.EInvoice.Report;
import dev.navette.model.sales.EInvoice.Supply;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Siren;
import dev.navette.model.sales.Siret;
import dev.navette.model.sales.VatNumber;

/**
 * What a document tells for e-invoicing (ORD-34). A domestic sale to a company with a SIREN is an e-invoice, all others are
 * reported.
 *
 * @param missing what becomes of an order that lacks what its e-invoice needs
 * @param usual what is supplied where no line says: on a refund of an amount alone, or of gift cards
 */
public record EInvoiceRule(
        @Default("note") Strictness missing,
        @Default("goods") Supply usual) implements OrderOption {

    /** Notes what is missing. */
    public static final EInvoiceRule USUAL = new EInvoiceRule(Strictness.NOTE, Supply.GOODS);

    /** France and the overseas territories whose companies are in its register: their code is in ISO 3166-1 as well. */
    private static final Set<String> WITH_SIREN = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF", "PM");

    public EInvoiceRule {
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(usual, "usual");
    }

    /** Refuses orders that lack something. */
    public EInvoiceRule refusingMissing() {
        return new EInvoiceRule(Strictness.REFUSE, usual);
    }

    /**
     * What an order's document tells.
     *
     * @param domestic whether it is a sale within France, as its accounting treatment says
     * @param natures of its lines; shipping is accessory, and has none
     * @param credited the invoice that a credit note is about, or null
     */
    EInvoice of(
            Order order,
            DocumentType type,
            boolean domestic,
            Set<Nature> natures,
            @Nullable String credited,
            Remarks remarks) {
        OrderBuyer buyer = order.buyer();
        String siren = siren(buyer);
        Report report = domestic && siren != null ? Report.E_INVOICE : Report.E_REPORTING;
        String electronicAddress = text(buyer.business().electronicAddress());
        if (report == Report.E_INVOICE) {
            checkInvoice(buyer, electronicAddress, type, credited, remarks);
        } else if (domestic && namesCompany(order)) {
            missing.remark(
                    remarks,
                    CustomerKey.SIRET.path(),
                    "the buyer is a company, and no SIREN of it is known, so the sale is reported as one to a private"
                            + " person",
                    "Ask the buyer for its SIRET, and fill it in the shop");
        }
        return new EInvoice(
                report,
                siren,
                electronicAddress,
                supply(natures),
                text(buyer.business().orderNumber()),
                credited);
    }

    /**
     * What a document of many private buyers tells.
     *
     * @param natures as above
     */
    EInvoice ofMany(Set<Nature> natures) {
        return new EInvoice(Report.E_REPORTING, null, null, supply(natures), null, null);
    }

    private void checkInvoice(
            OrderBuyer buyer,
            @Nullable String electronicAddress,
            DocumentType type,
            @Nullable String credited,
            Remarks remarks) {
        if (electronicAddress == null) {
            missing.remark(
                    remarks,
                    "$.buyer.business.electronicAddress",
                    "the buyer's electronic address is missing",
                    "Fill it in the shop, or let the ERP look it up by the SIREN");
        }
        String ofVat = sirenOfVat(buyer);
        if (ofVat != null && !ofVat.equals(siren(buyer))) {
            missing.remark(
                    remarks,
                    CustomerKey.VAT_NUMBER.path(),
                    "it is the VAT number of another company than the SIRET",
                    "Ask the buyer which of the two is right, and correct the other in the shop");
        }
        if (type == DocumentType.CREDIT_NOTE && credited == null) {
            missing.remark(
                    remarks,
                    "$",
                    "the invoice that is credited is not known",
                    "Import the order first, or name its invoice in the ERP");
        }
    }

    private Supply supply(Set<Nature> natures) {
        boolean goods = natures.contains(Nature.GOODS);
        boolean services = natures.contains(Nature.SERVICE);
        if (goods && services) {
            return Supply.MIXED;
        }
        return goods ? Supply.GOODS : services ? Supply.SERVICES : usual;
    }

    private static @Nullable String siren(OrderBuyer buyer) {
        String siret = CustomerKey.SIRET.of(buyer);
        if (siret == null) {
            return sirenOfVat(buyer);
        }
        return Siren.problem(siret).isEmpty() ? siret : new Siret(siret).siren().digits();
    }

    private static @Nullable String sirenOfVat(OrderBuyer buyer) {
        String number = CustomerKey.VAT_NUMBER.of(buyer);
        return number == null
                ? null
                : new VatNumber(number).siren().map(Siren::digits).orElse(null);
    }

    /** Whether the buyer is a company that should have a SIREN. */
    private static boolean namesCompany(Order order) {
        OrderBuyer buyer = order.buyer();
        String number = CustomerKey.VAT_NUMBER.of(buyer);
        boolean foreign = number != null && !new VatNumber(number).country().equals("FR");
        boolean company = text(order.billing().company()) != null
                || text(buyer.business().siret()) != null
                || text(buyer.business().vatNumber()) != null;
        return company && !foreign && WITH_SIREN.contains(order.billing().country());
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}

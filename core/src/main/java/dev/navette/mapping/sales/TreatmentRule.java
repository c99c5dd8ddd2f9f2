package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.Treatment;

import jakarta.validation.Valid;

/**
 * Which accounting treatment of the ERP a document has (territorialité, ORD-16), and whether the taxes of its sale are those
 * that VAT expects (VAT-1).
 *
 * @param seller how the merchant stands to VAT
 * @param rows which sales have which treatment, the first that fits counts
 * @param usual the treatment of what no row fits; null refuses it
 */
public record TreatmentRule(
        @Default("{}") @Valid SellerVat seller,
        @Default("[]") List<@Valid TreatmentRow> rows,
        @Nullable Treatment usual)
        implements OrderOption, Checked {

    /** Knows no treatment. */
    public static final TreatmentRule NONE = new TreatmentRule(SellerVat.USUAL, List.of(), null);

    public TreatmentRule {
        Objects.requireNonNull(seller, "seller");
        rows = List.copyOf(rows);
    }

    /** The same of another merchant. */
    public TreatmentRule of(SellerVat other) {
        return new TreatmentRule(other, rows, usual);
    }

    /** Has a row more, after the others. */
    public TreatmentRule with(TreatmentRow row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new TreatmentRule(seller, more, usual);
    }

    /** The same with a treatment for what no row fits. */
    public TreatmentRule otherwise(Treatment treatment) {
        return new TreatmentRule(seller, rows, treatment);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        seller.problems().forEach(problem -> problems.add(problem.below("$.seller")));
        for (int i = 0; i < rows.size(); i++) {
            String path = "$.rows[" + i + "]";
            rows.get(i).problems().forEach(problem -> problems.add(problem.below(path)));
        }
        if (usual != null) {
            problems.addAll(TreatmentRow.blanks(usual, "$.usual"));
        }
        return problems;
    }

    /**
     * How a document is booked, or null where the remarks say why that cannot be said.
     *
     * @param consignment whose document it is, or null where nothing ships
     * @param parts what of the order it holds; of a credit note that names none, all that the credited document held
     */
    @Nullable
    Treated of(Order order, @Nullable Consignment consignment, List<? extends OrderPart> parts, Remarks remarks) {
        Supply supply = Supply.of(order.money(), parts);
        Destination to = Destination.of(order, consignment, supply.kind(), seller.territory(), remarks);
        if (to == null) {
            return null;
        }
        Business business = order.buyer().business();
        NumberWorth number = NumberWorth.of(business, supply.kind(), seller);
        VatVerdict verdict = VatVerdict.of(seller, order, supply, to, number);
        var sale = new TreatmentRow.Sale(
                to, taxed(supply), buyer(business, number), verdict.place().regime());
        TreatmentRow row =
                rows.stream().filter(one -> one.fits(sale)).findFirst().orElse(null);
        if (verdict.contradiction() != null && (row == null || !row.taxesTrusted())) {
            seller.tell(verdict.contradiction(), remarks);
        }
        Treatment treatment = row == null ? usual : row.treatment();
        if (treatment == null) {
            refuse(sale, remarks);
            return null;
        }
        return new Treated(treatment, verdict.place());
    }

    private static void refuse(TreatmentRow.Sale sale, Remarks remarks) {
        Territory place = sale.to().territory();
        String zone = Zone.of(place, sale.to().home()).word();
        String taxed = sale.taxed() == TreatmentRow.Taxed.EITHER ? "nothing to tax" : word(sale.taxed());
        boolean fits = TreatmentRow.isThere(place, Territory.of(place.country(), null));
        String country = fits ? "the country " + place.country() + " or " : "";
        remarks.refuse(
                sale.to().path() + ".country",
                "no accounting treatment is for " + place + " (zone " + zone + ", " + taxed + ", buyer "
                        + word(sale.buyer()) + ")",
                "Add a row for " + country + "the zone " + zone
                        + (sale.taxed() == TreatmentRow.Taxed.EITHER ? "" : ", " + taxed + ",")
                        + " to the treatments of the profile, or name a usual one");
    }

    private static TreatmentRow.Taxed taxed(Supply supply) {
        if (!supply.taxable()) {
            return TreatmentRow.Taxed.EITHER;
        }
        return supply.taxed() ? TreatmentRow.Taxed.TAXED : TreatmentRow.Taxed.UNTAXED;
    }

    private static TreatmentRow.Buyer buyer(Business business, NumberWorth number) {
        boolean registered = business.siret() != null && !business.siret().isBlank();
        return registered || number.business() ? TreatmentRow.Buyer.BUSINESS : TreatmentRow.Buyer.PRIVATE;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

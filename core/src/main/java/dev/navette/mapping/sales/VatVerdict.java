package dev.navette.mapping.sales;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

/**
 * What VAT takes a document for, and whether its taxes agree (VAT-1).
 *
 * @param place what it is; where the taxes do not agree, what it should be
 * @param contradiction what its taxes are instead, or null where they agree
 */
record VatVerdict(VatPlace place, @Nullable Problem contradiction) {

    private static final String TRUST = "let a row of the treatments trust them";

    /** Of one document. What could bear no tax anyway contradicts nothing. */
    static VatVerdict of(SellerVat seller, Order order, Supply supply, Destination to, NumberWorth number) {
        if (supply.kind() == Supply.Kind.GIFT_CARDS) {
            return new VatVerdict(new VatPlace(VatRegime.OUT_OF_SCOPE, null), null);
        }
        List<ExpectedTax> expected =
                new ExpectedTaxes(seller, supply.kind(), to, order.head().collector(), number).all();
        ExpectedTax first = expected.get(0);
        if (!supply.taxable()) {
            return new VatVerdict(first.place(), null);
        }
        return expected.stream()
                .filter(one -> one.fits(supply))
                .findFirst()
                .map(one -> new VatVerdict(one.place(), null))
                .orElseGet(() -> new VatVerdict(first.place(), contradiction(expected, supply, to, number)));
    }

    private static Problem contradiction(
            List<ExpectedTax> expected, Supply supply, Destination to, NumberWorth number) {
        VatRegime regime = expected.get(0).regime();
        boolean distance = regime == VatRegime.DISTANCE_SALE_SELLER || regime == VatRegime.DISTANCE_SALE_OSS;
        if (distance && !supply.taxed() && number != NumberWorth.PROVEN) {
            return new Problem(
                    "$.buyer.business.vatNumber",
                    "the sale to " + to.territory()
                            + " bears no tax, as one to a business would, and the buyer's VAT number " + number.words(),
                    number.remedy());
        }
        String should = expected.stream().map(ExpectedTax::words).distinct().collect(Collectors.joining(" or "));
        return new Problem(
                "$.money.taxes",
                "it is " + words(regime) + " (" + to.territory() + "): it should bear " + should + ", and bears "
                        + supply.bears(),
                regime == VatRegime.DOMESTIC && !supply.taxed()
                        ? "Correct the taxes in the shop, say in the profile that the seller charges no VAT (franchise en base),"
                                + " or " + TRUST
                        : "Correct the taxes in the shop, or " + TRUST);
    }

    private static String words(VatRegime regime) {
        return switch (regime) {
            case DOMESTIC -> "a domestic sale";
            case INTRA_UNION_SUPPLY -> "a supply to a business in another member state";
            case DISTANCE_SALE_SELLER -> "a distance sale";
            case DISTANCE_SALE_OSS -> "a distance sale that is taxed where it goes";
            case EXPORT -> "an export";
            case IMPORT_OSS -> "an import through the one-stop shop";
            case MARKETPLACE -> "a sale whose tax the marketplace collects";
            case OUT_OF_SCOPE -> "a sale of gift cards";
        };
    }
}

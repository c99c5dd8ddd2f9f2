package dev.navette.mapping.sales;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.VatNumber;

/** What a buyer's VAT number is worth to a sale without tax into another member state (VAT-1, CUS-11). */
enum NumberWorth {
    MISSING("is missing", "Ask the buyer for it, or tax the sale in the shop"),
    MALFORMED("is no VAT number", "Ask the buyer for the right one, or tax the sale in the shop"),
    DENIED(
            "is not known to the register that was asked",
            "Ask the buyer for the right one, or tax the sale in the shop"),
    /** Swiss, say; or for services of Northern Ireland. */
    NOT_OF_THE_UNION("is of no member state", "Ask the buyer for one that is, or tax the sale in the shop"),
    /** The acquirer must be known in another state than that which the goods leave (Directive 2006/112/EC art. 138(1)(b)). */
    OF_SELLERS_STATE(
            "is of the seller's own state", "Ask the buyer for one of another state, or tax the sale in the shop"),
    UNCHECKED("has not been checked", "Have it checked, or let a well-formed number suffice in the profile"),
    UNANSWERED(
            "could not be checked: the register did not answer",
            "Have it checked again, or let an outage pass in the profile"),
    PROVEN("is proven", "");

    private final String words;
    private final String remedy;

    NumberWorth(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    static NumberWorth of(Business business, Supply.Kind kind, SellerVat seller) {
        String written = business.vatNumber();
        if (written == null || written.isBlank()) {
            return MISSING;
        }
        if (VatNumber.problem(written).isPresent()) {
            return MALFORMED;
        }
        NumberWorth checked = of(business.vatCheck(), seller.proof());
        if (checked == DENIED) {
            return DENIED;
        }
        var number = new VatNumber(written);
        boolean northernIrish = number.number().startsWith("XI");
        if (!number.union() || (northernIrish && kind == Supply.Kind.SERVICES)) {
            return NOT_OF_THE_UNION;
        }
        String state = northernIrish ? "XI" : number.country();
        return sellers(seller.territory(), state) ? OF_SELLERS_STATE : checked;
    }

    /** What is said of the number, as in {@code the buyer's VAT number is missing}. */
    String words() {
        return words;
    }

    String remedy() {
        return remedy;
    }

    /** Whether the number says that its bearer is in business. */
    boolean business() {
        return this != MISSING && this != MALFORMED && this != DENIED;
    }

    private static NumberWorth of(@Nullable BuyerCheck check, SellerVat.Proof proof) {
        if (check == null) {
            return proof == SellerVat.Proof.WELL_FORMED ? PROVEN : UNCHECKED;
        }
        return switch (check.state()) {
            case VALID -> PROVEN;
            case INVALID -> DENIED;
            case UNREACHABLE -> proof == SellerVat.Proof.CHECKED ? UNANSWERED : PROVEN;
        };
    }

    private static boolean sellers(Territory seller, String state) {
        return seller.vatCountry().filter(state::equals).isPresent();
    }
}

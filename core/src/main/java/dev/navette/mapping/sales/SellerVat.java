package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Territory;

/**
 * How the merchant stands to VAT, by which the taxes of an order are judged (VAT-1).
 *
 * @param country from which goods leave and where services are sold, as in {@link Territory#of}
 * @param postCode of that place, which matters overseas; null for the country as a whole
 * @param franchise whether the merchant charges no VAT of its own (franchise en base, CGI art. 293 B)
 * @param distanceSales where goods for private buyers in other member states are taxed, unless the order says that its tax goes
 *     through the one-stop shop
 * @param proof what a VAT number must have passed for a sale without tax to a business of another member state
 * @param contradictions what happens to an order whose taxes are not those of its sale
 */
public record SellerVat(
        @Default("FR") String country,
        @Nullable String postCode,
        @Default("false") boolean franchise,
        @Default("as-taxed") DistanceSales distanceSales,
        @Default("checked") Proof proof,
        @Default("wait") Contradictions contradictions)
        implements Checked {

    /** A merchant on the French mainland. */
    public static final SellerVat USUAL =
            new SellerVat("FR", null, false, DistanceSales.AS_TAXED, Proof.CHECKED, Contradictions.WAIT);

    /** Where distance sales of goods are taxed. */
    public enum DistanceSales {
        /** Here or where they go: as the shop taxed them. */
        AS_TAXED,
        /** Here: the merchant is under the threshold (CGI art. 259 D). */
        AT_HOME,
        /** Where they go: the merchant is above the threshold, or has chosen so. */
        AT_DESTINATION
    }

    /** When a VAT number is enough for a sale without tax (CUS-11); one that a register denied never is. */
    public enum Proof {
        /** A register knows it. */
        CHECKED,
        /** A register knows it, or was asked and did not answer: an outage is not a failed check. */
        CHECKED_OR_OUTAGE,
        /** It is well formed, also where nobody asked. */
        WELL_FORMED
    }

    /** What becomes of an order whose taxes contradict its sale. */
    public enum Contradictions {
        /** It waits. */
        WAIT,
        /** It goes through, with a note. */
        NOTED
    }

    public SellerVat {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(distanceSales, "distanceSales");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(contradictions, "contradictions");
    }

    /** The same at another place. */
    public SellerVat at(String otherCountry, @Nullable String otherPostCode) {
        return new SellerVat(otherCountry, otherPostCode, franchise, distanceSales, proof, contradictions);
    }

    /** The same without VAT of its own. */
    public SellerVat inFranchise() {
        return new SellerVat(country, postCode, true, distanceSales, proof, contradictions);
    }

    /** The same with distance sales taxed there. */
    public SellerVat taxing(DistanceSales where) {
        return new SellerVat(country, postCode, franchise, where, proof, contradictions);
    }

    /** The same with this much asked of a VAT number. */
    public SellerVat accepting(Proof enough) {
        return new SellerVat(country, postCode, franchise, distanceSales, enough, contradictions);
    }

    /** The same with contradictions noted, and nothing waiting for them. */
    public SellerVat notingContradictions() {
        return new SellerVat(country, postCode, franchise, distanceSales, proof, Contradictions.NOTED);
    }

    @Override
    public List<Problem> problems() {
        return Territory.problem(country, postCode).map(List::of).orElse(List.of());
    }

    /** Where the merchant is. */
    Territory territory() {
        return Territory.of(country, postCode);
    }

    /** Whose tax the merchant charges at home; empty where there is none to charge. */
    Optional<String> homeTax() {
        return franchise ? Optional.empty() : territory().vatCountry();
    }

    /** Says of a contradiction what the merchant wants to hear of it. */
    void tell(Problem contradiction, Remarks remarks) {
        if (contradictions == Contradictions.WAIT) {
            remarks.refuse(contradiction.path(), contradiction.what(), contradiction.remedy());
        } else {
            remarks.note(contradiction.path() + ": " + contradiction.what());
        }
    }
}

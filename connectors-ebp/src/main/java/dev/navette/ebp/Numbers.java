package dev.navette.ebp;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Payment;

/** Numbers and words that columns hold, made of what the model has. */
final class Numbers {

    private static final int SIREN = 9;
    private static final int SIRET = 14;

    private Numbers() {}

    /** Nothing where it is not a number of nine or fourteen digits. */
    static @Nullable String siren(@Nullable Business business) {
        String digits = digits(business);
        return digits.length() == SIREN || digits.length() == SIRET ? digits.substring(0, SIREN) : null;
    }

    static @Nullable String nic(@Nullable Business business) {
        String digits = digits(business);
        return digits.length() == SIRET ? digits.substring(SIREN) : null;
    }

    static @Nullable String siret(@Nullable Business business) {
        String digits = digits(business);
        return digits.length() == SIRET ? digits : null;
    }

    static String kind(Payment payment) {
        return switch (payment.kind()) {
            case DEPOSIT -> "Acompte";
            case SETTLEMENT -> "Règlement";
            case REFUND -> "Remboursement";
        };
    }

    static @Nullable String paidCurrency(Payment payment) {
        Money paid = payment.paid();
        return paid == null ? null : paid.currency().getCurrencyCode();
    }

    /** Without what people put between digits. */
    static String digitsOf(@Nullable String written) {
        if (written == null) {
            return "";
        }
        var digits = new StringBuilder();
        written.chars()
                .filter(character -> character >= '0' && character <= '9')
                .forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    private static String digits(@Nullable Business business) {
        return business == null ? "" : digitsOf(business.siret());
    }
}

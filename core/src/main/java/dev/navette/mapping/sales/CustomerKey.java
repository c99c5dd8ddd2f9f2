package dev.navette.mapping.sales;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Siren;
import dev.navette.model.sales.Siret;
import dev.navette.model.sales.VatNumber;

/** By what a buyer's account is found in the ERP, the first first (CUS-7). */
public enum CustomerKey {
    /** Its SIRET, or SIREN, in digits. */
    SIRET("$.buyer.business.siret", "SIRET"),
    /** Its e-mail address, without the blanks around it and whatever the case of its ASCII letters. */
    EMAIL("$.buyer.email", "e-mail address"),
    /** Its VAT number, in its one form. */
    VAT_NUMBER("$.buyer.business.vatNumber", "VAT number");

    private static final int SIREN_DIGITS = 9;

    private final String path;
    private final String label;

    CustomerKey(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Where in an order it stands. */
    String path() {
        return path;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** The buyer's in its one form, by which it is compared; null where it has none, or one that is wrong (CUS-11). */
    @Nullable
    String of(OrderBuyer buyer) {
        return canonical(written(buyer));
    }

    /** The account's in its one form; null where the ERP has none, or one that is wrong. */
    @Nullable
    String of(ErpAccount account) {
        return canonical(
                switch (this) {
                    case SIRET -> account.siret();
                    case EMAIL -> account.email();
                    case VAT_NUMBER -> account.vatNumber();
                });
    }

    /** What is wrong with what the buyer typed, if anything is (CUS-11); a blank is nothing typed. */
    Optional<Problem> problem(OrderBuyer buyer) {
        String written = written(buyer);
        return written == null
                ? Optional.empty()
                : problem(written).map(wrong -> new Problem(path, wrong.what(), wrong.remedy()));
    }

    private @Nullable String written(OrderBuyer buyer) {
        String written = switch (this) {
            case SIRET -> buyer.business().siret();
            case EMAIL -> buyer.email();
            case VAT_NUMBER -> buyer.business().vatNumber();
        };
        return written == null || written.isBlank() ? null : written;
    }

    private @Nullable String canonical(@Nullable String written) {
        if (written == null || problem(written).isPresent()) {
            return null;
        }
        return switch (this) {
            case SIRET -> isSiren(written) ? new Siren(written).digits() : new Siret(written).digits();
            case EMAIL -> new EmailAddress(written).address();
            case VAT_NUMBER -> new VatNumber(written).number();
        };
    }

    private Optional<Problem> problem(String written) {
        return switch (this) {
            case SIRET -> isSiren(written) ? Siren.problem(written) : Siret.problem(written);
            case EMAIL -> EmailAddress.problem(written);
            case VAT_NUMBER -> VatNumber.problem(written);
        };
    }

    /** The field for the SIRET often holds its first nine digits alone. */
    private static boolean isSiren(String written) {
        return written.chars()
                        .filter(character -> character >= '0' && character <= '9')
                        .count()
                == SIREN_DIGITS;
    }
}

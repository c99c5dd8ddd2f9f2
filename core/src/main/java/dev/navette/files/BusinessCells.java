package dev.navette.files;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.Siren;
import dev.navette.model.sales.Siret;
import dev.navette.model.sales.VatNumber;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes of a line what is known of a business; numbers that cannot be right are faults (CUS-11). */
final class BusinessCells {

    private static final int SIREN_DIGITS = 9;
    private static final int MOST_DAYS = 3650;

    private final @Nullable Column siret;
    private final @Nullable Column ape;
    private final @Nullable Column vatNumber;
    private final @Nullable Column outstanding;
    private final @Nullable Column paymentDelay;
    private final @Nullable Column risk;

    BusinessCells(BusinessColumns columns, DelimitedReader reader) {
        siret = Cells.column(reader, columns.siret());
        ape = Cells.column(reader, columns.ape());
        vatNumber = Cells.column(reader, columns.vatNumber());
        outstanding = Cells.column(reader, columns.outstanding());
        paymentDelay = Cells.column(reader, columns.paymentDelay());
        risk = Cells.column(reader, columns.risk());
    }

    BusinessData of(Row row) {
        return new BusinessData(
                checked(row, siret, BusinessCells::siretProblem),
                Cells.text(row, ape),
                checked(row, vatNumber, VatNumber::problem),
                Cells.decimal(row, outstanding),
                days(row),
                Cells.text(row, risk));
    }

    private @Nullable Integer days(Row row) {
        Long days = paymentDelay == null ? null : row.whole(paymentDelay);
        if (days == null || paymentDelay == null) {
            return null;
        }
        if (days < 0 || days > MOST_DAYS) {
            row.refuse(paymentDelay, "It is no number of days", "Write it like 30");
            return null;
        }
        return days.intValue();
    }

    private static @Nullable String checked(
            Row row, @Nullable Column column, Function<String, Optional<Problem>> check) {
        String text = Cells.text(row, column);
        if (text == null || column == null) {
            return null;
        }
        check.apply(text).ifPresent(problem -> row.refuse(column, problem.what(), problem.remedy()));
        return text;
    }

    /** The column of the SIRET often holds its first nine digits alone. */
    private static Optional<Problem> siretProblem(String written) {
        long digits = written.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
        return digits == SIREN_DIGITS ? Siren.problem(written) : Siret.problem(written);
    }
}

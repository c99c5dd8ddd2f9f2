package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.PaymentAccounts;

/**
 * What closes an invoice or credit note whose payments do not come to its total (écart de règlement, ORD-21): an entry
 * beside its payments, which changes no total. A larger gap stays open, and is noted.
 *
 * @param upTo the largest gap that is closed, in the document's currency; above zero
 * @param missing where it is booked that too little was paid; must name an account
 * @param over where it is booked that too much was paid; must name an account
 */
public record PaymentDifference(@Default("0.05") BigDecimal upTo, PaymentAccounts missing, PaymentAccounts over)
        implements Checked {

    public PaymentDifference {
        Objects.requireNonNull(upTo, "upTo");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(over, "over");
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (upTo.signum() <= 0) {
            problems.add(new Problem(
                    "$.upTo", "it is " + upTo.toPlainString(), "Write the largest gap to close, above zero"));
        }
        problems.addAll(problems(missing, "$.missing"));
        problems.addAll(problems(over, "$.over"));
        return problems;
    }

    /** Without an account, a gap would be booked as if it were money in the bank. */
    private static List<Problem> problems(PaymentAccounts accounts, String path) {
        return accounts.account() == null
                ? List.of(new Problem(path + ".account", "missing", "Write the account that takes payment differences"))
                : PaymentTarget.problems(accounts, path);
    }
}

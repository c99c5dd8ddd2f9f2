package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;

import dev.navette.error.Problem;
import dev.navette.model.Price;
import dev.navette.model.SpecialPrice;

/** Why a special price cannot be sent, whatever the shop's basis (ART-20). */
final class SpecialRefusals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SpecialRefusals() {}

    static void note(List<Problem> problems, String path, SpecialPrice one) {
        BigDecimal percent = one.percent();
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            problems.add(
                    new Problem(path, "it takes " + percent.toPlainString() + " % off", "Write 0 to 100 in the ERP"));
        }
        if (one.from().belowZero()) {
            problems.add(new Problem(path, "it begins at " + one.from() + " units", "Write 1 or more in the ERP"));
        }
        if (one.first() != null && one.last() != null && one.first().isAfter(one.last())) {
            problems.add(new Problem(
                    path, "it begins on " + one.first() + ", after it ends on " + one.last(), "Correct its days"));
        }
    }

    static Problem contradiction(String path, SpecialPrice other) {
        Price price = other.price();
        String says = price == null ? other.percent() + " % off" : price.toString();
        return new Problem(
                path,
                "another one for " + other.buyer() + " from " + other.from() + " on, for the same days, is " + says,
                "Take one of the two away in the ERP");
    }
}

package dev.navette.run;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.navette.model.Check;

/**
 * What a check of a profile found, without running it (PRO-3). Its text is for people: a line for each check.
 *
 * @param profile its name
 * @param checks everything that was looked at: the ERP, the shop, then each flow
 */
public record CheckReport(String profile, List<Check> checks) {

    public CheckReport {
        Objects.requireNonNull(profile, "profile");
        checks = List.copyOf(checks);
    }

    /** Whether every flow can run; warnings do not stop one. */
    public boolean passed() {
        return with(Check.Verdict.FAILED).isEmpty();
    }

    /** The checks of one verdict. */
    public List<Check> with(Check.Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).toList();
    }

    @Override
    public String toString() {
        String head = "The profile " + profile + (passed() ? " can run" : " cannot run as it is");
        return checks.stream().map(Check::toString).collect(Collectors.joining("\n  ", head + "\n  ", ""));
    }
}

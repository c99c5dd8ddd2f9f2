package dev.navette.examples.till;

import java.util.ArrayList;
import java.util.List;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Problem;
import dev.navette.model.Check;
import dev.navette.spi.SelfTest;

/** Looks whether the till answers, takes the key, and lets it do what the roles need. */
record TillSelfTest(Api api) implements SelfTest {

    @Override
    public List<Check> checks() {
        WireAccount account;
        try {
            account = api.account();
        } catch (AccessRefusedException refused) {
            return List.of(Check.failed(
                    new Problem("$.key", "the till does not take the key", "Copy it from the till's back office")));
        }
        var checks = new ArrayList<Check>();
        checks.add(Check.ok("the till " + account.name() + " answers"));
        for (String right : List.of("articles", "stock")) {
            checks.add(
                    account.rights().contains(right)
                            ? Check.ok("the key may write " + right)
                            : Check.failed(new Problem(
                                    "$.key", "the key may not write " + right, "Tick it in the till's back office")));
        }
        return checks;
    }
}

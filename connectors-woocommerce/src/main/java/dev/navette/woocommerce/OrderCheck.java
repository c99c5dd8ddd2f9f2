package dev.navette.woocommerce;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Request;
import dev.navette.model.Check;

/** Whether the key may read orders and customers, and the shop's days are known. Shows nothing of either. */
record OrderCheck(Api api, SiteFacts site) {

    private static final String ROLE = "Give the key's user the role Shop manager or Administrator";

    void into(List<Check> checks) {
        reads(checks, "orders", request -> request);
        reads(checks, "customers", request -> request.query("role", "all"));
        checks.add(days());
    }

    private void reads(List<Check> checks, String what, UnaryOperator<Request> asked) {
        Checks.ask(
                checks,
                "$.key",
                () -> api.get(
                        what,
                        request -> asked.apply(request).query("per_page", 1).query("_fields", "id")),
                answer -> checks.add(said(what, answer)),
                fault -> denied(what, fault));
    }

    private static Check said(String what, Answer answer) {
        return answer.ok()
                ? new Check("$.key", Check.Verdict.OK, "The key may read " + what, null)
                : new Check(
                        "$.key",
                        Check.Verdict.FAILED,
                        "The shop answered " + answer.status() + " to a question about its " + what,
                        "Look whether a firewall or an extension of the shop closes its REST interface");
    }

    /** Flows of the catalogue do without. */
    private static Check denied(String what, Fault fault) {
        return new Check(
                "$.key",
                Check.Verdict.WARNING,
                "The key may not read " + what + (fault.answer() == null ? "" : ": " + fault.answer()),
                ROLE + ", or import no orders");
    }

    /** Flows of the catalogue know no days. */
    private Check days() {
        try {
            return new Check("$.zone", Check.Verdict.OK, "The shop has its days in " + site.zone(), null);
        } catch (UnreachableException untold) {
            Fault fault = untold.fault();
            return new Check("$.zone", Check.Verdict.WARNING, fault.what(), fault.remedy());
        }
    }
}

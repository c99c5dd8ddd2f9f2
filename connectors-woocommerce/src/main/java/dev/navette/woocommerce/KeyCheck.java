package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;

import dev.navette.error.Fault;
import dev.navette.http.Answer;
import dev.navette.http.Body;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.model.Check;

/** Whether the key is taken, and may read and write. */
record KeyCheck(Api api, WooCommerceSettings settings) {

    private static final String KEYS = "WooCommerce > Settings > Advanced > REST API";

    /** Says whether looking further makes sense. */
    boolean into(List<Check> checks) {
        boolean reads = Checks.ask(
                checks,
                "$.key",
                () -> api.get(
                        "products", request -> request.query("per_page", 1).query("_fields", "id")),
                answer -> checks.add(said(answer, "The key may read products")),
                fault -> Checks.failed(path(fault), fault, reading(fault)));
        boolean writes = Checks.ask(
                checks,
                "$.key",
                this::nothing,
                answer -> checks.add(said(answer, "The key may write products")),
                fault -> Checks.failed(path(fault), fault, writing(fault)));
        return reads && writes;
    }

    /** A batch of nothing changes nothing, and is refused where writing is (11.0.1, observed). */
    private Answer nothing() {
        byte[] empty = Api.JSON.write(Map.of());
        return api.client()
                .read(Request.post("products/batch", Body.json(empty)).resend(Resend.SAFE));
    }

    private static Check said(Answer answer, String well) {
        return answer.ok()
                ? new Check("$.key", Check.Verdict.OK, well, null)
                : new Check(
                        "$.key",
                        Check.Verdict.FAILED,
                        "The shop answered " + answer.status() + " to a question about its products",
                        "Look whether a firewall or an extension of the shop closes its REST interface");
    }

    private static String path(Fault fault) {
        return says(fault, "woocommerce_rest_authentication_error") ? "$.secret" : "$.key";
    }

    private String reading(Fault fault) {
        if (says(fault, "woocommerce_rest_authentication_error")) {
            return "Enter the consumer secret that belongs to the consumer key, or make a new key under " + KEYS;
        }
        if (says(fault, "403")) {
            return role();
        }
        String plain = "http".equalsIgnoreCase(settings.shop().getScheme())
                ? ""
                : ". If the key is right, the shop does not know that it is reached over TLS: let its proxy say so"
                        + " (X-Forwarded-Proto), and pass Authorization on";
        return "Enter a consumer key that the shop has under " + KEYS + ", with the permission Read/Write" + plain;
    }

    private static String writing(Fault fault) {
        return says(fault, "403") ? role() : "Give the key the permission Read/Write under " + KEYS;
    }

    private static String role() {
        return "Give the key's user the role Shop manager, or make a key of a user who has it";
    }

    private static boolean says(Fault fault, String word) {
        return fault.answer() != null && fault.answer().contains(word);
    }
}

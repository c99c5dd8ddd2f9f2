package dev.navette.woocommerce;

import java.util.Set;

import dev.navette.error.Fault;

/** What the shop's refusals of customers mean, in our words. Its own messages may hold an address: none is shown. */
final class AccountRefusals {

    /** A second account of an address, or the loser of two that were made at once (11.0.1, observed). */
    private static final Set<String> TAKEN = Set.of("registration-error-email-exists", "existing_user_login");

    private static final Set<String> GONE =
            Set.of("wc_user_invalid_id", "woocommerce_rest_invalid_id", "woocommerce_rest_customer_invalid_id");
    private static final Set<String> NO_PASSWORD =
            Set.of("registration-error-missing-password", "rest_missing_callback_param");
    private static final Set<String> NO_NAME = Set.of("registration-error-invalid-username", "empty_user_login");
    private static final Set<String> NO_ADDRESS = Set.of("registration-error-invalid-email", "rest_invalid_param");
    private static final String ADDRESS_OF_ANOTHER = "woocommerce_rest_customer_invalid_email";

    private final String system;

    AccountRefusals(Api api) {
        this.system = api.system();
    }

    static boolean isTaken(WireError error) {
        return TAKEN.contains(code(error));
    }

    /**
     * Why an account is not written.
     *
     * @param name our name of it
     * @param account what it is in the shop, as far as it is known: {@code account 29}
     */
    Fault of(WireError error, String name, String account) {
        String code = code(error);
        if (GONE.contains(code)) {
            return gone(name, account, code);
        }
        if (NO_PASSWORD.contains(code)) {
            return fault(
                    "The shop makes no passwords, and none is sent",
                    name,
                    code,
                    "Let it send new customers a link to set their password: WooCommerce, Settings, Accounts & Privacy");
        }
        if (NO_NAME.contains(code)) {
            return fault(
                    "The shop makes no names to log in with, and none is sent",
                    name,
                    code,
                    "Let it use the e-mail address as the login: WooCommerce, Settings, Accounts & Privacy");
        }
        if (NO_ADDRESS.contains(code)) {
            return fault("The shop takes the e-mail address for none", name, code, "Correct it in the ERP");
        }
        if (ADDRESS_OF_ANOTHER.equals(code)) {
            return fault(
                    "The shop does not take the new e-mail address: another account has it, or it is none",
                    name,
                    code,
                    "Correct it in the ERP, or put the two accounts together in the shop");
        }
        return fault(
                "The shop refused the customer",
                name,
                code,
                "Correct the customer as the shop's code says, or leave the field out of what is sent");
    }

    Fault gone(String name, String account, String code) {
        return fault(
                "The shop has no " + account + " any more",
                name,
                code,
                "Nothing, where its holder had it erased: it is not made again. Else put it back, or unlink the customer");
    }

    /** Two were made at once, and the one that was has not turned up. */
    Fault untold(String name) {
        return fault(
                "The shop has an account of the address, and does not find it",
                name,
                "registration-error-email-exists",
                "Nothing: the next run looks for it again");
    }

    Fault severalGroups(String name) {
        return fault(
                "The shop's place for groups holds one, and the former is to be kept too",
                name,
                "",
                "Let accounts leave their former groups: formerGroups false");
    }

    Fault foreign(String name, String account) {
        return fault(
                "It is linked to " + account + ", which is no customer's number",
                name,
                "",
                "Unlink it, so that it is looked for by its address");
    }

    Fault unreadable(String name) {
        return fault(
                "The shop's answer does not say what became of it",
                name,
                "",
                "Look whether an extension of the shop changes what its REST interface answers");
    }

    private Fault fault(String what, String name, String code, String remedy) {
        return new Fault(what, system, "customer " + name, code.isEmpty() ? null : code, remedy);
    }

    private static String code(WireError error) {
        return error.code() == null ? "" : error.code();
    }
}

package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.PaymentAccounts;

/**
 * What a payment method becomes in the ERP (ORD-18).
 *
 * @param accounts where its payments are booked
 * @param customer the ERP account that every order paid so goes to, whoever ordered: {@code WEBAMAZON}; or null for the
 *     buyer's own
 * @param create whether its payments are made at all; those that are not still count as paid
 */
public record PaymentTarget(
        @Default("{}") PaymentAccounts accounts,
        @Nullable String customer,
        @Default("true") boolean create) implements Checked {

    /** The ERP's usual accounts, for the buyer's own one. */
    public static final PaymentTarget USUAL = new PaymentTarget(PaymentAccounts.USUAL, null, true);

    public PaymentTarget {
        Objects.requireNonNull(accounts, "accounts");
    }

    /** Books payments on these accounts. */
    public static PaymentTarget of(PaymentAccounts accounts) {
        return new PaymentTarget(accounts, null, true);
    }

    /** Gives every order paid so to one account of the ERP. */
    public PaymentTarget forCustomer(String code) {
        return new PaymentTarget(accounts, code, create);
    }

    /** Makes no payments. */
    public PaymentTarget withoutPayments() {
        return new PaymentTarget(accounts, customer, false);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<>(problems(accounts, "$.accounts"));
        if (customer != null && customer.isBlank()) {
            problems.add(blank("$.customer"));
        }
        return problems;
    }

    /** Which codes are blank. */
    static List<Problem> problems(PaymentAccounts accounts, String path) {
        Map<String, @Nullable String> codes = new LinkedHashMap<>();
        codes.put("settlementMode", accounts.settlementMode());
        codes.put("paymentMode", accounts.paymentMode());
        codes.put("journal", accounts.journal());
        codes.put("treasuryAccount", accounts.treasuryAccount());
        codes.put("account", accounts.account());
        codes.put("payer", accounts.payer());
        var problems = new ArrayList<Problem>();
        codes.forEach((name, code) -> {
            if (code != null && code.isBlank()) {
                problems.add(blank(path + "." + name));
            }
        });
        return problems;
    }

    private static Problem blank(String path) {
        return new Problem(path, "is blank", "Write the ERP's code, or leave it out");
    }
}

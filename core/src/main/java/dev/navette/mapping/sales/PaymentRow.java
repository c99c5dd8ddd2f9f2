package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.PaymentMethod;

/**
 * A row of the table of payment methods (ORD-18): a method and a currency, and what they become.
 *
 * @param by how the method is named
 * @param method its id, label or free name; case and blanks around it count in an id alone. Gift cards and store credit
 *     (ORD-36) have the ids {@code gift-card} and {@code store-credit}
 * @param currency the ISO 4217 code of the orders it is for, or null for any
 * @param to what they become
 */
public record PaymentRow(
        @Default("id") By by,
        String method,
        @Nullable String currency,
        @Default("{}") PaymentTarget to) implements Checked {

    /** Of several that claim one payment the first one counts: the surer name, then the exact currency. */
    static final Comparator<PaymentRow> BEST =
            Comparator.comparing(PaymentRow::by).thenComparing(row -> row.currency == null);

    /** How a row names a method; of two rows for one method, the earlier counts. */
    public enum By {
        /** By the shop's id of a method that it offers. */
        ID,
        /** By the label of such a method. */
        LABEL,
        /** By the free name that came with an order, as marketplaces send it. */
        FREE_TEXT
    }

    public PaymentRow {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(to, "to");
    }

    /** For a method by its id, in any currency. */
    public static PaymentRow id(String id, PaymentTarget to) {
        return new PaymentRow(By.ID, id, null, to);
    }

    /** For a method by its label, in any currency. */
    public static PaymentRow label(String label, PaymentTarget to) {
        return new PaymentRow(By.LABEL, label, null, to);
    }

    /** For a free name, in any currency. */
    public static PaymentRow freeText(String name, PaymentTarget to) {
        return new PaymentRow(By.FREE_TEXT, name, null, to);
    }

    /** For orders in one currency alone. */
    public PaymentRow in(String code) {
        return new PaymentRow(by, method, code, to);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (method.isBlank()) {
            problems.add(new Problem("$.method", "is blank", "Write the method's id, label or free name"));
        }
        if (currency != null && !isCurrency(currency)) {
            problems.add(new Problem(
                    "$.currency",
                    "'" + currency + "' is no currency",
                    "Write a code of ISO 4217, as in \"USD\", or leave it out for any"));
        }
        to.problems().forEach(problem -> problems.add(problem.below("$.to")));
        return problems;
    }

    /** Whether it is for payments of this method in this currency. */
    boolean claims(PaymentMethod paid, Currency in) {
        String id = paid.id();
        boolean named = switch (by) {
            case ID -> method.equals(id);
            case LABEL -> id != null && folded(method).equals(folded(paid.label()));
            case FREE_TEXT -> id == null && folded(method).equals(folded(paid.label()));
        };
        return named && (currency == null || currency.equals(in.getCurrencyCode()));
    }

    /** Two rows for which this is equal claim one pair; neither could be told from the other. */
    List<Object> pair() {
        return List.of(by, by == By.ID ? method : folded(method), currency == null ? "" : currency);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}

package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Checked;
import dev.navette.model.Default;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Under which of the shop's tax classes an article is sold (ART-7). The usual class is for articles of its own rate only:
 * one of another rate would be sold at a wrong price or with a wrong tax, so it is refused.
 *
 * @param classes the shop's tax class or tax rule group, by the ERP's VAT code
 * @param usual the class of articles whose code has none, or null to refuse them
 * @param usualRate the rate of that class, in percent
 */
public record VatRule(
        @Default("{}") Map<String, String> classes,
        @Nullable String usual,
        @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal usualRate)
        implements Checked {

    /** Without any class. */
    public static final VatRule NONE = new VatRule(Map.of(), null, null);

    public VatRule {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes)); // in one order in every process
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        classes.forEach((code, own) -> {
            if (code.isBlank() || own.isBlank()) {
                problems.add(new Problem(
                        "$.classes." + code,
                        "the pair '" + code + "': '" + own + "' is not whole",
                        "Name the code and the class"));
            }
        });
        if (usual != null && usual.isBlank()) {
            problems.add(new Problem("$.usual", "is blank", "Name the class, or leave it out"));
        }
        if ((usual == null) != (usualRate == null)) {
            problems.add(new Problem(
                    usual == null ? "$.usual" : "$.usualRate",
                    "missing: a usual class and its rate belong together",
                    "Write both, or neither"));
        }
        return problems;
    }

    /** Whether any article can have a class. */
    boolean isEmpty() {
        return classes.isEmpty() && usual == null;
    }

    /** The shop's class, or null where {@link #problems(ArticlePrices)} has something to say. */
    @Nullable
    String classOf(ArticlePrices prices) {
        String code = codeOf(prices);
        String own = code == null ? null : classes.get(code);
        if (own != null) {
            return own;
        }
        return isUsual(prices.vatRate()) ? usual : null;
    }

    /** Why an article has no class. */
    List<Problem> problems(ArticlePrices prices) {
        if (classOf(prices) != null) {
            return List.of();
        }
        String code = codeOf(prices);
        String which = code == null ? "no VAT code" : "the VAT code " + code + ", which has no tax class of the shop";
        if (usual == null) {
            return List.of(new Problem(
                    "$.prices.vatCode", "it has " + which, "Add the code to the classes, or set a usual one"));
        }
        BigDecimal rate = prices.vatRate();
        String rates = rate == null
                ? "it says no rate, and the usual class has " + percent(usualRate)
                : "its rate is " + percent(rate) + ", and the usual class has " + percent(usualRate);
        return List.of(new Problem(
                "$.prices.vatRate",
                "it has " + which + "; " + rates,
                "Add the code to the classes, or correct the article's VAT in the ERP"));
    }

    private static @Nullable String codeOf(ArticlePrices prices) {
        String code = prices.vatCode();
        return code == null || code.isBlank() ? null : code.strip();
    }

    private boolean isUsual(@Nullable BigDecimal rate) {
        return rate != null && usualRate != null && rate.compareTo(usualRate) == 0;
    }

    private static String percent(@Nullable BigDecimal rate) {
        return rate == null ? "none" : rate.toPlainString() + " %";
    }
}

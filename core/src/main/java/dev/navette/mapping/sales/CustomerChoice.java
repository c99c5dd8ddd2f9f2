package dev.navette.mapping.sales;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Filter;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpCustomer;

/**
 * Which customers an export is about (CUS-1, CUS-4, ART-4). Dormant and blocked ones never are.
 *
 * @param published whether only those are that are published on the web
 * @param partlyBlocked whether those are that are blocked in part
 * @param filter what else they must be, by {@link CustomerFields}; null for nothing else
 */
public record CustomerChoice(
        @Default("false") boolean published,
        @Default("false") boolean partlyBlocked,
        @Nullable Filter filter) implements Checked {

    /** Every customer that is neither dormant nor blocked. */
    public static final CustomerChoice USUAL = new CustomerChoice(false, false, null);

    /** The same, published on the web. */
    public CustomerChoice publishedOnly() {
        return new CustomerChoice(true, partlyBlocked, filter);
    }

    /** The same, with those that are blocked in part. */
    public CustomerChoice withPartlyBlocked() {
        return new CustomerChoice(published, true, filter);
    }

    /**
     * The same that a filter selects.
     *
     * @param text as {@link Filter#parse} reads it
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public CustomerChoice where(String text) {
        return new CustomerChoice(published, partlyBlocked, Filter.parse(text));
    }

    @Override
    public List<Problem> problems() {
        return filter == null
                ? List.of()
                : CustomerFields.known().problems(filter).stream()
                        .map(problem -> problem.below("$.filter"))
                        .toList();
    }

    /** Why the flow is not about a customer, or null where it is; everything in it is looked up once. */
    public Function<ErpCustomer, @Nullable String> reason() {
        Predicate<ErpCustomer> selected =
                filter == null ? customer -> true : CustomerFields.known().bind(filter);
        return customer -> {
            String why = reason(customer.standing());
            return why == null && !selected.test(customer) ? "the filter leaves it out" : why;
        };
    }

    private @Nullable String reason(CustomerStanding standing) {
        if (standing.dormant()) {
            return "it is dormant";
        }
        if (standing.blocked() == Blocked.WHOLLY || (standing.blocked() == Blocked.PARTLY && !partlyBlocked)) {
            return standing.blocked() == Blocked.PARTLY ? "it is blocked in part" : "it is blocked";
        }
        return published && !standing.published() ? "it is not published on the web" : null;
    }
}

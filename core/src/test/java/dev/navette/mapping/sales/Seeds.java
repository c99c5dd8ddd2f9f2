package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Mapped;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.SalesDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand random orders, the same in every run, and what is asked of all of them. */
final class Seeds {

    static final int ORDERS = 10_000;

    private Seeds() {}

    /** What must hold for each order; several are looked at in one pass, since mapping is what takes time. */
    static final class Property {

        private int held;
        private int broken;
        private @Nullable RandomOrder shortest;
        private @Nullable Throwable why;

        /** Looks at one order. */
        void hold(RandomOrder order, Runnable asserted) {
            held++;
            try {
                asserted.run();
            } catch (AssertionError | RuntimeException failure) {
                broken++;
                if (shortest == null || length(order) < length(shortest)) {
                    shortest = order;
                    why = failure;
                }
            }
        }

        /** Fails with the shortest order that broke it, and where too few were looked at. */
        void verify(int least) {
            if (shortest != null) {
                throw new AssertionError(
                        broken + " of " + held + " orders break it; the shortest is\n" + shortest + "\n" + why, why);
            }
            assertThat(held).as("orders looked at").isGreaterThanOrEqualTo(least);
        }
    }

    /** Shows each of them. */
    static void each(Consumer<RandomOrder> look) {
        for (long seed = 1; seed <= ORDERS; seed++) {
            look.accept(RandomOrders.of(seed));
        }
    }

    /** What becomes of an order. */
    static Mapped<List<ImportUnit>> mapped(RandomOrder order) {
        return order.rule.map(order.order, order.facts());
    }

    /** The documents of what must not be refused. */
    static List<SalesDocument> made(Mapped<List<ImportUnit>> mapped) {
        List<SalesDocument> documents = documents(mapped);
        if (documents == null) {
            throw new AssertionError("refused: " + mapped);
        }
        return documents;
    }

    /** Null where it is refused. */
    static @Nullable List<SalesDocument> documents(Mapped<List<ImportUnit>> mapped) {
        return mapped instanceof Mapped.Ready<List<ImportUnit>> ready
                ? ready.element().stream().map(ImportUnit::document).toList()
                : null;
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int length(RandomOrder order) {
        return order.draft.parts().size() + order.draft.discounts().size();
    }
}

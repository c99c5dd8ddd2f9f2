package dev.navette.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.model.Field;
import dev.navette.spi.Connection;

/**
 * One ERP connection, one shop connection, and the flows between them, in the order they run (PRO-1). Immutable.
 *
 * @param name for messages and the journal
 * @param erp where articles and stock come from
 * @param shop where they go
 * @param flows at least one, each task once
 */
public record Profile(String name, Connection<?> erp, Connection<?> shop, List<Flow> flows) {

    public Profile {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        Objects.requireNonNull(erp, "erp");
        Objects.requireNonNull(shop, "shop");
        flows = List.copyOf(flows);
    }

    /** Begins a profile; {@link Builder#build} checks it. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects the parts of a profile. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final List<Flow> flows = new ArrayList<>();
        private @Nullable Connection<?> erp;
        private @Nullable Connection<?> shop;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        public Builder erp(Connection<?> connection) {
            this.erp = Objects.requireNonNull(connection, "connection");
            return this;
        }

        public Builder shop(Connection<?> connection) {
            this.shop = Objects.requireNonNull(connection, "connection");
            return this;
        }

        /** Adds a flow; flows run in the order they are added. */
        public Builder flow(Flow flow) {
            flows.add(Objects.requireNonNull(flow, "flow"));
            return this;
        }

        /**
         * The profile, checked as far as that goes without asking a system.
         *
         * @throws InvalidSettingsException with everything that is missing or contradictory
         */
        public Profile build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty() || erp == null || shop == null) {
                throw new InvalidSettingsException("The profile " + name, problems);
            }
            return new Profile(name, erp, shop, flows);
        }

        private List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (erp == null) {
                problems.add(new Problem("$.erp", "missing", "Name the connection to the ERP"));
            }
            if (shop == null) {
                problems.add(new Problem("$.shop", "missing", "Name the connection to the shop"));
            }
            if (flows.isEmpty()) {
                problems.add(new Problem("$.flows", "no flow is chosen", "Add at least one"));
            }
            var tasks = new HashSet<String>();
            var rules = new HashMap<Field, Object>();
            for (Flow flow : flows) {
                if (!tasks.add(flow.task())) {
                    problems.add(new Problem(
                            "$.flows." + flow.task(), "the flow is there twice", "Keep one, with the options of both"));
                }
                flow.rules().forEach((field, rule) -> {
                    Object other = rules.putIfAbsent(field, rule);
                    if (other != null && !other.equals(rule)) {
                        problems.add(new Problem(
                                "$.flows." + flow.task(),
                                "it makes the " + field.code() + " by another rule than a flow before it: " + rule
                                        + ", not " + other,
                                "Give both the same, or let one of them leave the field alone"));
                    }
                });
                flow.problems().forEach(problem -> problems.add(problem.below("$.flows." + flow.task())));
            }
            return problems;
        }
    }
}

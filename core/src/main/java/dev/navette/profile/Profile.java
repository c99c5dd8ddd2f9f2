package dev.navette.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.spi.Connection;

/**
 * One ERP connection, one shop connection, and the flows between them, in the order they run (PRO-1). Immutable.
 * {@link Profiles} reads and writes it as JSON.
 *
 * @param name for messages and the journal
 * @param erp where articles and stock come from
 * @param shop where they go
 * @param flows at least one, each task once
 * @param paces how fast flows go, by their task; the others go as the systems allow
 */
public record Profile(String name, Connection<?> erp, Connection<?> shop, List<Flow> flows, Map<String, Pace> paces) {

    public Profile {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        Objects.requireNonNull(erp, "erp");
        Objects.requireNonNull(shop, "shop");
        flows = List.copyOf(flows);
        paces = Map.copyOf(paces);
    }

    /** Begins a profile; {@link Builder#build} checks it. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** How fast a flow of this profile goes. */
    public Pace paceOf(Flow flow) {
        return paces.getOrDefault(flow.task(), Pace.usual());
    }

    /** What is missing, wrong or contradictory, as far as that can be told without asking a system. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        erp.problems().forEach(problem -> problems.add(problem.below("$.erp")));
        shop.problems().forEach(problem -> problems.add(problem.below("$.shop")));
        problems.addAll(FlowProblems.of(flows, paces));
        return problems;
    }

    /** The secrets that cannot be revealed on this machine now (PRO-2). */
    public List<Problem> missingSecrets() {
        var problems = new ArrayList<Problem>();
        erp.missingSecrets().forEach(problem -> problems.add(problem.below("$.erp")));
        shop.missingSecrets().forEach(problem -> problems.add(problem.below("$.shop")));
        return problems;
    }

    /** Collects the parts of a profile. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final List<Flow> flows = new ArrayList<>();
        private final Map<String, Pace> paces = new LinkedHashMap<>();
        private @Nullable Connection<?> erp;
        private @Nullable Connection<?> shop;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The side that articles are read from. */
        public Builder erp(Connection<?> connection) {
            this.erp = Objects.requireNonNull(connection, "connection");
            return this;
        }

        /** The side that products are written to. */
        public Builder shop(Connection<?> connection) {
            this.shop = Objects.requireNonNull(connection, "connection");
            return this;
        }

        /** Adds a flow; flows run in the order they are added. */
        public Builder flow(Flow flow) {
            flows.add(Objects.requireNonNull(flow, "flow"));
            return this;
        }

        /** Adds a flow that goes at a pace of its own (PRO-5). */
        public Builder flow(Flow flow, Pace pace) {
            paces.put(flow.task(), Objects.requireNonNull(pace, "pace"));
            return flow(flow);
        }

        /**
         * The profile, checked as far as that goes without asking a system.
         *
         * @throws InvalidSettingsException with everything that is missing or contradictory
         */
        public Profile build() {
            var problems = new ArrayList<Problem>();
            if (erp == null) {
                problems.add(new Problem("$.erp", "missing", "Name the connection to the ERP"));
            }
            if (shop == null) {
                problems.add(new Problem("$.shop", "missing", "Name the connection to the shop"));
            }
            if (erp == null || shop == null) {
                problems.addAll(FlowProblems.of(flows, paces));
                throw new InvalidSettingsException("The profile " + name, problems);
            }
            Profile profile = new Profile(name, erp, shop, flows, paces);
            problems.addAll(profile.problems());
            if (!problems.isEmpty()) {
                throw new InvalidSettingsException("The profile " + name, problems);
            }
            return profile;
        }
    }
}

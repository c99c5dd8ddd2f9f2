package dev.navette.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.model.Constraints;
import dev.navette.model.Field;

/** What the flows of a profile lack or contradict, each alone and together (PRO-1). */
final class FlowProblems {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> tasks = new HashSet<>();
    private final Map<Field, Object> rules = new HashMap<>();

    private FlowProblems() {}

    static List<Problem> of(List<Flow> flows, Map<String, Pace> paces) {
        var found = new FlowProblems();
        if (flows.isEmpty()) {
            found.problems.add(new Problem("$.flows", "no flow is chosen", "Add at least one"));
        }
        for (Flow flow : flows) {
            found.add(flow);
            Pace pace = paces.get(flow.task());
            if (pace != null) {
                found.problems.addAll(Constraints.problems(pace, "$.flows." + flow.task() + ".pace"));
            }
        }
        return found.problems;
    }

    private void add(Flow flow) {
        String path = "$.flows." + flow.task();
        if (!tasks.add(flow.task())) {
            problems.add(new Problem(path, "the flow is there twice", "Keep one, with the options of both"));
        }
        flow.rules().forEach((field, rule) -> {
            Object other = rules.putIfAbsent(field, rule);
            if (other != null && !other.equals(rule)) {
                problems.add(new Problem(
                        path,
                        "it makes the " + field.code() + " by another rule than a flow before it: " + rule + ", not "
                                + other,
                        "Give both the same, or let one of them leave the field alone"));
            }
        });
        flow.problems().forEach(problem -> problems.add(problem.below(path)));
    }
}

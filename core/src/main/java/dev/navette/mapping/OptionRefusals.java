package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/** Variants that a customer cannot tell apart, or that differ in different things (ART-12). */
final class OptionRefusals {

    private static final String PATH = "$.classification.attributes";

    private OptionRefusals() {}

    static List<Problem> of(List<SoldForm> forms) {
        var problems = new ArrayList<Problem>();
        Map<Map<String, String>, SoldForm> told = new HashMap<>();
        SoldForm first = null;
        for (SoldForm form : forms) {
            Problem own = own(form);
            if (own != null) {
                problems.add(own);
                continue;
            }
            first = first == null ? form : first;
            if (!names(form).equals(names(first))) {
                problems.add(form.problem(
                        PATH,
                        "it differs in " + String.join(", ", names(form)) + ", and article "
                                + first.article().reference() + " in " + String.join(", ", names(first)),
                        "Give all articles of the group a value of the same attributes"));
                continue;
            }
            SoldForm same = told.putIfAbsent(form.values(), form);
            if (same != null) {
                problems.add(form.problem(
                        PATH,
                        "it has the same as article " + same.article().reference() + ": " + form.told(),
                        "Give one of the two another value"));
            }
        }
        return problems;
    }

    private static @Nullable Problem own(SoldForm form) {
        if (form.attributes().isEmpty()) {
            return form.problem(
                    PATH,
                    "nothing tells it from the others of its group",
                    "Give all articles of the group a value of the same attributes");
        }
        if (form.attributes().stream()
                .anyMatch(one -> one.name().isEmpty() || one.value().isEmpty())) {
            return form.problem(PATH, "one of its attributes is blank: " + form.told(), "Fill its name and its value");
        }
        return form.values().size() == form.attributes().size()
                ? null
                : form.problem(PATH, "it has two values of one attribute: " + form.told(), "Take one of them away");
    }

    private static Set<String> names(SoldForm form) {
        return new TreeSet<>(form.values().keySet());
    }
}

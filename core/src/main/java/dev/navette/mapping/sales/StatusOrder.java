package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;

/** What is wrong with the order in which a {@link ProgressRule} names its statuses. */
final class StatusOrder {

    private static final Set<DocumentType> PARTIAL = EnumSet.of(DocumentType.DELIVERY_NOTE, DocumentType.INVOICE);

    private StatusOrder() {}

    static List<Problem> problems(List<ProgressStep> steps, Set<String> before) {
        var problems = new ArrayList<Problem>();
        if (steps.isEmpty()) {
            problems.add(new Problem("$.steps", "no step is named", "Name at least one, or leave status out of along"));
        }
        if (before.isEmpty()) {
            problems.add(new Problem(
                    "$.before",
                    "no status is named from which orders are moved",
                    "Name those that orders have when they are imported"));
        }
        Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
        Set<String> named = new HashSet<>(before);
        String last = "";
        for (int i = 0; i < steps.size(); i++) {
            String path = "$.steps[" + i + "]";
            ofType(steps.get(i), path, types, problems);
            for (String status : steps.get(i).statuses()) {
                if (!status.equals(last) && !named.add(status)) { // two types in a row may stand for one
                    problems.add(new Problem(
                            path,
                            "the status " + status + " stands in two places of the order of statuses",
                            "Name it once, where orders reach it first"));
                }
                last = status;
            }
        }
        return problems;
    }

    private static void ofType(ProgressStep step, String path, Set<DocumentType> types, List<Problem> problems) {
        String type = OrderOfDocument.word(step.type());
        if (!ProgressRule.TOLD.contains(step.type())) {
            problems.add(new Problem(
                    path + ".type",
                    "a " + type + " does not say how far an order is",
                    "Choose quote, order, preparation, delivery-note or invoice"));
        } else if (!types.add(step.type())) {
            problems.add(
                    new Problem(path + ".type", "the " + type + " stands in two steps", "Leave one of the two out"));
        }
        if (step.partially() != null && !PARTIAL.contains(step.type())) {
            problems.add(new Problem(
                    path + ".partially",
                    "only deliveries and invoices are partial",
                    "Leave it out, or name it in the step of the delivery note"));
        }
    }
}

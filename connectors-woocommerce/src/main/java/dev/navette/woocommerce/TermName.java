package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;

/**
 * What the name of a term says.
 *
 * @param sort which sort of term: {@code category}
 * @param labels from the first level down to its own
 */
record TermName(String sort, List<String> labels) {

    TermName {
        labels = List.copyOf(labels);
    }

    /** Reads a name as {@link dev.navette.model.Term} writes it: a slash within a label has a backslash before it. */
    static TermName of(String name) {
        int colon = name.indexOf(':');
        var labels = new ArrayList<String>();
        var label = new StringBuilder();
        for (int at = colon + 1; at < name.length(); at++) {
            char character = name.charAt(at);
            if (character == '/') {
                labels.add(label.toString());
                label.setLength(0);
            } else {
                at += character == '\\' && at + 1 < name.length() ? 1 : 0;
                label.append(name.charAt(at));
            }
        }
        labels.add(label.toString());
        return new TermName(colon < 0 ? "" : name.substring(0, colon), labels);
    }

    String label() {
        return labels.get(labels.size() - 1);
    }
}

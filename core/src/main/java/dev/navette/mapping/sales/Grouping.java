package dev.navette.mapping.sales;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ImportUnit;

/**
 * What became of many orders (ORD-23): each of them is in one of these, by its id. Nothing personal is in any reason.
 *
 * @param groups the documents that hold many, in the order of their days or sessions
 * @param alone orders that are never grouped, and why: {@link OrderRule#map} makes their own documents
 * @param waiting orders whose day or session is not over, and until when they wait
 * @param ignored orders that are not imported, as the options say
 * @param refused orders that cannot be written until a person mends something, each with every problem. The others of its
 *     day do not wait for it: once mended, it comes in a document of its own of that day or session
 */
public record Grouping(
        List<Group> groups,
        Map<ForeignId, String> alone,
        Map<ForeignId, String> waiting,
        Map<ForeignId, String> ignored,
        Map<ForeignId, List<Problem>> refused) {

    /**
     * A document of many orders.
     *
     * @param unit with the ids of all of them
     * @param report what it comes to, for people (ORD-31)
     * @param notes what a person should know of it all the same
     */
    public record Group(ImportUnit unit, SessionReport report, List<String> notes) {

        public Group {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(report, "report");
            notes = List.copyOf(notes);
        }
    }

    public Grouping {
        groups = List.copyOf(groups);
        alone = copy(alone);
        waiting = copy(waiting);
        ignored = copy(ignored);
        refused = copy(refused);
    }

    private static <T> Map<ForeignId, T> copy(Map<ForeignId, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

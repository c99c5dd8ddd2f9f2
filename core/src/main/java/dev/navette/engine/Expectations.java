package dev.navette.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.state.store.PlannedChange;

/**
 * What a plan would write of one element. When the plan is applied, a field is written only if what the store knows of
 * it, and what it shall be, are still those of the plan (RUN-7).
 */
final class Expectations {

    private final List<PlannedChange> planned;

    /** Those of one element that are to be applied. */
    Expectations(List<PlannedChange> planned) {
        this.planned = planned;
    }

    /**
     * The fields of a strand that are as planned.
     *
     * @param begun whether the application itself has written a part of the element before: what names other things is
     *     then completed
     */
    Set<Field> among(Strand strand, Set<Field> differing, boolean begun) {
        var asPlanned = new LinkedHashSet<Field>();
        for (Strand.Said said : strand.said()) {
            if (differing.contains(said.field()) && (completes(strand, said) || (begun && isMeant(strand, said)))) {
                asPlanned.add(said.field());
            }
        }
        return asPlanned;
    }

    /** Whether these strands may be created: the plan creates them too, and every field of them is still as planned. */
    boolean creates(List<Strand> strands) {
        List<PlannedChange> creating = planned.stream()
                .filter(PlannedChange::creates)
                .filter(change -> strands.stream().anyMatch(strand -> isOf(change, strand)))
                .toList();
        return !creating.isEmpty()
                && creating.stream()
                        .allMatch(change -> strands.stream()
                                .anyMatch(strand ->
                                        strand.said().stream().anyMatch(said -> isThis(change, strand, said))));
    }

    /** Whether a field is still as planned; it may wait for what it names, and is written once that is there. */
    boolean completes(Strand strand, Strand.Said said) {
        return planned.stream().anyMatch(change -> isThis(change, strand, said));
    }

    private boolean isMeant(Strand strand, Strand.Said said) {
        return !said.names().isEmpty() && planned.stream().anyMatch(change -> means(change, strand, said));
    }

    private static boolean isThis(PlannedChange change, Strand strand, Strand.Said said) {
        return means(change, strand, said)
                && Objects.equals(change.expected(), strand.id() == null ? null : strand.lastWritten(said.field()));
    }

    private static boolean means(PlannedChange change, Strand strand, Strand.Said said) {
        return isOf(change, strand)
                && change.field().equals(said.field().code())
                && change.value().equals(said.whole());
    }

    private static boolean isOf(PlannedChange change, Strand strand) {
        return change.kind().equals(strand.key().kind().code())
                && change.part().equals(strand.key().name());
    }
}

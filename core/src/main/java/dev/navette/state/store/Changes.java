package dev.navette.state.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.run.Counts;

/**
 * What one transaction makes durable.
 *
 * @param task whose
 * @param run the run that says so
 * @param updates what was learnt of elements; at most one for each key
 * @param opened open items to put, replacing those of the same name; at most one for each name
 * @param closed names of open items that are dealt with
 * @param spool what waits on the disk
 * @param planned what a plan would write; nothing unless the task's pair is a plan's shadow
 * @param mark how far reading is, or null to leave it
 * @param counts the run's counts so far
 * @param lines for the journal
 * @param end how the run ended, or null while it goes on
 */
public record Changes(
        TaskKey task,
        long run,
        List<ElementUpdate> updates,
        List<OpenItem> opened,
        List<String> closed,
        Spool spool,
        List<PlannedChange> planned,
        @Nullable Mark mark,
        Counts counts,
        List<JournalLine> lines,
        @Nullable JournalEnd end) {

    public Changes {
        updates = List.copyOf(updates);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        planned = List.copyOf(planned);
        lines = List.copyOf(lines);
    }

    /** Of a run that gathers nothing and plans nothing. */
    public Changes(
            TaskKey task,
            long run,
            List<ElementUpdate> updates,
            List<OpenItem> opened,
            List<String> closed,
            @Nullable Mark mark,
            Counts counts,
            List<JournalLine> lines,
            @Nullable JournalEnd end) {
        this(task, run, updates, opened, closed, Spool.NONE, List.of(), mark, counts, lines, end);
    }

    /**
     * Changes of what waits on the disk, applied in this order.
     *
     * @param kept elements to put, each replacing the one of its name; one that comes from another group makes all that
     *     are left in that group due
     * @param gone names that are no longer in the source or in no group any more: they are forgotten, and all that are
     *     left in their groups become due
     * @param delivered groups of which everything is dealt with: no member is due any more, their content is dropped,
     *     and their run is 0: none has counted them since
     * @param hints names whose hints are dealt with, as far as they came before the run began
     * @param digests what was dealt with of an undated source
     */
    public record Spool(
            List<Spooled> kept, List<String> gone, List<String> delivered, List<String> hints, Digests digests) {

        /** No change. */
        public static final Spool NONE = new Spool(List.of(), List.of(), List.of(), List.of());

        public Spool {
            kept = List.copyOf(kept);
            gone = List.copyOf(gone);
            delivered = List.copyOf(delivered);
            hints = List.copyOf(hints);
        }

        /** Of a source with dates. */
        public Spool(List<Spooled> kept, List<String> gone, List<String> delivered, List<String> hints) {
            this(kept, gone, delivered, hints, Digests.NONE);
        }
    }

    /**
     * What elements of an undated source looked like.
     *
     * @param epoch the run with which this reading began; digests of another epoch do not count
     * @param of by name
     */
    public record Digests(long epoch, Map<String, Fingerprint> of) {

        /** Nothing. */
        public static final Digests NONE = new Digests(0, Map.of());

        public Digests {
            of = Map.copyOf(of);
        }
    }
}

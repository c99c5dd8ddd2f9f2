package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;

/** What is found on the way through one order: all that refuses it, and what a person should know all the same. */
final class Remarks {

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Refuses the order.
     *
     * @param path where, {@code $} being the order
     */
    void refuse(String path, String what, String remedy) {
        var problem = new Problem(path, what, remedy);
        if (!problems.contains(problem)) { // two rules may need the same thing
            problems.add(problem);
        }
    }

    /** Says something that refuses nothing; never anything personal. */
    void note(String note) {
        notes.add(note);
    }

    boolean refused() {
        return !problems.isEmpty();
    }

    /** How many reasons to refuse it there are so far. */
    int count() {
        return problems.size();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What came of the order: refused where anything speaks against it. */
    <T> Mapped<T> mapped(@Nullable T element, String path) {
        if (element == null || refused()) {
            return new Mapped.Refused<>(
                    problems.stream().map(problem -> problem.below(path)).toList());
        }
        return new Mapped.Ready<>(element, notes);
    }
}

package dev.navette.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.spi.Limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How fast a flow goes (PRO-5): how much is read and written at once, and how long a system is waited for. What is null
 * is as the system allows, or as {@code NavetteBuilder} has it.
 *
 * @param page how many elements are read at once
 * @param batch how many elements are written at once; not more than the system takes
 * @param parallel how many writes are under way at once; not more than the system takes
 * @param timeOut how long a write may take from its beginning: nothing of it leaves after that
 */
public record Pace(
        @Min(1) @Max(10_000) @Nullable Integer page,
        @Min(1) @Nullable Integer batch,
        @Min(1) @Nullable Integer parallel,
        @Nullable Duration timeOut)
        implements Checked {

    private static final Pace USUAL = new Pace(null, null, null, null);

    /** As the systems allow. */
    public static Pace usual() {
        return USUAL;
    }

    /** Reads so many elements at once. */
    public Pace withPage(int elements) {
        return new Pace(elements, batch, parallel, timeOut);
    }

    /** Writes so many elements at once. */
    public Pace withBatch(int elements) {
        return new Pace(page, elements, parallel, timeOut);
    }

    /** Has so many writes under way at once. */
    public Pace withParallel(int writes) {
        return new Pace(page, batch, writes, timeOut);
    }

    /** Gives a write so much time. */
    public Pace withTimeOut(Duration time) {
        return new Pace(page, batch, parallel, time);
    }

    /** What the values contradict before any system is asked; each alone is checked by its annotation. */
    @Override
    public List<Problem> problems() {
        return timeOut != null && (timeOut.isNegative() || timeOut.isZero())
                ? List.of(new Problem("$.timeOut", "it is " + timeOut, "Write a time above 0, for example \"PT30S\""))
                : List.of();
    }

    /** What asks for more than a system allows. */
    public List<Problem> problems(Limits allowed) {
        var problems = new ArrayList<Problem>();
        above(problems, "$.batch", batch, allowed.batch());
        above(problems, "$.parallel", parallel, allowed.parallel());
        return problems;
    }

    /** What a writer is given: what this says, and not more than the system allows. */
    public Limits within(Limits allowed) {
        return new Limits(
                batch == null ? allowed.batch() : Math.min(batch, allowed.batch()),
                parallel == null ? allowed.parallel() : Math.min(parallel, allowed.parallel()),
                allowed.settle());
    }

    private static void above(List<Problem> problems, String path, @Nullable Integer wanted, int allowed) {
        if (wanted != null && wanted > allowed) {
            problems.add(new Problem(
                    path,
                    "it is " + wanted + ", and the system allows " + allowed,
                    "Write at most " + allowed + ", or leave it out"));
        }
    }
}

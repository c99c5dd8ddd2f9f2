package dev.navette.engine;

import org.jspecify.annotations.Nullable;

/**
 * Whether the other systems still work: ten failures of theirs in a row, or lost access, end a run (RUN-3). Data that
 * is refused never does. Questions and writes are counted apart: a system that still answers the one and fails at the
 * other would otherwise never end a run.
 */
final class Health {

    /** How many failures in a row end a run. */
    static final int MOST_FAILURES = 10;

    private int failedAnswers;
    private int failedWrites;
    private @Nullable String verdict;

    /** A system told us something: it can be asked, whether or not it can be written to. */
    void answered() {
        failedAnswers = 0;
    }

    /** A system did its work, whatever it made of what was written. */
    void wrote() {
        failedAnswers = 0;
        failedWrites = 0;
    }

    /** A system gave no usable answer to a question. */
    void failedToAnswer(String message) {
        failedAnswers++;
        judge(failedAnswers, message);
    }

    /** A system gave no usable answer to a write. */
    void failedToWrite(String message) {
        failedWrites++;
        judge(failedWrites, message);
    }

    /** Nothing more can work. */
    void end(String message) {
        if (verdict == null) {
            verdict = message;
        }
    }

    /** Why the run must end, or null while it can go on. */
    @Nullable
    String verdict() {
        return verdict;
    }

    private void judge(int failures, String message) {
        if (failures >= MOST_FAILURES) {
            end(MOST_FAILURES + " failures in a row, the last one: " + message);
        }
    }
}

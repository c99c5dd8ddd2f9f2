package dev.navette.flow;

import java.util.Objects;

import dev.navette.spi.Selection;

/** A pipeline with a name. */
record PlainFlow(String task, Pipeline<?, ?> pipeline) implements Flow {

    PlainFlow {
        if (Objects.requireNonNull(task, "task").isBlank()) {
            throw new IllegalArgumentException("task is blank");
        }
        if (pipeline.source().selection().scope() == Selection.Scope.CHANGED) {
            throw new IllegalArgumentException(
                    "a flow that reads only what changed must say its options: write a record for " + task);
        }
    }

    /** It has none; what a pipeline holds has no text that is the same in every process. */
    @Override
    public String options() {
        return "";
    }
}

package dev.navette.state.store;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Ending;

/** How a run ended, and why when it ended early. */
public record JournalEnd(Ending ending, @Nullable String message) {}

package dev.navette.state.store;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Result;

/** One element of a run in the journal; those that were unchanged or ignored are only counted. */
public record JournalLine(
        String name, Result result, @Nullable String note) {}

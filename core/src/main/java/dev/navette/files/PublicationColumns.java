package dev.navette.files;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns say whether an article may be shown and sold, or a customer traded with.
 *
 * @param published on the web
 * @param dormant no longer worked with
 * @param blocked not at all, in part or wholly
 */
record PublicationColumns(
        @Nullable String published,
        @Nullable String dormant,
        @Nullable String blocked) {

    Stream<@Nullable String> all() {
        return Stream.of(published, dormant, blocked);
    }
}

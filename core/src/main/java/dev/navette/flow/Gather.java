package dev.navette.flow;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Group;
import dev.navette.mapping.Rule;
import dev.navette.meta.Incubating;

/**
 * Puts elements together before they are mapped. Members are kept on the disk until everything is read, wherever in the
 * read they stand; a group of which only some members were read is completed by name before it is written.
 *
 * @param group the name of the group that an element belongs to, or null for one that stands alone
 * @param rule what a group becomes; a pure function
 */
@Incubating
public record Gather<S, T>(Function<S, @Nullable String> group, Rule<Group<S>, T> rule) {

    public Gather {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(rule, "rule");
    }
}

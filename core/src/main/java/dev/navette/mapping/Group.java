package dev.navette.mapping;

import java.util.List;
import java.util.Objects;

import dev.navette.meta.Incubating;

/**
 * Elements that become one: the articles of a master reference (ART-12), the orders of a day (ORD-23).
 *
 * @param name what the whole is called and linked under
 * @param members all of them, in the order of their names
 */
@Incubating
public record Group<S>(String name, List<S> members) {

    public Group {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }
}

package dev.navette.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Named;

/**
 * A field of what is written, and how its value is compared: it travels only when it differs from the one last written.
 *
 * @param field which one
 * @param value null where the element does not say the field: it is then left alone
 * @param names other things that the value names, whose ids must be known to write it: related articles, categories,
 *     pictures. What has no id yet is made, where the sink can make it, or waits: the field is written without it, and
 *     again once it is there
 * @param traits when it is written, where that is not just when it differs
 */
@Incubating
public record Tracked<T>(
        Field field, Function<T, @Nullable FieldValue> value, Function<T, List<Named>> names, Set<Trait> traits) {

    /** When a field is written. */
    public enum Trait {
        /** Only when its element is made; later the other system keeps its own (ART-21). */
        KEPT,
        /** Only once everything that it names is there. */
        TOGETHER,
        /**
         * A list of which nothing is left takes away what we put there, also after a write of which nobody knows the end;
         * what of it names nothing that is there is left out.
         */
        TAKES_AWAY,
        /** On every run, also where it is as it was last written: somebody may have changed it in the other system. */
        ALWAYS
    }

    public Tracked {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(names, "names");
        traits = Set.copyOf(traits);
    }

    /** A field that is written whenever it differs. */
    public Tracked(Field field, Function<T, @Nullable FieldValue> value, Function<T, List<Named>> names) {
        this(field, value, names, Set.of());
    }

    /** A field that names nothing else. */
    public Tracked(Field field, Function<T, @Nullable FieldValue> value) {
        this(field, value, element -> List.of());
    }

    /** The same, which the other system keeps once its element is made. */
    public Tracked<T> keptIf(boolean keep) {
        return keep ? having(Trait.KEPT) : this;
    }

    /** The same, written only once everything that it names is there. */
    public Tracked<T> onceTogether() {
        return having(Trait.TOGETHER);
    }

    /** The same, of which an empty list takes away what we put there. */
    public Tracked<T> takingAway() {
        return having(Trait.TAKES_AWAY);
    }

    /** The same, written on every run. */
    public Tracked<T> alwaysIf(boolean always) {
        return always ? having(Trait.ALWAYS) : this;
    }

    private Tracked<T> having(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Tracked<>(field, value, names, more);
    }
}

package dev.navette.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Tracked.Trait;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;

/**
 * One linked thing of an element: the element itself, or a part of it. Holds what its fields shall be, what they were
 * when last written, and which of them go out.
 */
final class Strand {

    /**
     * What a field shall be, and what it names.
     *
     * @param traits when it is written
     */
    record Said(Field field, FieldValue value, List<Named> names, Set<Trait> traits) {

        /** Whether only what is made gets it; what is there keeps its own. */
        boolean kept() {
            return traits.contains(Trait.KEPT);
        }

        /** What it holds once all that it names is there, without ids: what a plan and the run after it have in common. */
        Fingerprint whole() {
            return names.isEmpty() ? value.fingerprint() : new FieldValue(content(value, names)).fingerprint();
        }
    }

    /**
     * A field as it can be written now.
     *
     * @param print what is compared with the one last written; it holds the ids of what the field names
     * @param inPart whether something that it names is not there yet
     */
    record Writable(FieldValue value, Fingerprint print, boolean inPart) {}

    private final ElementKey key;
    private final boolean own;
    private final Reach reach;
    private final List<Said> said;
    private final Map<Field, Writable> writable = new LinkedHashMap<>();
    private @Nullable Element known;
    private @Nullable ForeignId id;
    private Set<Field> fields = Set.of();
    private boolean held;
    private boolean there;
    private boolean fresh;
    private boolean adopted;

    /**
     * A strand.
     *
     * @param own whether it is the element itself, seen as one kind or another; else it is a part of it
     */
    Strand(ElementKey key, boolean own, Reach reach, List<Said> said) {
        this.key = key;
        this.own = own;
        this.reach = reach;
        this.said = said;
    }

    /** One that may be made and changed. */
    Strand(ElementKey key, boolean own, List<Said> said) {
        this(key, own, Reach.ALL, said);
    }

    ElementKey key() {
        return key;
    }

    boolean own() {
        return own;
    }

    /** Everything that its fields name. */
    Set<Named> names() {
        var names = new LinkedHashSet<Named>();
        said.forEach(one -> names.addAll(one.names()));
        return names;
    }

    /**
     * Takes in what the store knows.
     *
     * @param ids of what the fields name, as far as they are known
     */
    void know(@Nullable Element element, Map<Named, ForeignId> ids) {
        known = element;
        id = element == null ? null : element.id();
        writable.clear();
        for (Said one : said) {
            List<Named> there = one.names().stream().filter(ids::containsKey).toList();
            boolean some = one.traits().contains(Trait.TOGETHER)
                    ? there.size() == one.names().size()
                    : !there.isEmpty() || isMarked(Marks.ours(one.field()));
            if (!some && !one.names().isEmpty()) {
                continue; // what it names is not there: it waits
            }
            boolean inPart = there.size() < one.names().size();
            writable.put(one.field(), writable(one.value(), there, ids, inPart));
        }
    }

    private static Writable writable(FieldValue value, List<Named> there, Map<Named, ForeignId> ids, boolean inPart) {
        if (there.isEmpty()) {
            return new Writable(value, value.fingerprint(), inPart);
        }
        var print = new ArrayList<@Nullable String>(content(value, there));
        there.forEach(named -> print.add(String.valueOf(ids.get(named))));
        return new Writable(value, new FieldValue(print).fingerprint(), inPart);
    }

    private static List<@Nullable String> content(FieldValue value, List<Named> there) {
        var content = new ArrayList<@Nullable String>(value.compared());
        there.forEach(named -> content.add(named.kind() + ":" + named.name()));
        return content;
    }

    /** What its fields shall be. */
    List<Said> said() {
        return said;
    }

    @Nullable
    ForeignId id() {
        return id;
    }

    void id(@Nullable ForeignId there) {
        id = there;
    }

    /** It is linked; what was known of another id is of no use for this one. */
    void linked(ForeignId there) {
        Element former = known;
        if (former != null && former.id() != null && !there.equals(former.id())) {
            known = new Element(key, there, Map.of(), former.unsettled());
        }
        id = there;
    }

    /** Whose part it is there, as far as is known, or null. */
    @Nullable
    String whole() {
        Element there = known;
        return there == null || there.id() == null ? null : there.whole();
    }

    /** It was found, or written, as a part of that. */
    void partOf(String other) {
        Element former = known;
        known = former == null
                ? new Element(key, id, Map.of(), null, other)
                : new Element(key, id, former.fingerprints(), former.unsettled(), other);
    }

    /**
     * What a write held that the system took before has taken effect. A field that another task has written meanwhile is
     * not known any more: nobody can tell which of the two came last.
     *
     * @param span that of the write itself
     * @return what is learnt by that
     */
    ElementUpdate confirmed(Map<String, Fingerprint> held, Instant span) {
        Element former = known;
        var prints = new HashMap<String, Fingerprint>(former == null ? Map.of() : former.fingerprints());
        var both = new HashSet<String>(held.keySet());
        Instant begun = unsettled();
        boolean alone = begun == null || begun.equals(span);
        if (alone) { // else another task writes it now
            both.retainAll(prints.keySet());
        }
        prints.putAll(held);
        prints.keySet().removeAll(both);
        known = new Element(key, id, prints, alone ? null : begun, former == null ? null : former.whole());
        var written = new HashMap<String, Fingerprint>(held);
        written.keySet().removeAll(both);
        return new ElementUpdate(key, null, written, both, null, begun == null ? null : span, null);
    }

    Map<Field, Writable> writable() {
        return writable;
    }

    /**
     * Everything that the fields name that may be written now: what is kept names nothing any more.
     *
     * @param ids of what is there
     */
    Set<Named> lacking(Map<Named, ForeignId> ids) {
        var lacking = new LinkedHashSet<Named>();
        said.stream()
                .filter(this::mayBeWritten)
                .flatMap(one -> one.names().stream())
                .filter(named -> !ids.containsKey(named))
                .forEach(lacking::add);
        return lacking;
    }

    /**
     * Whether it is being made: all of its fields go out then, those that are kept later too.
     *
     * @param again whether a former attempt of ours has made it, of which nobody knows how much was done
     * @param wholeIsThere whether the element that it is a part of is known to be there
     */
    void fresh(boolean again, boolean wholeIsThere) {
        place(wholeIsThere);
        fresh = !there || again;
        held = !own && id == null && wholeIsThere && !reach.creates();
    }

    /** What an element is sold as is there once the element is, linked or not. */
    void place(boolean wholeIsThere) {
        there = id != null || (own && wholeIsThere);
    }

    /** It turned out to be there when it was to be made: what is kept is not ours. */
    void adopted() {
        adopted = own && !there;
    }

    /** Whether it is made where it is not there. */
    boolean isMade() {
        return reach.creates();
    }

    /** Whether it is there and the flow leaves what is there alone. */
    boolean isLeftAlone() {
        return there && !reach.updates();
    }

    /**
     * The fields that are not as they were last written; all of them where it is not there yet. A list of which nothing is
     * left takes away what we put there, and nothing else.
     */
    Set<Field> differing() {
        var differing = new LinkedHashSet<Field>();
        for (Said one : said) {
            Writable now = writable.get(one.field());
            if (now == null || !mayBeWritten(one)) {
                continue;
            }
            Fingerprint former = id == null ? null : lastWritten(one.field());
            boolean nothing = now.value().parts().isEmpty();
            boolean same = now.print().equals(former) && !one.traits().contains(Trait.ALWAYS);
            if (!same && (!nothing || former != null || isMarked(Marks.ours(one.field())))) {
                differing.add(one.field());
            }
        }
        return differing;
    }

    private boolean mayBeWritten(Said one) {
        return fresh || !there || isMarked(Marks.awaited(one.field())) || (reach.updates() && !one.kept());
    }

    private boolean isMarked(String code) {
        Element former = known;
        return former != null && former.fingerprints().containsKey(code);
    }

    /** What is remembered before it goes out, whatever becomes of it. */
    Map<String, Fingerprint> marks() {
        var marks = new HashMap<String, Fingerprint>();
        for (Said one : said) {
            Writable now = writable.get(one.field());
            boolean whole = now != null && !now.inPart();
            if (fresh && !whole && (one.kept() || !reach.updates())) {
                marks.put(Marks.awaited(one.field()), Marks.SET);
            }
            if (one.traits().contains(Trait.TAKES_AWAY)
                    && fields.contains(one.field())
                    && !one.value().parts().isEmpty()) {
                marks.put(Marks.ours(one.field()), Marks.SET);
            }
        }
        return marks;
    }

    /** Marks that are of no more use now that it is written, but for what was left. */
    Set<String> settled(Set<? extends Field> left) {
        var settled = new LinkedHashSet<String>();
        for (Said one : said) {
            Writable now = writable.get(one.field());
            boolean whole = now != null && !now.inPart() && fields.contains(one.field()) && !left.contains(one.field());
            if (adopted || (whole && isMarked(Marks.awaited(one.field())))) {
                settled.add(Marks.awaited(one.field()));
            }
        }
        return settled;
    }

    /** The fields that go out for what is made alone: what turns out to be there keeps its own. */
    Set<Field> keptFields() {
        var kept = new LinkedHashSet<Field>();
        if (!there) {
            said.stream()
                    .filter(Said::kept)
                    .map(Said::field)
                    .filter(fields::contains)
                    .forEach(kept::add);
        }
        return kept;
    }

    @Nullable
    Fingerprint lastWritten(Field field) {
        Element there = known;
        return there == null ? null : there.fingerprints().get(field.code());
    }

    /** Until when an earlier write of it may still take effect, or null. */
    @Nullable
    Instant unsettled() {
        Element there = known;
        return there == null ? null : there.unsettled();
    }

    /** What goes out, as it is remembered once it is there, but for what was left. */
    Map<String, Fingerprint> prints(Set<? extends Field> left) {
        var prints = new HashMap<String, Fingerprint>();
        Set<Field> theirs = adopted ? keptFields() : Set.of();
        for (Field field : fields) {
            Writable now = writable.get(field);
            if (now != null && !left.contains(field) && !theirs.contains(field)) {
                prints.put(field.code(), now.print());
            }
        }
        return prints;
    }

    /** Whether a plan does not let it be created. */
    boolean isHeld() {
        return held;
    }

    void hold(boolean back) {
        held = back;
    }

    /** The fields that go out. */
    Set<Field> fields() {
        return fields;
    }

    void fields(Set<Field> toWrite) {
        fields = Set.copyOf(toWrite);
    }

    /** What goes out of some, as it is remembered once it is known to be there. */
    static Map<ElementKey, Map<String, Fingerprint>> held(List<Strand> strands) {
        var held = new HashMap<ElementKey, Map<String, Fingerprint>>();
        for (Strand strand : strands) {
            Map<String, Fingerprint> prints = strand.prints(Set.of());
            if (!prints.isEmpty()) {
                held.put(strand.key(), prints);
            }
        }
        return held;
    }

    /** Until when a write by an earlier run, or by another task, may still take effect on what goes out, or null. */
    static @Nullable Instant unsettled(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> !strand.fields().isEmpty())
                .map(Strand::unsettled)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

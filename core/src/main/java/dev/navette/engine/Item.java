package dev.navette.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;

/**
 * One element on its way through a run. Touched by the coordinating thread alone.
 *
 * @param <T> what is written
 */
final class Item<T> {

    private final String name;
    private final @Nullable T element;
    private final @Nullable ElementResult otherwise;
    private final boolean readable;
    private final List<Strand> strands;
    private final Origin origin;

    private Map<Named, ForeignId> ids = Map.of();
    private @Nullable OpenItem openBefore;
    private @Nullable OpenItem open;
    private @Nullable OpenAttempt attempt;
    private @Nullable Expectations expectations;
    private @Nullable Spooled row;
    private @Nullable Fault refusal;
    private final Set<String> created = new HashSet<>();
    private final Spans spans = new Spans();
    private boolean soldAlone;
    private @Nullable Result before;
    private boolean begunInThisRun;
    private @Nullable String note;

    private Item(
            String name,
            @Nullable T element,
            @Nullable ElementResult otherwise,
            boolean readable,
            List<Strand> strands,
            Origin origin) {
        this.name = name;
        this.element = element;
        this.otherwise = otherwise;
        this.readable = readable;
        this.strands = strands;
        this.origin = origin;
    }

    /** An element to bring into step; its first strand is itself. */
    static <T> Item<T> of(String name, T element, List<Strand> strands, Origin origin) {
        return new Item<>(name, element, null, true, strands, origin);
    }

    /** A name with a result of its own, of which only a write that has begun before may still have to be settled. */
    static <T> Item<T> settled(ElementResult otherwise, ElementKey key, Origin origin) {
        return new Item<>(otherwise.name(), null, otherwise, true, List.of(new Strand(key, true, List.of())), origin);
    }

    /** A line that could not be read. */
    static <T> Item<T> unreadable(ElementResult otherwise, ElementKey key, Origin origin) {
        return new Item<>(otherwise.name(), null, otherwise, false, List.of(new Strand(key, true, List.of())), origin);
    }

    String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    /** The text by which it can be taken up again in this run, or null. */
    @Nullable
    String content() {
        Supplier<@Nullable String> content = origin.content();
        return content == null ? null : content.get();
    }

    /** Whether the source could read it. */
    boolean readable() {
        return readable;
    }

    /** Whether there is something to write. */
    boolean writable() {
        return element != null;
    }

    T element() {
        return Objects.requireNonNull(element, "element");
    }

    /** Its result when there is nothing to write. */
    ElementResult otherwise() {
        return Objects.requireNonNull(otherwise, "otherwise");
    }

    /** Itself first, then its parts. */
    List<Strand> strands() {
        return strands;
    }

    private Strand main() {
        return strands.get(0);
    }

    /** Everything that its fields name. */
    Set<Named> names() {
        var names = new LinkedHashSet<Named>();
        strands.forEach(strand -> names.addAll(strand.names()));
        return names;
    }

    /**
     * Takes in what the store knows of it and of what it names.
     *
     * @param there ids of things that are named, as far as they are known
     */
    void know(Map<ElementKey, Element> elements, Map<Named, ForeignId> there, @Nullable OpenItem openItem) {
        var found = new HashMap<Named, ForeignId>();
        for (Named named : names()) {
            ForeignId known = there.get(named);
            if (known != null) {
                found.put(named, known);
            }
        }
        ids = found;
        strands.forEach(strand -> strand.know(elements.get(strand.key()), found));
        strands.forEach(strand -> strand.place(id() != null));
        open = openItem;
        openBefore = openItem;
        attempt = openItem == null ? null : openItem.attempt();
    }

    /** What it names and has no id yet, in fields that may be written. */
    Set<Named> lacking() {
        var lacking = new LinkedHashSet<Named>();
        strands.forEach(strand -> lacking.addAll(strand.lacking(ids)));
        return lacking;
    }

    /** Whether a field that may be written names things of a kind that are not there; a plan may keep it back. */
    boolean needs(LinkKind kind) {
        Set<Named> lacking = lacking();
        return strands.stream()
                .anyMatch(strand -> strand.said().stream()
                        .filter(said -> said.names().stream()
                                .anyMatch(named -> named.kind().equals(kind) && lacking.contains(named)))
                        .anyMatch(said -> expectations == null || expectations.completes(strand, said)));
    }

    @Nullable
    OpenItem open() {
        return open;
    }

    /** The open item that it was taken up for, or null. */
    @Nullable
    OpenItem openBefore() {
        return openBefore;
    }

    void open(OpenItem next) {
        open = next;
    }

    @Nullable
    OpenAttempt attempt() {
        return attempt;
    }

    void attempt(@Nullable OpenAttempt begun) {
        attempt = begun;
    }

    /** What waits on the disk under its name, from before. */
    @Nullable
    Spooled row() {
        return row;
    }

    void row(@Nullable Spooled waiting) {
        row = waiting;
    }

    /** Why it cannot be written although its rule made something of it, or null. */
    @Nullable
    Fault refusal() {
        return refusal;
    }

    void refuse(Fault why) {
        refusal = why;
    }

    /** Whether the other system sells something under its name. */
    void soldAlone(boolean there) {
        soldAlone = there;
    }

    boolean isSoldAlone() {
        return soldAlone;
    }

    /** Writes only what a plan expects. */
    void expect(Expectations planned) {
        expectations = planned;
    }

    @Nullable
    ForeignId id() {
        return main().id();
    }

    Claim claim() {
        List<Claim> parts = strands.stream()
                .filter(strand -> !strand.own() && !strand.isHeld())
                .map(strand -> new Claim(strand.key().name(), strand.id()))
                .toList();
        return new Claim(name, id(), parts);
    }

    /** Whether it is made where it is not there. */
    boolean isMade() {
        return main().isMade();
    }

    boolean isLeftAlone() {
        return main().isLeftAlone();
    }

    /** What a person should know of it all the same, or null. */
    @Nullable
    String note() {
        return note;
    }

    void note(@Nullable String worthKnowing) {
        note = worthKnowing;
    }

    /** Whether something of it is not there yet. */
    boolean creates() {
        return !claim().complete();
    }

    /** Whether what was found has all of it. */
    boolean isIn(Resolution.Found found) {
        return strands.stream()
                .filter(strand -> !strand.own() && strand.id() == null)
                .allMatch(strand -> found.parts().containsKey(strand.key().name()));
    }

    /**
     * What is sold of it and is linked, though not in this place as far as is known; or null. Where nothing is known of the
     * place, it has to be looked for.
     */
    @Nullable
    Strand stray() {
        return strands.stream()
                .filter(strand -> strand != main() && !strand.isHeld() && strand.id() != null)
                .filter(strand -> !strand.own() || id() == null) // what it is sold as is in its place once it is there
                .filter(strand -> !name.equals(strand.whole()))
                .findFirst()
                .orElse(null);
    }

    /** Chooses what goes out: what is not as it was last written, and what is not there yet; whether that is anything. */
    boolean choose() {
        for (Strand strand : strands) {
            strand.fresh(before == Result.CREATED, id() != null);
            strand.fields(strand.isHeld() ? Set.of() : strand.differing());
        }
        if (expectations != null) {
            holdBack(expectations);
        }
        boolean mayBeThere = id() != null || !main().isHeld();
        return mayBeThere
                && (creates()
                        || strands.stream().anyMatch(strand -> !strand.fields().isEmpty()));
    }

    /** What a plan does not have, or has otherwise, does not go out: fields, and whole parts that are not there yet. */
    private void holdBack(Expectations planned) {
        List<Strand> own = strands.stream().filter(Strand::own).toList();
        boolean whole = id() != null || planned.creates(own);
        OpenItem before = openBefore;
        boolean begun = before != null && before.done() != null;
        for (Strand strand : strands) {
            boolean held = strand.own() ? !whole : strand.id() == null && !planned.creates(List.of(strand));
            strand.hold(held);
            strand.fields(held || !whole ? Set.of() : planned.among(strand, strand.differing(), begun));
        }
    }

    /** Whether a plan keeps something of it back that is not as it was last written. */
    boolean heldBack() {
        return expectations != null
                && strands.stream()
                        .anyMatch(strand -> strand.isHeld() || !strand.fields().containsAll(strand.differing()));
    }

    /** What goes out. */
    Write<T> write() {
        var own = new LinkedHashSet<Field>();
        var parts = new HashMap<String, Set<Field>>();
        for (Strand strand : strands) {
            if (strand.own()) {
                own.addAll(strand.fields());
            } else if (!strand.isHeld()
                    && (strand.id() == null || !strand.fields().isEmpty())) {
                parts.put(strand.key().name(), strand.fields());
                if (strand.id() == null) {
                    created.add(strand.key().name());
                }
            }
        }
        var kept = new LinkedHashSet<Field>();
        strands.forEach(strand -> kept.addAll(strand.keptFields()));
        return new Write<>(claim(), element(), own, parts, ids, kept);
    }

    /** Of its writes. */
    Spans spans() {
        return spans;
    }

    /** The span that the last write of this run left on a strand, or null. */
    @Nullable
    Instant span(Strand strand) {
        return strand.fields().isEmpty() ? null : spans.last();
    }

    /** Its attempt began in this run, with what it holds now. */
    void begunInThisRun() {
        begunInThisRun = true;
    }

    boolean isBegunInThisRun() {
        return begunInThisRun;
    }

    /** It turned out that a former attempt of ours has done that. */
    void doneBefore(Result effect) {
        before = effect;
    }

    /** What a write of it counts as. */
    Result result(Result reported) {
        return before == null ? reported : before;
    }

    /** What a result of the whole means for one of its members; a part that is not there, and is not made, is left out. */
    Result resultOf(String member, Result whole) {
        if ((whole != Result.UPDATED && whole != Result.UNCHANGED)
                || origin.members().size() == 1) {
            return whole;
        }
        List<Strand> its = strands.stream()
                .filter(strand -> strand.key().name().equals(member))
                .toList();
        if (its.stream().anyMatch(strand -> strand.isHeld() && !strand.isMade())) {
            return Result.IGNORED;
        }
        if (whole == Result.UPDATED && created.contains(member)) {
            return Result.CREATED;
        }
        boolean touched = whole == Result.UPDATED
                && (strands.stream()
                                .anyMatch(strand ->
                                        strand.own() && !strand.fields().isEmpty())
                        || its.stream().anyMatch(strand -> !strand.fields().isEmpty()));
        return touched ? Result.UPDATED : Result.UNCHANGED;
    }
}

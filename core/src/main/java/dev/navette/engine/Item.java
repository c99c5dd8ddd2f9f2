package dev.navette.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Claim;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;

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
    private final Map<Field, Fingerprint> prints;
    private final Trail.Stretch stretch;

    /** What the store knows of it, by kind. */
    private Map<ElementKey, Element> known = Map.of();

    private @Nullable OpenItem open;
    private @Nullable OpenAttempt attempt;
    private @Nullable ForeignId id;
    private Set<Field> fields = Set.of();
    private @Nullable Instant span;
    private @Nullable Instant doubt;
    private boolean ours;
    private boolean begunInThisRun;

    private Item(
            String name,
            @Nullable T element,
            @Nullable ElementResult otherwise,
            boolean readable,
            Map<Field, Fingerprint> prints,
            Trail.Stretch stretch) {
        this.name = name;
        this.element = element;
        this.otherwise = otherwise;
        this.readable = readable;
        this.prints = prints;
        this.stretch = stretch;
    }

    /** An element to bring into step. */
    static <T> Item<T> of(String name, T element, Map<Field, Fingerprint> prints, Trail.Stretch stretch) {
        return new Item<>(name, element, null, true, prints, stretch);
    }

    /** A name with a result of its own, of which only a write that has begun before may still have to be settled. */
    static <T> Item<T> settled(ElementResult otherwise, Trail.Stretch stretch) {
        return new Item<>(otherwise.name(), null, otherwise, true, Map.of(), stretch);
    }

    /** A line that could not be read. */
    static <T> Item<T> unreadable(ElementResult otherwise, Trail.Stretch stretch) {
        return new Item<>(otherwise.name(), null, otherwise, false, Map.of(), stretch);
    }

    String name() {
        return name;
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

    Map<Field, Fingerprint> prints() {
        return prints;
    }

    Trail.Stretch stretch() {
        return stretch;
    }

    void know(Map<ElementKey, Element> elements, @Nullable OpenItem openItem) {
        known = elements;
        open = openItem;
        attempt = openItem == null ? null : openItem.attempt();
    }

    /** It is linked; what was known of an element of another id is of no use for this one. */
    void linked(LinkKind kind, ForeignId there) {
        var key = new ElementKey(kind, name);
        Element former = known.get(key);
        if (former != null && former.id() != null && !there.equals(former.id())) {
            known = new HashMap<>(known);
            known.put(key, new Element(key, there, Map.of(), former.unsettled()));
        }
    }

    Map<ElementKey, Element> known() {
        return known;
    }

    @Nullable
    OpenItem open() {
        return open;
    }

    @Nullable
    OpenAttempt attempt() {
        return attempt;
    }

    void attempt(@Nullable OpenAttempt begun) {
        attempt = begun;
    }

    @Nullable
    ForeignId id() {
        return id;
    }

    void id(@Nullable ForeignId there) {
        id = there;
    }

    Claim claim() {
        return new Claim(name, id);
    }

    Set<Field> fields() {
        return fields;
    }

    void fields(Set<Field> toWrite) {
        fields = toWrite;
    }

    /** The fields whose fingerprint is not the one last written. */
    Set<Field> differing() {
        var differing = new LinkedHashSet<Field>();
        prints.forEach((field, print) -> {
            if (!print.equals(lastWritten(field))) {
                differing.add(field);
            }
        });
        return differing;
    }

    /** Whether the store holds a fingerprint of a field. */
    @Nullable
    Fingerprint lastWritten(Field field) {
        Element there = known.get(new ElementKey(field.kind(), name));
        return there == null ? null : there.fingerprints().get(field.code());
    }

    /** Until when a write by an earlier run, or by another task, may still take effect on these fields, or null. */
    @Nullable
    Instant unsettled(Collection<Field> fieldsToWrite) {
        return fieldsToWrite.stream()
                .map(field -> known.get(new ElementKey(field.kind(), name)))
                .filter(Objects::nonNull)
                .map(Element::unsettled)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A write of it begins that may take effect until then, or a little longer: no two writes of it share a span. */
    Instant begin(Instant until) {
        Instant next = until.truncatedTo(ChronoUnit.MICROS);
        Instant former = span;
        if (former != null && !next.isAfter(former)) {
            next = former.plus(1, ChronoUnit.MICROS);
        }
        span = next;
        return next;
    }

    /** The span of the last write of it that begun in this run, or null. */
    @Nullable
    Instant span() {
        return span;
    }

    /** The last write of it has no known end: it may still take effect when a later one has long been answered. */
    void doubtLastWrite() {
        doubt = span;
    }

    /** A write of unknown end may still take effect until then. */
    void doubtUntil(Instant end) {
        doubt = end.truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when an earlier write of unknown end may still take effect, or null. */
    @Nullable
    Instant doubt() {
        return doubt;
    }

    /** Its attempt began in this run, with what it holds now. */
    void begunInThisRun() {
        begunInThisRun = true;
    }

    boolean isBegunInThisRun() {
        return begunInThisRun;
    }

    /** It turned out to be there because a former attempt of ours made it. */
    void foundAsOurs() {
        ours = true;
    }

    /** What a write of it counts as. */
    Result result(Result reported) {
        return ours ? Result.CREATED : reported;
    }
}

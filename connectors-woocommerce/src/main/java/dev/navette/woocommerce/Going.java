package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/** One product on its way into the shop, and what became of it so far. Of one thread. */
final class Going {

    private final Write<Product> write;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, ForeignId> done = new HashMap<>();
    private final Map<String, Fault> refused = new LinkedHashMap<>();
    private final Set<Field> left = new HashSet<>();
    private @Nullable Entry page;
    private @Nullable Outcome outcome;
    private @Nullable Long number;
    private Outcome.Effect effect = Outcome.Effect.UNCHANGED;

    Going(Write<Product> write) {
        this.write = write;
        this.number = write.claim().known().flatMap(Ids::number).orElse(null);
    }

    /**
     * A variation of it that is written.
     *
     * @param number its own, or null for a new one
     * @param there what the shop has of it, as far as it was asked
     */
    record Part(
            Claim claim,
            Variant variant,
            @Nullable Long number,
            @Nullable WireProduct there,
            Entry entry) {

        String name() {
            return claim.name();
        }
    }

    Write<Product> write() {
        return write;
    }

    String name() {
        return write.claim().name();
    }

    boolean isNew() {
        return write.claim().id() == null;
    }

    /** The product's number, once there is one. */
    @Nullable
    Long number() {
        return number;
    }

    long numbered() {
        return Objects.requireNonNull(number);
    }

    /** What it is in the shop, for people. */
    String thing() {
        return number == null ? "product " + write.claim().id() : "product " + number;
    }

    @Nullable
    Entry page() {
        return page;
    }

    /** Whether there is something to say of its page. */
    boolean hasPage() {
        return page != null && !page.isEmpty();
    }

    void page(Entry entry) {
        page = entry;
    }

    List<Part> parts() {
        return parts;
    }

    void part(Part part) {
        parts.add(part);
    }

    boolean isOpen() {
        return outcome == null;
    }

    void ended(Outcome as) {
        outcome = as;
    }

    /** Its page is there as it was sent, but for what the answer does not show. */
    void pageIs(long id, boolean created, Set<Field> notShown) {
        number = id;
        effect = created ? Outcome.Effect.CREATED : Outcome.Effect.UPDATED;
        left.addAll(notShown);
    }

    void partIs(String part, long id, Set<? extends Field> notShown) {
        done.put(part, new Ids.Variation(numbered(), id).id());
        left.addAll(notShown);
        if (effect == Outcome.Effect.UNCHANGED) {
            effect = Outcome.Effect.UPDATED;
        }
    }

    /** It was there, and nothing of it was sent. */
    void partWas(String part, long id) {
        done.put(part, new Ids.Variation(numbered(), id).id());
    }

    void partWas(String part, long id, Set<? extends Field> notSent) {
        partWas(part, id);
        left.addAll(notSent);
    }

    void partRefused(String part, Fault why) {
        refused.put(part, why);
    }

    Set<Field> fieldsOf(String part) {
        return write.parts().getOrDefault(part, Set.of());
    }

    /** Which of these may be written to what turned out to be there. */
    Set<Field> withoutKept(Set<? extends Field> fields) {
        Set<Field> some = new HashSet<>(fields);
        some.removeAll(write.kept());
        return some;
    }

    /** What it is where the rest of its parts could not be sent: of what was taken nothing may be said not to be. */
    Outcome unsent(Outcome otherwise) {
        boolean taken = effect != Outcome.Effect.UNCHANGED;
        Set<Field> rest = new HashSet<>(left);
        parts.stream()
                .map(Part::name)
                .filter(part -> !done.containsKey(part) && !refused.containsKey(part))
                .forEach(part -> rest.addAll(fieldsOf(part)));
        return taken && !rest.isEmpty() ? new Outcome.Done(effect, Ids.of(numbered()), done, rest, refused) : otherwise;
    }

    Outcome outcome() {
        if (outcome != null) {
            return outcome;
        }
        boolean nothingTaken = effect == Outcome.Effect.UNCHANGED && done.isEmpty();
        if (!refused.isEmpty() && (nothingTaken || number == null)) {
            return Outcome.rejected(refused.values().iterator().next());
        }
        return new Outcome.Done(effect, Ids.of(numbered()), done, left, refused);
    }
}

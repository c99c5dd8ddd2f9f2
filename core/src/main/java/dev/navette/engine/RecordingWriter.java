package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.PlannedChange;

/**
 * Stands in the place of a writer while a plan is made: it says that everything was written, and writes nothing. It
 * asks the real writer what there is, and looks at what fields hold now where the connector can tell.
 */
final class RecordingWriter<T> implements Writer<T> {

    /** What the ids of things begin with that only a plan has made. */
    private static final String PLANNED = "plan:";

    /** How many things a viewer is asked for at once. */
    private static final int SEEN_AT_ONCE = 100;

    private final Writer<T> real;
    private final @Nullable LinkKind partKind;
    private final @Nullable FieldViewer viewer;
    private final Map<ElementKey, Map<Field, String>> former = new ConcurrentHashMap<>();

    RecordingWriter(Writer<T> real, @Nullable LinkKind partKind, @Nullable FieldViewer viewer) {
        this.real = real;
        this.partKind = partKind;
        this.viewer = viewer;
    }

    @Override
    public Limits limits() {
        return real.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return real.repeat(claim);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        List<Claim> asked = batch.stream()
                .filter(claim -> !isPlanned(claim.id()))
                .map(RecordingWriter::asItIs)
                .toList();
        Iterator<Resolution> answers = asked.isEmpty()
                ? List.<Resolution>of().iterator()
                : real.resolve(asked, attempt).iterator();
        return batch.stream()
                .map(claim -> isPlanned(claim.id()) ? found(claim) : answers.next())
                .toList();
    }

    /** What only the plan has made is there as far as the plan goes; the real system has never heard of it. */
    private static Resolution found(Claim claim) {
        var parts = new HashMap<String, ForeignId>();
        claim.parts().forEach(part -> part.known().ifPresent(id -> parts.put(part.name(), id)));
        return new Resolution.Found(idOf(claim), parts);
    }

    private static Claim asItIs(Claim claim) {
        List<Claim> parts = claim.parts().stream()
                .map(part -> isPlanned(part.id()) ? new Claim(part.name(), null) : part)
                .toList();
        return new Claim(claim.name(), claim.id(), parts);
    }

    private static boolean isPlanned(@Nullable ForeignId id) {
        return id != null && id.value().startsWith(PLANNED);
    }

    @Override
    public List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
        look(batch);
        return batch.stream().<Outcome>map(RecordingWriter::outcome).toList();
    }

    /** Adds to changes what the other side had before; each is told once. */
    List<PlannedChange> withFormer(List<PlannedChange> changes) {
        var complete = new ArrayList<PlannedChange>(changes.size());
        for (PlannedChange change : changes) {
            var key = new ElementKey(new LinkKind(change.kind()), change.part());
            String before = former.getOrDefault(key, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getKey().code().equals(change.field()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            complete.add(change.after(before));
        }
        changes.forEach(change -> former.remove(new ElementKey(new LinkKind(change.kind()), change.part())));
        return complete;
    }

    private void look(List<Write<T>> batch) {
        if (viewer == null) {
            return;
        }
        var fields = new HashMap<LinkKind, Set<Field>>();
        var names = new HashMap<LinkKind, Map<ForeignId, String>>();
        for (Write<T> write : batch) {
            for (Field field : write.fields()) {
                look(field.kind(), write.claim(), Set.of(field), fields, names);
            }
            for (Claim part : write.claim().parts()) {
                Set<Field> partFields = write.parts().getOrDefault(part.name(), Set.of());
                if (partKind != null && !partFields.isEmpty()) {
                    look(partKind, part, partFields, fields, names);
                }
            }
        }
        names.forEach((of, ids) -> see(of, ids, fields.getOrDefault(of, Set.of())));
    }

    private static void look(
            LinkKind of,
            Claim claim,
            Set<Field> looked,
            Map<LinkKind, Set<Field>> fields,
            Map<LinkKind, Map<ForeignId, String>> names) {
        ForeignId id = claim.id();
        if (id != null && !isPlanned(id)) {
            fields.computeIfAbsent(of, any -> new LinkedHashSet<>()).addAll(looked);
            names.computeIfAbsent(of, any -> new LinkedHashMap<>()).put(id, claim.name());
        }
    }

    private void see(LinkKind of, Map<ForeignId, String> names, Set<Field> fields) {
        List<ForeignId> ids = List.copyOf(names.keySet());
        for (int from = 0; from < ids.size(); from += SEEN_AT_ONCE) {
            List<ForeignId> some = ids.subList(from, Math.min(from + SEEN_AT_ONCE, ids.size()));
            if (viewer != null) {
                viewer.view(of, some, fields)
                        .forEach((id, values) -> former.put(new ElementKey(of, names.getOrDefault(id, "")), values));
            }
        }
    }

    private static Outcome outcome(Write<?> write) {
        Claim claim = write.claim();
        var parts = new HashMap<String, ForeignId>();
        for (Claim part : claim.parts()) {
            parts.put(part.name(), idOf(part));
        }
        Outcome.Effect effect = claim.id() == null ? Outcome.Effect.CREATED : Outcome.Effect.UPDATED;
        return new Outcome.Done(effect, idOf(claim), parts, Set.of());
    }

    private static ForeignId idOf(Claim claim) {
        ForeignId id = claim.id();
        return id == null ? new ForeignId(PLANNED + claim.name()) : id;
    }
}

package dev.navette.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.navette.text.MediaNaming;
import dev.navette.text.MediaNaming.Candidate;

/**
 * Which files belong to which reference, by their names. It learns the references one after the other and keeps only
 * those that some file could belong to: its size is that of the folder, however many articles there are.
 */
final class MediaOwners {

    private static final Comparator<Placed> IN_ORDER = Comparator.comparingLong(Placed::order)
            .thenComparing(placed -> stem(placed.entry().name()))
            .thenComparing(placed -> placed.entry().path());

    private final MediaNaming naming;
    private final boolean subFolders;
    private final TreeMap<String, Slot> slots = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    MediaOwners(MediaNaming naming, boolean subFolders) {
        this.naming = naming;
        this.subFolders = subFolders;
    }

    /** A file and where it stands among those of its article. */
    private record Placed(MediaEntry entry, long order) {}

    /** What is written alike but for case: the files that may be meant, and the references that there are. */
    private static final class Slot {

        private final List<MediaEntry> entries = new ArrayList<>(1);
        private List<String> references = List.of();

        void meet(String reference) {
            if (references.isEmpty()) {
                references = List.of(reference);
            } else if (!references.contains(reference)) {
                references = new ArrayList<>(references);
                references.add(reference);
            }
        }

        /** Those that are written so. */
        List<String> written(String form) {
            return references.stream()
                    .filter(reference -> MediaNaming.written(reference).equals(form))
                    .toList();
        }

        /** Whose a file of this form is: of the one that is written as it is, else of the only one. */
        Optional<String> owner(String form) {
            List<String> claimants = written(form);
            return claimants.size() == 1
                    ? Optional.of(claimants.get(0))
                    : claimants.stream()
                            .filter(reference -> MediaNaming.spelled(reference).equals(form))
                            .findFirst();
        }
    }

    void add(MediaEntry entry) {
        for (Candidate candidate : candidates(entry)) {
            slots.computeIfAbsent(candidate.reference(), none -> new Slot())
                    .entries
                    .add(entry);
        }
    }

    /** Learns that there is such a reference. */
    void meet(String reference) {
        Slot slot = slots.get(MediaNaming.written(reference));
        if (slot != null) {
            slot.meet(reference);
        }
    }

    /** The files of a reference in their order. */
    List<MediaEntry> of(String reference) {
        String form = MediaNaming.written(reference);
        Slot slot = slots.get(form);
        if (slot == null || slot.owner(form).filter(reference::equals).isEmpty()) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        for (MediaEntry entry : slot.entries) {
            chosen(entry)
                    .filter(candidate -> candidate.reference().equals(form))
                    .ifPresent(candidate -> placed.add(new Placed(entry, candidate.order())));
        }
        placed.sort(IN_ORDER);
        return placed.stream().map(Placed::entry).toList();
    }

    /** Calls for each file that belongs to nobody, with why if there is more to say than that. */
    void strays(Iterable<MediaEntry> entries, BiConsumer<MediaEntry, @Nullable String> each) {
        for (MediaEntry entry : entries) {
            Optional<Candidate> chosen = chosen(entry);
            if (chosen.isEmpty()) {
                each.accept(entry, likeness(entry));
            } else {
                String form = chosen.get().reference();
                Slot slot = Objects.requireNonNull(slots.get(form));
                if (slot.owner(form).isEmpty()) {
                    each.accept(entry, String.join(" and ", slot.written(form)) + " would both be written so");
                }
            }
        }
    }

    /** The reference that someone probably meant, and wrote in another case. */
    private @Nullable String likeness(MediaEntry entry) {
        for (Candidate candidate : candidates(entry)) {
            Slot slot = slots.get(candidate.reference());
            if (slot != null && !slot.references.isEmpty()) {
                return "like " + slot.references.get(0) + " but for case";
            }
        }
        return null;
    }

    private Optional<Candidate> chosen(MediaEntry entry) {
        return !subFolders
                ? naming.ownerOf(entry.name(), this::isKnown)
                : candidates(entry).stream()
                        .filter(candidate -> isKnown(candidate.reference()))
                        .findFirst();
    }

    private boolean isKnown(String form) {
        Slot slot = slots.get(form);
        return slot != null && !slot.written(form).isEmpty();
    }

    private List<Candidate> candidates(MediaEntry entry) {
        String folder = entry.folder();
        if (!subFolders) {
            return naming.candidates(entry.name());
        }
        if (folder == null) {
            return List.of();
        }
        return entry.name().isEmpty()
                ? List.of(new Candidate(MediaNaming.written(folder), 0))
                : naming.within(folder, entry.name()).stream().toList();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return MediaNaming.spelled(dot < 0 ? name : name.substring(0, dot));
    }
}

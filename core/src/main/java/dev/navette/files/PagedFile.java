package dev.navette.files;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.text.DelimitedReader;

/**
 * Reads a file in pages.
 *
 * <p>Opening it costs one pass over all of it, which finds what only the whole can tell. The pages that follow read on
 * where the one before ended; a watermark from elsewhere opens it anew and passes over what was dealt with. A file has no
 * dates: of {@link Selection#changed()} it gives nothing while its content is the one that was read to its end, and else
 * everything.
 */
final class PagedFile<T> implements Closeable {

    private final SourceFile<T> file;
    private @Nullable Session<T> session;

    PagedFile(SourceFile<T> file) {
        this.file = file;
    }

    Page<T> read(Watermark from, int size) {
        Place place = Place.of(from).orElseGet(() -> Place.beginning(Selection.everything()));
        Session<T> open = session;
        session = null; // whatever is thrown below, the next call begins with a fresh one
        if (open == null || !open.stands(place)) {
            if (open != null) {
                open.close();
            }
            Inspection inspection = file.inspect();
            if (place.knows(inspection.content())) {
                return new Page<>(List.of(), from, true, OptionalLong.of(0));
            }
            open = Session.open(file, inspection, place);
        }
        return page(open, size);
    }

    List<Read<T>> named(Collection<String> names) {
        if (!file.layout().beside().isSeen()) {
            file.inspect();
        }
        FileState before = file.state();
        try {
            return named(names, before);
        } finally {
            file.layout().beside().release();
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private List<Read<T>> named(Collection<String> names, FileState before) {
        Map<String, Found> found = find(Set.copyOf(names));
        var reads = new ArrayList<Read<T>>();
        try (DelimitedReader reader = file.open()) {
            Layout.Assembly<T> assembly = file.layout().on(reader);
            found.forEach((name, one) -> reads.add(
                    one.places.count() > 1
                            ? Read.faulty(name, file.layout().repeated(file.source(), name, one.places))
                            : read(assembly, name, one.group)));
        }
        file.mustStillBe(before);
        return List.copyOf(reads);
    }

    private Page<T> page(Session<T> open, int size) {
        boolean good = false;
        try {
            var reads = new ArrayList<Read<T>>();
            while (reads.size() < size && open.groups.hasNext()) {
                open.next().ifPresent(reads::add);
            }
            file.mustStillBe(open.inspection.state());
            boolean last = !open.groups.hasNext();
            good = !last;
            session = last ? null : open;
            if (last) {
                file.layout().beside().keep();
            }
            return new Page<>(reads, open.here(last).watermark(), last, OptionalLong.of(open.inspection.total()));
        } finally {
            if (!good) {
                open.close();
            }
        }
    }

    /** The first group of each name, and where the others are. */
    private Map<String, Found> find(Set<String> names) {
        var found = new LinkedHashMap<String, Found>();
        try (DelimitedReader reader = file.open();
                LineGroups groups = file.groups(reader)) {
            while (groups.hasNext()) {
                LineGroup group = groups.next();
                String name = group.name(file.name());
                if (names.contains(name)) {
                    Found before = found.putIfAbsent(name, new Found(group, Places.of(group.line())));
                    if (before != null) {
                        before.places.add(group.line());
                    }
                }
            }
        }
        return found;
    }

    private static <T> Read<T> read(Layout.Assembly<T> assembly, String name, LineGroup group) {
        Optional<Fault> fault = group.fault();
        return fault.isPresent() ? Read.faulty(name, fault.get()) : assembly.read(name, group);
    }

    private record Found(LineGroup group, Places places) {}

    /** An open file, and how far it was read. */
    private static final class Session<T> implements Closeable {

        private final SourceFile<T> file;
        private final Inspection inspection;
        private final Place begun;
        private final LineGroups groups;
        private final Layout.Assembly<T> assembly;
        private long passed;

        private Session(SourceFile<T> file, Inspection inspection, Place begun, DelimitedReader reader) {
            this.file = file;
            this.inspection = inspection;
            this.begun = begun;
            this.assembly = file.layout().on(reader);
            this.groups = file.groups(reader);
        }

        static <T> Session<T> open(SourceFile<T> file, Inspection inspection, Place place) {
            DelimitedReader reader = file.open();
            try {
                var session = new Session<>(file, inspection, place, reader);
                session.skip(place.groupsToSkip(inspection.content()));
                return session;
            } catch (RuntimeException unreadable) {
                reader.close();
                throw unreadable;
            }
        }

        private void skip(long count) {
            while (passed < count && groups.hasNext()) {
                groups.next();
                passed++;
            }
        }

        boolean stands(Place place) {
            return here(false).equals(place);
        }

        Place here(boolean last) {
            return last ? begun.atTheEnd(inspection.content()) : begun.after(inspection.content(), passed);
        }

        /** The next element; nothing where an article that was reported as scattered turns up again. */
        Optional<Read<T>> next() {
            LineGroup group = groups.next();
            passed++;
            String name = group.name(file.name());
            Optional<Places> places = group.key() == null
                    ? Optional.empty()
                    : inspection.repeated().of(group.key());
            if (places.isEmpty()) {
                return Optional.of(read(assembly, name, group));
            }
            if (file.layout().gathers() && places.get().first() != group.line()) {
                return Optional.empty();
            }
            return Optional.of(Read.faulty(name, file.layout().repeated(file.source(), name, places.get())));
        }

        @Override
        public void close() {
            file.layout().beside().release();
            groups.close();
        }
    }
}

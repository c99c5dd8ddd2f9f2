package dev.navette.ebp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.text.RecordPlace;
import dev.navette.text.SourceFiles;

/**
 * EBP's exports of sales documents, and which of our references stand where in them. They are read whole once they have
 * changed; of each document that bears a reference of ours its place is remembered. Thread-safe.
 */
final class DocumentExports {

    private static final int DIGEST_BYTES = 16;

    private final EbpFilesSettings settings;
    private @Nullable Index index;

    /** A document that bears a reference. */
    record Sighting(DocumentFile file, String number, RecordPlace place, boolean made) {

        DocumentType type() {
            return file.type();
        }
    }

    /**
     * What one reading of all exports found.
     *
     * @param stamps the exports as they were
     * @param digest of all their bytes
     * @param sightings by our references
     * @param unclear what could not be read and may bear any reference, or null
     */
    record Index(
            Map<DocumentFile, Stamp> stamps,
            String digest,
            Map<String, List<Sighting>> sightings,
            @Nullable Fault unclear) {

        /**
         * The documents that bear a reference themselves. EBP copies it to what is made of a document: that says so where the
         * export tells its origin, and else is of a type that comes later.
         */
        List<Sighting> own(String reference) {
            List<Sighting> all = sightings.getOrDefault(reference, List.of());
            List<Sighting> unmade = all.stream().filter(one -> !one.made()).toList();
            List<Sighting> candidates = unmade.isEmpty() ? all : unmade;
            Optional<DocumentType> first =
                    candidates.stream().map(Sighting::type).min(Enum::compareTo);
            return candidates.stream()
                    .filter(one -> first.filter(one.type()::equals).isPresent())
                    .toList();
        }

        /** Whether a document bears its reference itself. */
        boolean owns(String reference, DocumentFile file, String number) {
            return own(reference).stream()
                    .anyMatch(one -> one.file().equals(file) && one.number().equals(number));
        }

        void mustStillBe() {
            stamps.forEach(DocumentFile::mustStillBe);
        }

        /** The ids of those that bear a reference themselves. */
        List<ForeignId> idsOf(String reference) {
            return own(reference).stream()
                    .map(one -> DocumentIds.of(one.type(), one.number()))
                    .toList();
        }

        /** When the export of that type was written; long ago where there is none. */
        FileTime written(DocumentType type) {
            return stamps.entrySet().stream()
                    .filter(entry -> entry.getKey().type() == type)
                    .map(entry -> entry.getValue().modified())
                    .findFirst()
                    .orElse(FileTime.fromMillis(0));
        }
    }

    DocumentExports(EbpFilesSettings settings) {
        this.settings = settings;
    }

    /** Those that there may be, by their types. */
    Map<DocumentType, DocumentFile> files() {
        var files = new EnumMap<DocumentType, DocumentFile>(DocumentType.class);
        settings.exports()
                .documents()
                .all()
                .forEach((type, name) -> files.put(type, new DocumentFile(type, settings.exported(name), settings)));
        return files;
    }

    /**
     * What is in them now.
     *
     * @throws UnreadableSourceException when none is there, or one that is cannot be read
     */
    synchronized Index index() {
        Map<DocumentFile, Stamp> now = stamps();
        Index before = index;
        if (before != null && before.stamps().equals(now)) {
            return before;
        }
        Index read = read(now);
        index = read;
        return read;
    }

    private Map<DocumentFile, Stamp> stamps() {
        var stamps = new LinkedHashMap<DocumentFile, Stamp>();
        files().values().stream()
                .filter(file -> Files.exists(file.path()))
                .forEach(file -> stamps.put(file, file.stamp()));
        if (stamps.isEmpty()) {
            throw new UnreadableSourceException(Fault.of(
                    "EBP has exported no sales documents",
                    Faults.SYSTEM,
                    "folder " + settings.exported(""),
                    "Export those that are imported, once in the beginning and after each import"));
        }
        return stamps;
    }

    private Index read(Map<DocumentFile, Stamp> stamps) {
        MessageDigest digest = sha256();
        var sightings = new HashMap<String, List<Sighting>>();
        Fault unclear = null;
        for (DocumentFile file : stamps.keySet()) {
            digest.update((file.type() + "\n").getBytes(StandardCharsets.UTF_8));
            Fault found = read(file, digest, sightings);
            unclear = unclear == null ? found : unclear;
        }
        var all = new Index(stamps, HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES), sightings, unclear);
        all.mustStillBe();
        return all;
    }

    private static @Nullable Fault read(
            DocumentFile file, MessageDigest digest, Map<String, List<Sighting>> sightings) {
        Fault unclear = null;
        var in = new DigestInputStream(SourceFiles.open(file.path(), file.source()), digest);
        try (DocumentFile.Groups groups = file.open(in)) {
            while (groups.hasNext()) {
                DocumentFile.Group group = groups.next();
                String number = group.number();
                var reference = groups.columns().reference(group);
                if (number != null && reference.isPresent()) {
                    boolean made = groups.columns().isMade(group);
                    sightings
                            .computeIfAbsent(reference.get().text(), none -> new ArrayList<>(1))
                            .add(new Sighting(file, number, group.place(), made));
                } else if (unclear == null) {
                    unclear = group.broken().orElse(null);
                }
            }
            drain(in);
        } catch (IOException failed) {
            throw SourceFiles.refusal(file.path(), file.source(), failed);
        }
        return unclear;
    }

    /** What stands behind the last record is part of the file too. */
    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}

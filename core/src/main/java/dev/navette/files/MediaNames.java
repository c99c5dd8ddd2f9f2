package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.navette.text.MediaNaming;

/** Finds the files that the ERP names. On some systems case does not tell files apart, so exact names come first. */
final class MediaNames {

    private final boolean subFolders;
    private final TreeMap<String, List<MediaEntry>> byPath = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    MediaNames(boolean subFolders) {
        this.subFolders = subFolders;
    }

    void add(MediaEntry entry) {
        byPath.computeIfAbsent(plain(entry), none -> new ArrayList<>(1)).add(entry);
    }

    /**
     * The files that are meant: none, one, or several that differ in case where none is named exactly.
     *
     * @param reference whose they are
     * @param fileName without a folder
     */
    List<MediaEntry> of(String reference, String fileName) {
        String path = plain(reference, fileName);
        List<MediaEntry> alike = found(path, reference);
        List<MediaEntry> exact =
                alike.stream().filter(entry -> plain(entry).equals(path)).toList();
        if (!exact.isEmpty()) {
            return exact.subList(0, 1);
        }
        return alike.isEmpty() && subFolders ? found(MediaNaming.written(reference), reference) : alike;
    }

    /** A reference counts exactly, whatever the name of its file does. */
    private List<MediaEntry> found(String path, String reference) {
        return byPath.getOrDefault(path, List.of()).stream()
                .filter(entry -> !subFolders
                        || MediaNaming.written(String.valueOf(entry.folder())).equals(MediaNaming.written(reference)))
                .toList();
    }

    private String plain(MediaEntry entry) {
        return plain(String.valueOf(entry.folder()), entry.name());
    }

    private String plain(String folder, String fileName) {
        String name = MediaNaming.spelled(fileName);
        if (!subFolders) {
            return name;
        }
        return name.isEmpty() ? MediaNaming.written(folder) : MediaNaming.written(folder) + "/" + name;
    }
}

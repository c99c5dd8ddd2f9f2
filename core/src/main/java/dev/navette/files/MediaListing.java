package dev.navette.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.navette.text.MediaNaming;

/** One walk through a folder and, where each reference has one, its sub-folders: names, sizes and times, no contents. */
final class MediaListing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final MediaRules rules;
    private final List<MediaEntry> entries = new ArrayList<>();

    private MediaListing(Path root, MediaRules rules) {
        this.root = root;
        this.rules = rules;
    }

    /**
     * What is there, in the order of the paths.
     *
     * @param root a real path
     * @throws IOException when the folder as a whole cannot be listed
     */
    static List<MediaEntry> of(Path root, MediaRules rules) throws IOException {
        var listing = new MediaListing(root, rules);
        Files.walkFileTree(root, Set.of(), rules.subFolders() ? 2 : 1, listing);
        listing.entries.sort(MediaEntry.BY_PATH);
        return listing.entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && MediaNaming.isNoise(nameOf(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            addLink(file);
        } else if (rules.takes(nameOf(file))) {
            add(file, attributes, attributes.isRegularFile() ? null : MediaFlaw.NO_FILE);
        }
        return FileVisitResult.CONTINUE;
    }

    /** What went away meanwhile was not there. What may not be seen is there, and must not look as if it were not. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
        if (file.equals(root)) {
            throw failed;
        }
        if (!(failed instanceof NoSuchFileException)) {
            MediaFlaw flaw = failed instanceof AccessDeniedException ? MediaFlaw.DENIED : MediaFlaw.BROKEN;
            if (rules.takes(nameOf(file))) {
                add(file, null, flaw);
            } else if (isSubFolder(file)) {
                addFolder(file, flaw);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private void addLink(Path link) throws IOException {
        boolean taken = rules.takes(nameOf(link));
        if (!taken && !isSubFolder(link)) {
            return;
        }
        try {
            Path real = link.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (taken) {
                MediaFlaw unfit = attributes.isRegularFile() ? null : MediaFlaw.NO_FILE;
                add(link, attributes, real.startsWith(root) ? unfit : MediaFlaw.LEADS_OUT);
            } else if (attributes.isDirectory()) {
                addFolder(link, MediaFlaw.LINKED_FOLDER);
            }
        } catch (NoSuchFileException nowhere) {
            if (taken) {
                add(link, null, MediaFlaw.LEADS_NOWHERE);
            }
        } catch (IOException hidden) {
            visitFileFailed(link, hidden);
        }
    }

    private void add(Path file, @Nullable BasicFileAttributes attributes, @Nullable MediaFlaw flaw) {
        Path parent = file.getParent();
        String folder = parent == null || parent.equals(root) ? null : nameOf(parent);
        long size = attributes == null ? 0 : attributes.size();
        long modified = attributes == null ? 0 : attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        entries.add(new MediaEntry(folder, nameOf(file), size, modified, flaw));
    }

    private void addFolder(Path folder, MediaFlaw flaw) {
        entries.add(new MediaEntry(nameOf(folder), "", 0, 0, flaw));
    }

    private boolean isSubFolder(Path path) {
        return rules.subFolders() && root.equals(path.getParent()) && !MediaNaming.isNoise(nameOf(path));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}

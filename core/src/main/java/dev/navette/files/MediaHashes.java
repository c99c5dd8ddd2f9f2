package dev.navette.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import dev.navette.spi.Drawer;

/**
 * Remembers from run to run which hash a file had, as long as its size and its time are the same: a folder of gigabytes
 * is read once. Kept in some hundreds of pieces, so that a changed file costs one small write and a new folder few.
 * What is lost or was written by another version is read again.
 */
final class MediaHashes {

    private static final int PIECE_BITS = 8;
    private static final int PIECES = 1 << PIECE_BITS;
    private static final int STIRRED = 0x9E3779B9;
    private static final String VERSION = "1 ";
    private static final int PARTS = 4;
    private static final int HASH_DIGITS = 64;
    private static final int ID_BYTES = 8;

    private final Drawer drawer;
    private final String head;
    private final BitSet changed = new BitSet(PIECES);

    /**
     * In a drawer.
     *
     * @param root of which folder: another one under the same settings has other files
     */
    MediaHashes(Drawer drawer, String root) {
        this.drawer = drawer;
        byte[] id = SourceFile.sha256().digest(root.getBytes(StandardCharsets.UTF_8));
        this.head = VERSION + HexFormat.of().formatHex(id, 0, ID_BYTES) + "\n";
    }

    /**
     * Gives every entry that is as it was then the hash of then.
     *
     * @param entries in the order of their paths
     */
    void recall(List<MediaEntry> entries) {
        for (int piece = 0; piece < PIECES; piece++) {
            drawer.get(key(piece))
                    .filter(text -> text.startsWith(head))
                    .ifPresent(text -> text.lines().skip(1).forEach(line -> recall(line, entries)));
        }
    }

    /** Notes that an entry was read. */
    synchronized void read(MediaEntry entry) {
        if (entry.isLasting()) {
            changed.set(pieceOf(entry));
        }
    }

    /** Makes durable what was read since the last time. */
    synchronized void keep(List<MediaEntry> entries) {
        if (changed.isEmpty()) {
            return;
        }
        var pieces = new TreeMap<Integer, List<MediaEntry>>();
        for (MediaEntry entry : entries) {
            int piece = pieceOf(entry);
            if (changed.get(piece) && entry.isLasting() && isOneLine(entry.path())) {
                pieces.computeIfAbsent(piece, none -> new ArrayList<>()).add(entry);
            }
        }
        pieces.forEach((piece, some) -> drawer.put(key(piece), text(some)));
        changed.clear();
    }

    private String text(List<MediaEntry> entries) {
        var text = new StringBuilder(head);
        for (MediaEntry entry : entries) {
            text.append(entry.size()).append(' ');
            text.append(entry.modified()).append(' ');
            text.append(entry.hash()).append(' ');
            text.append(entry.path()).append('\n');
        }
        return text.toString();
    }

    private static void recall(String line, List<MediaEntry> entries) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length < PARTS || parts[2].length() != HASH_DIGITS) {
            return;
        }
        find(entries, parts[PARTS - 1])
                .filter(entry -> entry.flaw() == null
                        && !entry.isHashed()
                        && parts[0].equals(String.valueOf(entry.size()))
                        && parts[1].equals(String.valueOf(entry.modified())))
                .ifPresent(entry -> entry.hashed(HexFormat.of().parseHex(parts[2]), true));
    }

    private static Optional<MediaEntry> find(List<MediaEntry> entries, String path) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = entries.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(entries.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }

    private static boolean isOneLine(String path) {
        return path.chars().noneMatch(Character::isISOControl);
    }

    private static int pieceOf(MediaEntry entry) {
        int hash = entry.path().hashCode() * STIRRED; // the low bits of like paths are like
        return hash >>> (Integer.SIZE - PIECE_BITS);
    }

    private static String key(int piece) {
        return HexFormat.of().toHexDigits((byte) piece);
    }
}

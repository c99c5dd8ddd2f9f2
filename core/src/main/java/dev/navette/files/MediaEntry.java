package dev.navette.files;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** One name in a folder of media, as it was listed, with the hash of its content once that was read. */
final class MediaEntry {

    static final Comparator<MediaEntry> BY_PATH = Comparator.comparing(MediaEntry::path);

    private final @Nullable String folder;
    private final String name;
    private final long size;
    private final long modified;
    private final @Nullable MediaFlaw flaw;
    private volatile @Nullable Hash hash;

    /**
     * Of a listing.
     *
     * @param folder its sub-folder, or null for one of the folder itself
     * @param name as the file system has it; empty for a sub-folder that cannot be looked into
     * @param modified in nanoseconds since 1970
     * @param flaw why it cannot be read whatever its content is, or null
     */
    MediaEntry(@Nullable String folder, String name, long size, long modified, @Nullable MediaFlaw flaw) {
        this.folder = folder;
        this.name = name;
        this.size = size;
        this.modified = modified;
        this.flaw = flaw;
    }

    /** Of its content. Bytes, since there may be a hundred thousand. */
    private static final class Hash {

        private final byte[] bytes;
        private final boolean lasting;

        Hash(byte[] bytes, boolean lasting) {
            this.bytes = bytes;
            this.lasting = lasting;
        }
    }

    @Nullable
    String folder() {
        return folder;
    }

    String name() {
        return name;
    }

    String path() {
        if (folder == null) {
            return name;
        }
        return name.isEmpty() ? folder : folder + "/" + name;
    }

    long size() {
        return size;
    }

    long modified() {
        return modified;
    }

    @Nullable
    MediaFlaw flaw() {
        return flaw;
    }

    boolean isHashed() {
        return hash != null;
    }

    /** Whether its content is known to have that hash. */
    boolean isOf(byte[] bytes) {
        Hash known = hash;
        return known != null && Arrays.equals(known.bytes, bytes);
    }

    /** Whether its hash may be remembered for as long as size and time are those of the listing. */
    boolean isLasting() {
        Hash known = hash;
        return known != null && known.lasting;
    }

    /** 64 hexadecimal digits. Call it on one that {@link #isHashed}. */
    String hash() {
        Hash known = hash;
        if (known == null) {
            throw new IllegalStateException("the content was not read");
        }
        return HexFormat.of().formatHex(known.bytes);
    }

    void hashed(byte[] bytes, boolean lasting) {
        hash = new Hash(bytes, lasting);
    }
}

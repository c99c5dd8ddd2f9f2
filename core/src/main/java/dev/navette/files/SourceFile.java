package dev.navette.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.DelimitedReader;

/**
 * One file of the folder and how its lines become elements.
 *
 * @param lines the file
 * @param layout how its lines become elements
 * @param mapping all that the mapping says of it: what is read changes when it does
 */
record SourceFile<T>(LineFile lines, Layout<T> layout, String mapping) {

    private static final int MAX_REPEATED = 10_000;
    private static final int DIGEST_BYTES = 16;

    /** As a format names it in a folder. */
    static <T> SourceFile<T> in(Path folder, Format format, Layout<T> layout, String mapping) {
        return new SourceFile<>(
                LineFile.in(folder, format, layout.columns(), layout.key(), layout.gathers()), layout, mapping);
    }

    Path path() {
        return lines.path();
    }

    /** As the mapping names it. */
    String name() {
        return lines.name();
    }

    /** What messages call it. */
    String source() {
        return lines.source();
    }

    FileState state() {
        return lines.state();
    }

    /** Opens it and makes sure that its columns are there. */
    DelimitedReader open() {
        return lines.open();
    }

    LineGroups groups(DelimitedReader reader) {
        return lines.groups(reader);
    }

    /** Refuses to go on where it, or what is beside it, is not as it was. */
    void mustStillBe(FileState before) {
        before.mustStillBe(path(), source());
        layout.beside().mustStillBe();
    }

    /**
     * Reads the whole file once: whether it can be read, how much there is, and which keys are not unique. What is beside
     * it is looked at along.
     */
    Inspection inspect() {
        FileState before = state();
        MessageDigest digest = sha256();
        digest.update(mapping.getBytes(StandardCharsets.UTF_8));
        var index = new KeyIndex();
        long[] total = {0};
        lines.pass(digest, layout.beside()::look, group -> {
            total[0] += count(group, index);
            layout.beside().meet(group);
        });
        before.mustStillBe(path(), source());
        digest.update(layout.beside().seen().getBytes(StandardCharsets.UTF_8));
        String content = HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        return new Inspection(before, content, total[0], index.repeated());
    }

    /** How many elements a group adds: the second place of a gathered article is the same element again. */
    private int count(LineGroup group, KeyIndex index) {
        if (group.key() == null || index.add(group.key(), group.line())) {
            return 1;
        }
        if (index.repetitions() > MAX_REPEATED) {
            throw new UnreadableSourceException(Fault.of(
                    "More than " + MAX_REPEATED + " references stand in several places",
                    source(),
                    "column " + layout.key(),
                    layout.gathers() ? "Sort the file by article" : "Map the column that is different on each line"));
        }
        return layout.gathers() ? 0 : 1;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}

package dev.navette.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.SourceFiles;

/**
 * One file of the folder and how it is read.
 *
 * @param path where it is
 * @param name as the mapping names it
 * @param dialect how it is written
 * @param layout how its lines become elements
 * @param mapping all that the mapping says of it: what is read changes when it does
 */
record SourceFile<T>(Path path, String name, Dialect dialect, Layout<T> layout, String mapping) {

    private static final Logger LOG = LoggerFactory.getLogger(SourceFile.class);
    private static final int MAX_REPEATED = 10_000;
    private static final int DIGEST_BYTES = 16;

    /** What messages call it. */
    String source() {
        return "files " + name;
    }

    FileState state() {
        return FileState.of(path, source());
    }

    /** Opens it and makes sure that its columns are there. */
    DelimitedReader open() {
        return open(SourceFiles.open(path, source()));
    }

    LineGroups groups(DelimitedReader reader) {
        return new LineGroups(source(), reader, reader.column(layout.key()), layout.gathers());
    }

    /**
     * Reads the whole file once: whether it can be read, how much there is, and which keys are not unique. What is beside
     * it is looked at along.
     */
    Inspection inspect() {
        FileState before = state();
        MessageDigest digest = sha256();
        digest.update(mapping.getBytes(StandardCharsets.UTF_8));
        layout.beside().look();
        var index = new KeyIndex();
        long total = 0;
        var watch = new Utf8Watch(new DigestInputStream(SourceFiles.open(path, source()), digest));
        try (var reader = open(watch);
                var groups = groups(reader)) {
            while (groups.hasNext()) {
                LineGroup group = groups.next();
                total += count(group, index);
                if (group.key() != null) {
                    layout.beside().meet(group.key());
                }
            }
            reportBlanks(groups.strayBlanks());
        }
        before.mustStillBe(path, source());
        refuseUtf8(watch);
        digest.update(layout.beside().seen().getBytes(StandardCharsets.UTF_8));
        String content = HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        return new Inspection(before, content, total, index.repeated());
    }

    private DelimitedReader open(InputStream in) {
        DelimitedReader reader = DelimitedReader.of(in, source(), dialect);
        try {
            reader.require(layout.columns());
            return reader;
        } catch (UnreadableSourceException lacking) {
            reader.close();
            throw lacking;
        }
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

    private void refuseUtf8(Utf8Watch watch) {
        if (!watch.isUtf8() || !Utf8Watch.concerns(dialect.encoding().charset())) {
            return;
        }
        String charset = dialect.encoding().charset().name();
        throw new UnreadableSourceException(
                watch.isDamaged()
                        ? Fault.of(
                                "An editor that took the file for UTF-8 has damaged its characters",
                                source(),
                                "the file as a whole",
                                "Export it again, or restore it; where you edit it, save it in " + charset)
                        : Fault.of(
                                "The file is probably UTF-8, not " + charset,
                                source(),
                                "the file as a whole",
                                "Correct charset in the mapping: \"UTF-8\""));
    }

    private void reportBlanks(long strayBlanks) {
        if (strayBlanks > 0) {
            LOG.warn(
                    "{}: on {} line(s) there are blanks around the reference; they are not part of it",
                    source(),
                    strayBlanks);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}

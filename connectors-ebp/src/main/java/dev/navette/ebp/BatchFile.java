package dev.navette.ebp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Secret;

/**
 * What EBP's command line is to import: the folder and every file that waits, customers first. Written anew whenever a file is
 * left; nothing is launched. For one call at a time.
 */
final class BatchFile {

    private static final Logger LOG = LoggerFactory.getLogger(BatchFile.class);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final EbpFilesSettings settings;
    private final EbpBatch batch;
    private final Sheets sheets;

    BatchFile(EbpFilesSettings settings, EbpBatch batch, Sheets sheets) {
        this.settings = settings;
        this.batch = batch;
        this.sheets = sheets;
    }

    /** What ends a word of the command, or a line. */
    static boolean isWord(String text) {
        return text.chars()
                .noneMatch(character -> character == ';' || character == '"' || Character.isISOControl(character));
    }

    /** Why the password cannot be given, if it cannot. */
    Optional<Problem> problem() {
        Secret password = batch.password();
        if (password == null) {
            return Optional.empty();
        }
        return password.problem("$.batch.password")
                .or(() -> isWord(password.reveal())
                        ? Optional.empty()
                        : Optional.of(new Problem(
                                "$.batch.password",
                                "it has a semicolon, a quote or a line break, which end it for EBP",
                                "Give EBP's user another one")));
    }

    /** The files are left, whatever becomes of this one: that it is not written is a warning. */
    synchronized void write() {
        Path target = settings.out().resolve(settings.layout().names().batch());
        try {
            Optional<Problem> problem = problem();
            if (problem.isPresent()) {
                LOG.warn("{} is not written: {}", target.getFileName(), problem.get());
            } else {
                replace(target, encoded(String.join("\r\n", lines()) + "\r\n"));
            }
        } catch (IOException | InvalidSettingsException failed) {
            LOG.warn("{} is not written: {}", target.getFileName(), failed.getMessage());
        }
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        String password = batch.password() == null ? "" : batch.password().reveal();
        lines.add("/Database=\"" + batch.database() + "\";" + batch.user() + ";" + password);
        List<Path> waiting;
        try (Stream<Path> files = Files.list(settings.out())) {
            waiting = files.sorted().toList();
        }
        sheets.all()
                .forEach((kind, sheet) -> waiting.stream()
                        .filter(file -> LeftName.parse(file, sheet.file()).isPresent())
                        .forEach(file -> lines.add(line(kind, file))));
        return lines;
    }

    private String line(String kind, Path file) {
        EbpBatch.Import how = batch.of(kind);
        if (how == null) {
            throw new IllegalStateException("settings without a model of " + kind + " were refused");
        }
        return "/Import=\"" + named(file) + "\";" + how.category() + ";" + how.model();
    }

    private String named(Path file) {
        String folder = batch.folder();
        if (folder == null) {
            return file.toAbsolutePath().toString();
        }
        String separator = folder.contains("/") ? "/" : "\\";
        return folder + (folder.endsWith(separator) ? "" : separator) + file.getFileName();
    }

    private static ByteBuffer encoded(String text) throws CharacterCodingException {
        return WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
    }

    /** Readable by its owner alone from its first byte on: it holds a password. */
    private static void replace(Path target, ByteBuffer content) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(part, attributes);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

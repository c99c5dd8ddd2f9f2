package dev.navette.ebp;

import java.util.Objects;

import dev.navette.model.Default;

/**
 * Where files lie, each folder by its path from the connection's folder, or by a whole path. None is made: a folder that is
 * not there is a mistake to be told.
 *
 * @param out where files wait to be imported
 * @param done where they lie once EBP has taken them
 * @param error where they lie once EBP has refused them, with the reason beside them if there is one: a file whose name
 *     begins with theirs
 * @param exports where EBP's own exports lie
 * @param names what our files are called
 */
public record EbpLayout(
        @Default("out") String out,
        @Default("done") String done,
        @Default("error") String error,
        @Default("exports") String exports,
        @Default("{}") EbpFileNames names) {

    /** {@code out}, {@code done}, {@code error} and {@code exports}. */
    public static final EbpLayout USUAL = new EbpLayout("out", "done", "error", "exports", EbpFileNames.USUAL);

    public EbpLayout {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(exports, "exports");
        Objects.requireNonNull(names, "names");
    }
}

package dev.navette.ebp;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;
import dev.navette.text.Unmappable;

import jakarta.validation.Valid;

/**
 * Where files for EBP on the desktop lie, and what stands in them.
 *
 * @param folder in which the others are
 * @param layout the folders and names of files
 * @param dialect how import files are written: a property of EBP's import models
 * @param figures how many decimals they have
 * @param templates their columns
 * @param exports what EBP exports
 * @param writing how files are left and waited for
 * @param batch a file for EBP's command line beside them, or null for none: it holds a password
 */
public record EbpFilesSettings(
        Path folder,
        @Default("{}") EbpLayout layout,

        @Default("{\"encoding\": {\"unmappable\": \"transliterate\"}}")
        Dialect dialect,

        @Default("{}") @Valid EbpFigures figures,
        @Default("{}") EbpTemplates templates,
        @Default("{}") EbpExports exports,
        @Default("{}") @Valid EbpWriting writing,
        @Nullable EbpBatch batch)
        implements Checked {

    private static final Dialect USUAL =
            Dialect.FRENCH_WINDOWS.with(Encoding.WINDOWS_1252.with(Unmappable.TRANSLITERATE));

    public EbpFilesSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(exports, "exports");
        Objects.requireNonNull(writing, "writing");
    }

    /** With the defaults: Windows-1252, semicolons, everything quoted, decimal comma, characters it lacks transliterated. */
    public static EbpFilesSettings in(Path folder) {
        return new EbpFilesSettings(
                folder,
                EbpLayout.USUAL,
                USUAL,
                EbpFigures.USUAL,
                EbpTemplates.USUAL,
                EbpExports.USUAL,
                EbpWriting.USUAL,
                null);
    }

    /** The same written otherwise. */
    public EbpFilesSettings with(Dialect other) {
        return new EbpFilesSettings(folder, layout, other, figures, templates, exports, writing, batch);
    }

    /** The same with other columns. */
    public EbpFilesSettings with(EbpTemplates others) {
        return new EbpFilesSettings(folder, layout, dialect, figures, others, exports, writing, batch);
    }

    /** The same with other exports. */
    public EbpFilesSettings with(EbpExports others) {
        return new EbpFilesSettings(folder, layout, dialect, figures, templates, others, writing, batch);
    }

    /** The same left and waited for otherwise. */
    public EbpFilesSettings with(EbpWriting other) {
        return new EbpFilesSettings(folder, layout, dialect, figures, templates, exports, other, batch);
    }

    /** The same with other folders and names. */
    public EbpFilesSettings with(EbpLayout other) {
        return new EbpFilesSettings(folder, other, dialect, figures, templates, exports, writing, batch);
    }

    /** The same with a file for EBP's command line. */
    public EbpFilesSettings with(EbpBatch other) {
        return new EbpFilesSettings(folder, layout, dialect, figures, templates, exports, writing, other);
    }

    /** What contradicts itself in folders, columns and exports. */
    @Override
    public List<Problem> problems() {
        return new SettingsProblems(this).all();
    }

    Path out() {
        return folder.resolve(layout.out());
    }

    Path done() {
        return folder.resolve(layout.done());
    }

    Path error() {
        return folder.resolve(layout.error());
    }

    Path exported(String file) {
        return folder.resolve(layout.exports()).resolve(file);
    }

    /** In which column of EBP's exports a document bears its external reference. */
    String referenceLabel() {
        String own = exports.documentColumns().reference();
        return own == null ? templates.reference() : own;
    }
}

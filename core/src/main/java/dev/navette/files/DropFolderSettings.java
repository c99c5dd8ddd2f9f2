package dev.navette.files;

import java.nio.file.Path;
import java.util.Objects;

import dev.navette.model.Default;
import dev.navette.text.Audience;
import dev.navette.text.Dialect;

/**
 * Where files are left for a shop's program, and how they are written.
 *
 * @param folder the folder that the program empties
 * @param dialect how each file is written
 * @param audience who opens them: for {@link Audience#SPREADSHEETS} cells that look like formulas are defused, and
 *     articles whose reference looks like one are refused
 */
public record DropFolderSettings(
        Path folder,

        @Default("{\"encoding\": {\"charset\": \"UTF-8\", \"byteOrderMark\": true}}")
        Dialect dialect,

        @Default("spreadsheets") Audience audience) {

    public DropFolderSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(audience, "audience");
    }
}

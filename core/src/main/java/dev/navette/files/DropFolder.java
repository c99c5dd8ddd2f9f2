package dev.navette.files;

import java.nio.file.Path;

import dev.navette.spi.Connection;
import dev.navette.text.Audience;
import dev.navette.text.Dialect;

/**
 * A shop whose program picks up files: each batch becomes one new file that is there complete or not at all. A cell
 * without a value leaves what the shop has alone. A stock update sends every article that the ERP has stock of: nobody
 * tells which of them the shop sells.
 *
 * <p>A file's name says when its batch began, in UTC: {@code products-20261121T235959123Z-<key>.csv} or {@code
 * stock-20261121T235959123Z-<key>.csv}. The program takes the files of a kind in the order of their names, so that a
 * newer value comes after an older one. Where both kinds bring quantities it takes all of them together in the order of
 * the time in their names. A batch that is repeated replaces its file, or comes again under the same name.
 */
public final class DropFolder {

    private DropFolder() {}

    /** The connection for a profile: UTF-8 with a mark, semicolons, decimal comma, safe to open in a spreadsheet. */
    public static Connection<DropFolderSettings> in(Path folder) {
        return in(folder, Dialect.FRENCH_EXCEL, Audience.SPREADSHEETS);
    }

    /** The connection for a profile, with files in the dialect that the program wants. */
    public static Connection<DropFolderSettings> in(Path folder, Dialect dialect, Audience audience) {
        return new Connection<>(new DropFolderProvider(), new DropFolderSettings(folder, dialect, audience));
    }
}

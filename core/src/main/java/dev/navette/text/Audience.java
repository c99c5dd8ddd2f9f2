package dev.navette.text;

/** Who opens a file that we write. */
public enum Audience {
    /** Programs, which take every cell as it stands. */
    PROGRAMS,
    /**
     * People with a spreadsheet, which runs a cell as a formula when it begins with {@code = + - @}, a tab or a line
     * break. Such a cell gets an apostrophe before it, unless it is a plain number.
     */
    SPREADSHEETS
}

package dev.navette.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;
import dev.navette.text.DelimitedReader;

import jakarta.validation.constraints.NotBlank;

/**
 * A file beside that of the articles, each line of which belongs to an article.
 *
 * @param format which file, and how it is written
 * @param article the column that says whose a line is
 * @param by the column of the article file that it says, or null for that of the reference
 */
record AddedFormat(
        @Inline Format format,
        @NotBlank @Nullable String article,
        @Nullable String by) implements Checked {

    @Override
    public List<Problem> problems() {
        return format.charset() == null || canResume(format.charset())
                ? List.of()
                : List.of(new Problem(
                        "$.charset",
                        "a file in " + format.charset() + " can only be read from its beginning",
                        "Save it as UTF-8, or name the order of the bytes: \"UTF-16LE\" or \"UTF-16BE\""));
    }

    private static boolean canResume(String charset) {
        try {
            return DelimitedReader.canResume(Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return true; // the format says so itself
        }
    }
}

package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.text.MediaNaming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/**
 * Where the pictures or the documents of articles are.
 *
 * @param folder in the ERP's folder
 * @param subFolders whether each reference has a folder of its own in it; null for false
 * @param pattern of the files' names, as {@link MediaNaming} has it; null for the usual one
 * @param maxBytes larger files are refused; null for 50 MB
 * @param separator between the names of files in a column, or null for a comma
 */
record MediaMapping(
        @NotBlank @Nullable String folder,
        @Nullable Boolean subFolders,
        @Nullable String pattern,
        @Positive @Nullable Long maxBytes,
        @Nullable String separator)
        implements Checked {

    private static final String COMMA = ",";

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (folder != null && !Format.isInside(folder)) {
            problems.add(new Problem(
                    "$.folder", "it leads out of the folder", "Name one in it; it may be a link to another place"));
        }
        if (pattern != null) {
            MediaNaming.problems(pattern, inSubFolders()).forEach(problem -> problems.add(problem.below("$.pattern")));
            if (hasExtension(pattern)) {
                problems.add(new Problem("$.pattern", "it ends in an extension", "Leave the extension out"));
            }
        }
        if (separator != null && separator.isEmpty()) {
            problems.add(new Problem("$.separator", "it is empty", "Write for example \";\", or leave it out"));
        }
        return problems;
    }

    /** What of it makes no sense with or without a column that names the files. */
    List<Problem> problems(boolean named, String column) {
        if (named && pattern != null) {
            return List.of(new Problem("$.pattern", column + " names the files", "Remove it or " + column));
        }
        if (!named && separator != null) {
            return List.of(new Problem("$.separator", "no column names files", "Remove it, or map " + column));
        }
        return List.of();
    }

    /** The folder's name. Call it, and what follows, on one without problems. */
    String name() {
        return Objects.requireNonNull(folder, "folder").strip();
    }

    String between() {
        return separator == null ? COMMA : separator;
    }

    /** The rules, where nothing names the files but their own names. */
    MediaRules rules(MediaRules usual) {
        MediaRules rules = usual.withSubFolders(inSubFolders())
                .withMaxBytes(maxBytes == null ? MediaRules.USUAL_MAX_BYTES : maxBytes);
        return pattern == null ? rules : rules.withNaming(MediaNaming.of(pattern));
    }

    private boolean inSubFolders() {
        return subFolders != null && subFolders;
    }

    private static boolean hasExtension(String pattern) {
        return MediaNaming.extension(pattern)
                .filter(end -> MediaRules.images().extensions().contains(end)
                        || MediaRules.documents().extensions().contains(end))
                .isPresent();
    }
}

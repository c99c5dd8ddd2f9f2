package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.Excerpt;

/** How this connector says what is wrong. */
final class Faults {

    /** What messages call the system. */
    static final String SYSTEM = "EBP files";

    private Faults() {}

    /** Where nothing can be told without a folder or a file, nothing is written. */
    static UnreachableException unreachable(UnreadableSourceException unreadable) {
        return new UnreachableException(unreadable.fault(), unreadable);
    }

    static UnreachableException folder(Path folder, IOException failed) {
        return new UnreachableException(
                new Fault(
                        "The folder cannot be used",
                        SYSTEM,
                        "folder " + folder,
                        said(failed),
                        "Look whether it is there, and may be read and written by this program"),
                failed);
    }

    static Fault unwritten(Path folder, IOException failed) {
        return new Fault(
                "No file can be left",
                SYSTEM,
                "folder " + folder,
                said(failed),
                "Look whether the folder is there, may be written, and has room");
    }

    /** Everything at once; the problems show no personal value. */
    static Fault refused(List<Problem> problems, String element) {
        String what = problems.stream()
                .map(problem -> problem.path() + ": " + problem.what())
                .distinct()
                .collect(Collectors.joining("; "));
        String remedy = problems.stream().map(Problem::remedy).distinct().collect(Collectors.joining("; "));
        return Fault.of("It cannot be written for EBP: " + what, SYSTEM, element, remedy);
    }

    /** The file that was left is in none of the folders any more. */
    static Fault gone(String file, String element) {
        return Fault.of(
                "The file " + file
                        + " was left to be imported, is in none of the folders now, and EBP's export does not"
                        + " have it",
                SYSTEM,
                element,
                "Look in EBP: if it has it, export again; if not, put the file back");
    }

    static Fault stale(String element) {
        return Fault.of(
                "EBP refused a file with several elements, and its export is older than that: some of them may have been taken",
                SYSTEM,
                element,
                "Export from EBP again");
    }

    static Fault rejected(String file, @Nullable String reason, String element) {
        String where = "Correct what it complains about and replay it; the file is never put back, a new one is left";
        return new Fault("EBP refused the file " + file, SYSTEM, element, reason, where);
    }

    private static String said(IOException failed) {
        return Excerpt.of(failed.getClass().getSimpleName() + " " + failed.getMessage());
    }
}

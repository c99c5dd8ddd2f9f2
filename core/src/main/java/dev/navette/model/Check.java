package dev.navette.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/**
 * One thing that was looked at before anything runs, and what came of it (PRO-3).
 *
 * @param path what it concerns, as a path in the profile: {@code $.erp}, {@code $.flows.stock-update}
 * @param verdict what came of it
 * @param what what was found, without a full stop; never a secret
 * @param remedy how to mend it, an imperative without a full stop; null when all is well
 */
public record Check(
        String path, Verdict verdict, String what, @Nullable String remedy) {

    /** What came of a check. */
    public enum Verdict {
        /** All is well. */
        OK,
        /** It works, and may not for long, or not as meant. */
        WARNING,
        /** A flow cannot run as it is. */
        FAILED
    }

    public Check {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(what, "what");
        if (verdict != Verdict.OK) {
            Objects.requireNonNull(remedy, "remedy");
        }
    }

    /** Something that is well. */
    public static Check ok(String what) {
        return new Check("$", Verdict.OK, what, null);
    }

    /** Something to mend before it does harm. */
    public static Check warning(String what, String remedy) {
        return new Check("$", Verdict.WARNING, what, remedy);
    }

    /** Something that a flow cannot run with. */
    public static Check failed(String what, String remedy) {
        return new Check("$", Verdict.FAILED, what, remedy);
    }

    /** Something that a flow cannot run with, where it stands. */
    public static Check failed(Problem problem) {
        return new Check(problem.path(), Verdict.FAILED, problem.what(), problem.remedy());
    }

    /** The same check, seen from further up, as {@link Problem#below} has it. */
    public Check below(String parent) {
        return new Check(parent + path.substring(path.startsWith("$") ? 1 : 0), verdict, what, remedy);
    }

    /** One line for people: {@code failed   $.erp: the folder exports is not there. Make it.} */
    @Override
    public String toString() {
        String word = switch (verdict) {
            case OK -> "ok       ";
            case WARNING -> "warning  ";
            case FAILED -> "failed   ";
        };
        return word + path + ": " + what + "." + (remedy == null ? "" : " " + remedy + ".");
    }
}

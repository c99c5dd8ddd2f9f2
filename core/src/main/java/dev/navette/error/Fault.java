package dev.navette.error;

import java.io.Serializable;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Why something did not go through, as a person needs to read it: what happened, in which system, to which element,
 * what the system answered, what to do now. Values in it are already redacted: it may be logged and stored.
 *
 * @param what what happened, a short sentence without its full stop
 * @param system where, for example {@code files articles.csv} or {@code WooCommerce shop-fr}
 * @param element which element, for example {@code article EM-100} or {@code line 17, column PV HT}
 * @param answer what the system said, or null when it said nothing
 * @param remedy what to do, an imperative without its full stop
 */
public record Fault(
        String what,
        String system,
        String element,
        @Nullable String answer,
        String remedy) implements Serializable {

    public Fault {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** A fault that we found ourselves, before any system answered. */
    public static Fault of(String what, String system, String element, String remedy) {
        return new Fault(what, system, element, null, remedy);
    }

    /** The whole message, always in the same order: what, where, which, what it answered, what now. */
    public String message() {
        String stop = answer != null && answer.endsWith(".") ? "" : "."; // it may have answered in whole sentences
        String answered = answer == null ? "" : " It answered: " + answer + stop;
        return what + " (" + system + ", " + element + ")." + answered + " " + remedy + ".";
    }

    @Override
    public String toString() {
        return message();
    }
}

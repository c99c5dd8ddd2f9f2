package dev.navette.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

/**
 * A password or key that no log, report or exception can show, because {@link #toString} cannot (PRO-2). It is a
 * reference, looked up each time it is revealed, or the value itself. Two are equal when they say the same: a reference
 * never equals a value. Immutable.
 */
public final class Secret {

    private static final String ENV = "env:";
    private static final String FILE = "file:";
    private static final String VALUE = "value:";

    private final SecretOrigin origin;

    private Secret(SecretOrigin origin) {
        this.origin = origin;
    }

    /** What an environment variable holds. */
    public static Secret env(String name) {
        return new Secret(new SecretOrigin.Variable(filled(name, "name")));
    }

    /** What a file holds, in UTF-8, without the blanks and line ends around it. */
    public static Secret file(Path path) {
        return new Secret(new SecretOrigin.Content(filled(path)));
    }

    /** The secret itself. It is never written to a profile's JSON. */
    public static Secret value(String value) {
        return new Secret(new SecretOrigin.Given(filled(value, "value")));
    }

    /**
     * What a profile says: {@code env:NAME}, {@code file:path}, or {@code value:} and the secret itself.
     *
     * @throws IllegalArgumentException when it is none of these; the message does not show it
     */
    public static Secret of(String text) {
        if (text.startsWith(ENV)) {
            return env(text.substring(ENV.length()));
        }
        if (text.startsWith(FILE)) {
            return file(pathOf(text.substring(FILE.length())));
        }
        if (text.startsWith(VALUE)) {
            return value(text.substring(VALUE.length()));
        }
        throw new IllegalArgumentException("it is neither env:NAME nor file:path nor value:…");
    }

    /**
     * The secret itself. Call it where it is put on the wire, and keep it nowhere.
     *
     * @throws InvalidSettingsException when what it refers to is not there; {@link #problem} says so before
     */
    public String reveal() {
        SecretOrigin.Sight sight = origin.look();
        String value = sight.value();
        if (value == null) {
            throw new InvalidSettingsException("The secret " + origin, List.of(sight.problem("$")));
        }
        return value;
    }

    /**
     * Why it cannot be revealed now, if it cannot.
     *
     * @param path where it stands in what a user wrote
     */
    public Optional<Problem> problem(String path) {
        SecretOrigin.Sight sight = origin.look();
        return sight.value() == null ? Optional.of(sight.problem(path)) : Optional.empty();
    }

    /** The environment variable that it refers to, if it refers to one. */
    public Optional<String> variable() {
        return origin instanceof SecretOrigin.Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    /** The file that it refers to, if it refers to one. */
    public Optional<Path> path() {
        return origin instanceof SecretOrigin.Content content ? Optional.of(content.path()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && origin.equals(secret.origin);
    }

    @Override
    public int hashCode() {
        return origin.hashCode();
    }

    /** Where it comes from: {@code Secret[env:WC_KEY]}, {@code Secret[value]}. */
    @Override
    public String toString() {
        return "Secret[" + origin + "]";
    }

    private static String filled(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    private static Path filled(Path path) {
        filled(path.toString(), "path");
        return path;
    }

    /** A path's own refusal would show the text. */
    private static Path pathOf(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException none) {
            throw new IllegalArgumentException("it is no path");
        }
    }
}

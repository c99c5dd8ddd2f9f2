package dev.navette.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/** Where a secret comes from. Its text names the place, never what is there. */
sealed interface SecretOrigin {

    /** Looks there now. */
    Sight look();

    /**
     * What was seen.
     *
     * @param value the secret, or null when there is none
     * @param what what is wrong, empty when nothing is
     * @param remedy what to do about it
     */
    record Sight(@Nullable String value, String what, String remedy) {

        static Sight of(String value) {
            return new Sight(value, "", "");
        }

        static Sight none(String what, String remedy) {
            return new Sight(null, what, remedy);
        }

        Problem problem(String path) {
            return new Problem(path, what, remedy);
        }

        @Override
        public String toString() {
            return "Sight[" + what + "]";
        }
    }

    /** An environment variable. */
    record Variable(String name) implements SecretOrigin {

        @Override
        public Sight look() {
            String value = System.getenv(name);
            return value == null || value.isBlank()
                    ? Sight.none(
                            "the environment variable " + name + (value == null ? " is not set" : " is blank"),
                            "Set it for this program, or name another")
                    : Sight.of(value);
        }

        @Override
        public String toString() {
            return "env:" + name;
        }
    }

    /** A file. */
    record Content(Path path) implements SecretOrigin {

        /** More than any key; a file that was named by mistake is not read into memory. */
        private static final int MOST = 64 * 1024;

        @Override
        public Sight look() {
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MOST + 1);
                if (bytes.length > MOST) {
                    return Sight.none("the file " + path + " is too large for a secret", "Name the right file");
                }
                String value = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .strip();
                return value.isEmpty()
                        ? Sight.none("the file " + path + " is empty", "Write the secret into it")
                        : Sight.of(value);
            } catch (CharacterCodingException other) {
                return Sight.none("the file " + path + " is not UTF-8", "Save it as UTF-8");
            } catch (IOException absent) {
                return Sight.none(
                        "the file " + path + " cannot be read: "
                                + absent.getClass().getSimpleName(),
                        "Put it there, correct its path, or give this program's user the right to read it");
            }
        }

        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /** The secret itself. */
    record Given(String value) implements SecretOrigin {

        @Override
        public Sight look() {
            return Sight.of(value);
        }

        /** In constant time: how long a comparison takes tells nothing of the value. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Given given
                    && MessageDigest.isEqual(
                            value.getBytes(StandardCharsets.UTF_8), given.value.getBytes(StandardCharsets.UTF_8));
        }

        /** The same for all: a hash of the value would be something to guess it by. */
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "value";
        }
    }
}

package dev.navette.mapping;

import java.util.List;
import java.util.Objects;

import dev.navette.error.Problem;

/** What a rule made of one element. */
public sealed interface Mapped<T> {

    /** Switch on it without a default. */
    enum Kind {
        READY,
        IGNORED,
        WAITING,
        REFUSED
    }

    Kind kind();

    /**
     * It can be written.
     *
     * @param notes what a person should know of it all the same; empty as a rule
     */
    record Ready<T>(T element, List<String> notes) implements Mapped<T> {

        public Ready {
            Objects.requireNonNull(element, "element");
            notes = List.copyOf(notes);
        }

        /** Of which there is nothing more to say. */
        public Ready(T element) {
            this(element, List.of());
        }

        @Override
        public Kind kind() {
            return Kind.READY;
        }
    }

    /** It is left out, as the options say. */
    record Ignored<T>(String reason) implements Mapped<T> {

        public Ignored {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.IGNORED;
        }
    }

    /** It will be written later: once a day is over, money has come, a person has said so. */
    record Waiting<T>(String reason) implements Mapped<T> {

        public Waiting {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.WAITING;
        }
    }

    /** It cannot be written until a person mends something; every problem is named. */
    record Refused<T>(List<Problem> problems) implements Mapped<T> {

        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}

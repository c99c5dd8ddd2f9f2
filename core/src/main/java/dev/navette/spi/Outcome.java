package dev.navette.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;

/** What a system did with one element that was written. */
public sealed interface Outcome {

    /** Switch on it without a default: a new kind then fails the build. */
    enum Kind {
        DONE,
        REJECTED,
        RETRY_LATER,
        NOT_SENT,
        PENDING,
        UNKNOWN
    }

    Kind kind();

    /** What a write did. */
    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * It is written.
     *
     * @param effect what it did
     * @param id the element's id there
     * @param parts ids of its parts by our names: a product's variants
     * @param left fields of the write that were not written, so that they are sent again
     * @param refused parts that the system refused while it took the rest, by our names, and why: they are not among
     *     {@code parts}. What was taken is remembered, and the element is parked
     */
    record Done(
            Effect effect,
            ForeignId id,
            Map<String, ForeignId> parts,
            Set<? extends Field> left,
            Map<String, Fault> refused)
            implements Outcome {

        public Done {
            Objects.requireNonNull(effect, "effect");
            Objects.requireNonNull(id, "id");
            parts = Map.copyOf(parts);
            left = Set.copyOf(left);
            refused = Map.copyOf(refused);
        }

        /** Where no part was refused. */
        public Done(Effect effect, ForeignId id, Map<String, ForeignId> parts, Set<? extends Field> left) {
            this(effect, id, parts, left, Map.of());
        }

        @Override
        public Kind kind() {
            return Kind.DONE;
        }
    }

    /** How much one refusal is about. */
    enum Extent {
        /** This element. */
        ELEMENT,
        /** The request that held it, refused as a whole: the engine halves the batch to find the culprit. */
        REQUEST
    }

    /**
     * The system refused it, and nothing of it is written.
     *
     * @param fault what it answered and what to do
     * @param field the field it is about, if the system tells
     * @param extent whether this element or its whole request was refused
     */
    record Rejected(Fault fault, @Nullable Field field, Extent extent) implements Outcome {

        public Rejected {
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(extent, "extent");
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /**
     * The system could not take it now (a rate limit, maintenance, a lock), and nothing of it is written: a later run
     * tries again. How long the system wants to be left alone is told to the account's {@link Budget}.
     *
     * @param fault what it answered
     */
    record RetryLater(Fault fault) implements Outcome {

        public RetryLater {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.RETRY_LATER;
        }
    }

    /**
     * It has not left: the deadline had passed, or an earlier element of the batch stopped it.
     *
     * @param why a short reason
     */
    record NotSent(String why) implements Outcome {

        public NotSent {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Kind kind() {
            return Kind.NOT_SENT;
        }
    }

    /**
     * The system took it and will say later what became of it.
     *
     * @param askAgain from when on to ask {@link Writer#resolve}
     */
    record Pending(Instant askAgain) implements Outcome {

        public Pending {
            Objects.requireNonNull(askAgain, "askAgain");
        }

        @Override
        public Kind kind() {
            return Kind.PENDING;
        }
    }

    /**
     * It left, and what became of it is not known: no answer, a cut answer, an error after which it may be done.
     *
     * @param fault what is known
     */
    record Unknown(Fault fault) implements Outcome {

        public Unknown {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    static Done created(ForeignId id) {
        return new Done(Effect.CREATED, id, Map.of(), Set.of());
    }

    static Done updated(ForeignId id) {
        return new Done(Effect.UPDATED, id, Map.of(), Set.of());
    }

    static Rejected rejected(Fault fault) {
        return new Rejected(fault, null, Extent.ELEMENT);
    }

    /** For every element of a request that the system refused as a whole. */
    static Rejected refusedWhole(Fault fault) {
        return new Rejected(fault, null, Extent.REQUEST);
    }
}

package dev.navette.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;

/** What there is in a system under one claim. */
public sealed interface Resolution {

    /** Switch on it without a default. */
    enum Kind {
        FOUND,
        SEVERAL,
        ABSENT,
        PENDING,
        REJECTED,
        UNKNOWN
    }

    Kind kind();

    /**
     * Exactly one element. For an attempt that was answered with {@link Outcome.Pending} it says more: what was taken then
     * has taken effect. Until that is so, the answer is {@link Pending}, also where the element was there before.
     *
     * @param id its id
     * @param parts ids of its parts by our names
     */
    record Found(ForeignId id, Map<String, ForeignId> parts) implements Resolution {

        public Found {
            Objects.requireNonNull(id, "id");
            parts = Map.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.FOUND;
        }
    }

    /** More than one element bears our name: a person must say which. */
    record Several(List<ForeignId> ids) implements Resolution {

        public Several {
            ids = List.copyOf(ids);
        }

        @Override
        public Kind kind() {
            return Kind.SEVERAL;
        }
    }

    /**
     * The system was asked and has none now. For an attempt that had begun, the engine believes it only after the
     * attempt's deadline and the system's settle time.
     */
    record Absent() implements Resolution {

        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The system is still at it. */
    record Pending(Instant askAgain) implements Resolution {

        public Pending {
            Objects.requireNonNull(askAgain, "askAgain");
        }

        @Override
        public Kind kind() {
            return Kind.PENDING;
        }
    }

    /**
     * The system has refused after all what it took before, and nothing of it is written: the answer of an attempt that
     * had begun.
     */
    record Rejected(Fault fault) implements Resolution {

        public Rejected {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /** The system cannot tell whether it has one. */
    record Unknown(Fault fault) implements Resolution {

        public Unknown {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    static Found found(ForeignId id) {
        return new Found(id, Map.of());
    }

    static Absent absent() {
        return new Absent();
    }
}

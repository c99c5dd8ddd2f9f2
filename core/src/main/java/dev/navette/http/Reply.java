package dev.navette.http;

import java.util.Objects;

import dev.navette.error.Fault;
import dev.navette.spi.Outcome;

/** What became of a request that changes something. */
public sealed interface Reply {

    /** Switch on it without a default. */
    enum Kind {
        ANSWERED,
        NOT_SENT,
        RETRY_LATER,
        DENIED,
        UNKNOWN
    }

    Kind kind();

    /**
     * What it is for each element that the request was about.
     *
     * @throws IllegalStateException when it is {@link Answered}: the answer says it
     */
    Outcome outcome();

    /** The service answered; a refusal is an answer too. */
    record Answered(Answer answer) implements Reply {

        public Answered {
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public Kind kind() {
            return Kind.ANSWERED;
        }

        @Override
        public Outcome outcome() {
            throw new IllegalStateException("the answer says what became of it");
        }
    }

    /** It has not left: the attempt's time had passed, or the thread was told to stop. */
    record NotSent(String why) implements Reply {

        public NotSent {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Kind kind() {
            return Kind.NOT_SENT;
        }

        @Override
        public Outcome outcome() {
            return new Outcome.NotSent(why);
        }
    }

    /** Nothing of it was done: the service could not be reached, or could not take it now. */
    record RetryLater(Fault fault) implements Reply {

        public RetryLater {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.RETRY_LATER;
        }

        @Override
        public Outcome outcome() {
            return new Outcome.RetryLater(fault);
        }
    }

    /**
     * Nothing of it was done: credentials or rights were refused. A writer that has sent nothing before throws {@link
     * dev.navette.error.AccessRefusedException} with its fault.
     */
    record Denied(Fault fault) implements Reply {

        public Denied {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.DENIED;
        }

        @Override
        public Outcome outcome() {
            return new Outcome.RetryLater(fault);
        }
    }

    /** It left, and nobody knows what became of it: no answer, a cut one, a page for people, a failure on the way. */
    record Unknown(Fault fault) implements Reply {

        public Unknown {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Outcome outcome() {
            return new Outcome.Unknown(fault);
        }
    }
}

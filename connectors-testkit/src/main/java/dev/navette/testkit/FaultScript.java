package dev.navette.testkit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What a {@link FaultProxy} does with the requests it was told of: end the sentence with one of these. */
public final class FaultScript {

    /** What happens between a client's request and its answer. */
    @FunctionalInterface
    interface Deed {
        void with(Relay relay) throws IOException, InterruptedException;
    }

    /** A deed and what it is called afterwards. */
    record Line(String done, Deed deed) {}

    static final Line PASSED = new Line("passed", relay -> relay.answer(relay.forward()));

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String JSON = "application/json";
    private static final int TOO_MANY = 429;
    private static final int OK = 200;

    private final Consumer<Line> script;

    FaultScript(Consumer<Line> script) {
        this.script = script;
    }

    /** Lets it through, for instance the first of which the second shall fail. */
    public void pass() {
        script.accept(PASSED);
    }

    /** The server does the work, and the connection ends without a byte of its answer. */
    public void dropAnswer() {
        tell("dropped the answer", relay -> {
            relay.forward();
            relay.reset();
        });
    }

    /** The connection ends, and the server never hears of the request. */
    public void refuse() {
        tell("refused", Relay::reset);
    }

    /** The server does the work, and the connection breaks in the middle of the answer's body, after so many bytes of it. */
    public void cutAfter(int bytes) {
        tell("cut the answer after " + bytes + " bytes", relay -> {
            Message answer = relay.forward();
            relay.answer(answer.shortenedTo(bytes), answer.length());
            relay.reset();
        });
    }

    /** The server does the work, and its answer ends in good order, but earlier than its Content-Length says. */
    public void endAfter(int bytes) {
        tell("ended the answer after " + bytes + " bytes", relay -> {
            Message answer = relay.forward();
            relay.answer(answer.shortenedTo(bytes), answer.length());
        });
    }

    /** The server does the work, and only the beginning of its content comes, with a Content-Length that says so. */
    public void truncateTo(int bytes) {
        tell(
                "truncated the answer to " + bytes + " bytes",
                relay -> relay.answer(relay.forward().shortenedTo(bytes)));
    }

    /** Keeps the request back until the latch is open, then passes it. */
    public void holdUntil(CountDownLatch opened) {
        tell("held the request", relay -> {
            opened.await();
            relay.answer(relay.forward());
        });
    }

    /** The server does the work at once; its answer is kept back until the latch is open. */
    public void holdAnswerUntil(CountDownLatch opened) {
        tell("held the answer", relay -> {
            Message answer = relay.forward();
            opened.await();
            relay.answer(answer);
        });
    }

    /** Answers with this status and an empty JSON object; the server never hears of the request. */
    public void answer(int status) {
        answer(status, JSON, "{}");
    }

    /** Answers in the server's place; it never hears of the request. */
    public void answer(int status, String contentType, String body) {
        tell("answered " + status, relay -> relay.answer(Message.answer(status, contentType, body)));
    }

    /** Answers 429 with a Retry-After in seconds; the server never hears of the request. */
    public void throttleFor(Duration retryAfter) {
        throttle(Long.toString(retryAfter.toSeconds()));
    }

    /** Answers 429 with a Retry-After as a date; the server never hears of the request. */
    public void throttleUntil(Instant retryAt) {
        throttle(HTTP_DATE.format(retryAt));
    }

    /** The server does the work, and the client is told this status, as when a gateway fails behind it. */
    public void answerAfterwards(int status) {
        tell("passed and answered " + status, relay -> {
            relay.forward();
            relay.answer(Message.answer(status, JSON, "{}"));
        });
    }

    /** Answers 200 with a page for people where data was expected; the server never hears of the request. */
    public void maintenancePage() {
        tell(
                "showed a maintenance page",
                relay -> relay.answer(Message.answer(
                        OK,
                        "text/html; charset=utf-8",
                        "<!DOCTYPE html><html><body><h1>Nous revenons dans un instant</h1></body></html>")));
    }

    /** Sends it to the server twice, as a middlebox does that repeats what it lost the answer of; gives the second answer. */
    public void duplicate() {
        tell("sent it twice", relay -> {
            relay.forward();
            relay.answer(relay.forward());
        });
    }

    private void throttle(String retryAfter) {
        tell(
                "answered " + TOO_MANY,
                relay -> relay.answer(Message.answer(TOO_MANY, JSON, "{}", "Retry-After: " + retryAfter)));
    }

    private void tell(String done, Deed deed) {
        script.accept(new Line(done, deed));
    }
}

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
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE =
            "<!DOCTYPE html><html><body><h1>Nous revenons dans un instant</h1></body></html>";
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;

    private final Consumer<Line> script;

    FaultScript(Consumer<Line> script) {
        this.script = script;
    }

    /** Lets it through, for instance the first of which the second shall fail. */
    public void pass() {
        script.accept(PASSED);
    }

    /** Does something first, then lets it through: moves a clock, changes what is there, tells the proxy what comes next. */
    public void passAfter(Runnable first) {
        tell("passed", relay -> {
            first.run();
            relay.answer(relay.forward());
        });
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
        holdAnswerUntil(opened, new CountDownLatch(1));
    }

    /**
     * The server does the work at once; its answer is kept back until a latch is open.
     *
     * @param held counted down once the work is done and the answer is being kept back
     */
    public void holdAnswerUntil(CountDownLatch opened, CountDownLatch held) {
        tell("held the answer", relay -> {
            Message answer = relay.forward();
            held.countDown();
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
        busy(TOO_MANY, Long.toString(retryAfter.toSeconds()));
    }

    /** Answers 429 with a Retry-After as a date; the server never hears of the request. */
    public void throttleUntil(Instant retryAt) {
        busy(TOO_MANY, HTTP_DATE.format(retryAt));
    }

    /** Answers 503 with a Retry-After in seconds, as for maintenance; the server never hears of the request. */
    public void closeFor(Duration retryAfter) {
        busy(UNAVAILABLE, Long.toString(retryAfter.toSeconds()));
    }

    /** The server does the work, and the client is told this status, as when a gateway fails behind it. */
    public void answerAfterwards(int status) {
        answerAfterwards(status, JSON, "{}");
    }

    /** The server does the work, and the client is told something else. */
    public void answerAfterwards(int status, String contentType, String body) {
        tell("passed and answered " + status, relay -> {
            relay.forward();
            relay.answer(Message.answer(status, contentType, body));
        });
    }

    /** Answers 200 with a page for people where data was expected; the server never hears of the request. */
    public void maintenancePage() {
        tell("showed a maintenance page", relay -> relay.answer(Message.answer(OK, HTML, PAGE)));
    }

    /** The server does the work, and the client is shown a page for people with status 200 in place of the answer. */
    public void maintenancePageAfterwards() {
        answerAfterwards(OK, HTML, PAGE);
    }

    /** Sends it to the server twice, as a middlebox does that repeats what it lost the answer of; gives the second answer. */
    public void duplicate() {
        tell("sent it twice", relay -> {
            relay.forward();
            relay.answer(relay.forward());
        });
    }

    private void busy(int status, String retryAfter) {
        tell(
                "answered " + status,
                relay -> relay.answer(Message.answer(status, JSON, "{}", "Retry-After: " + retryAfter)));
    }

    private void tell(String done, Deed deed) {
        script.accept(new Line(done, deed));
    }
}

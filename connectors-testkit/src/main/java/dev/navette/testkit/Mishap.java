package dev.navette.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that goes wrong with a request on its way.
 *
 * @param name what a broken rule calls it
 * @param script what a proxy does
 * @param looksWell whether status and length of the answer are as they should be, and only its content is not
 */
record Mishap(String name, Consumer<FaultScript> script, boolean looksWell) {

    /** How long it takes that a system which throttles in these rules takes requests again. */
    static final Duration A_WHILE = Duration.ofSeconds(20);

    /** How long a system throttles that is not to be waited for. */
    static final Duration HOURS = Duration.ofHours(2);

    private static final int OK = 200;
    private static final int NOT_LET_IN = 401;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_SILENT = 504;
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String OTHER_SHAPE = "{\"code\": \"internal\", \"message\": \"Something went wrong\"}";

    Mishap(String name, Consumer<FaultScript> script) {
        this(name, script, false);
    }

    /** It befalls these requests. */
    void befalls(FaultScript requests) {
        script.accept(requests);
    }

    /** After each of these a request that changes nothing is worth repeating. */
    static List<Mishap> passing(Clock clock) {
        var all = new ArrayList<>(List.of(
                refused(),
                new Mishap("an answer that never came", FaultScript::dropAnswer),
                new Mishap("an answer that broke off", script -> script.cutAfter(1)),
                new Mishap("an answer that ended too early", script -> script.endAfter(1)),
                new Mishap("an answer of which only the beginning came", script -> script.truncateTo(1), true),
                new Mishap("a page for people in place of the answer", FaultScript::maintenancePage, true),
                new Mishap("an answer without content", script -> script.answer(OK, JSON, ""), true),
                new Mishap("an error 500", script -> script.answer(FAILED)),
                new Mishap("a gateway's page 502", script -> script.answer(BAD_GATEWAY, HTML, "<html>502</html>")),
                new Mishap("an error 503", script -> script.answer(UNAVAILABLE))));
        all.addAll(throttling(clock));
        return all;
    }

    /** The system says that it takes no request for a while, in each form. */
    static List<Mishap> throttling(Clock clock) {
        return List.of(
                new Mishap("a 429 with Retry-After in seconds", script -> script.throttleFor(A_WHILE)),
                new Mishap(
                        "a 429 with Retry-After as a date",
                        script -> script.throttleUntil(clock.instant().plus(A_WHILE))),
                new Mishap("a 503 with Retry-After", script -> script.closeFor(A_WHILE)));
    }

    /** None of these heals: whoever asks is told, sooner or later. */
    static List<Mishap> lasting(Clock clock) {
        var all = new ArrayList<>(passing(clock));
        all.add(new Mishap("a 429 for hours", script -> script.throttleFor(HOURS)));
        all.add(new Mishap("an answer of another shape", script -> script.answer(OK, JSON, OTHER_SHAPE), true));
        return all;
    }

    /** The server did the work, and what comes back says nothing about that. */
    static List<Mishap> afterTheWork() {
        return List.of(
                new Mishap("a lost answer", FaultScript::dropAnswer),
                new Mishap("an answer that broke off", script -> script.cutAfter(1)),
                new Mishap("an answer that ended too early", script -> script.endAfter(1)),
                new Mishap("an answer of which only the beginning came", script -> script.truncateTo(1)),
                new Mishap("a page for people in place of the answer", FaultScript::maintenancePageAfterwards),
                new Mishap(
                        "an answer of another shape", script -> script.answerAfterwards(OK, JSON, OTHER_SHAPE), true),
                new Mishap("an error 500 after the work", script -> script.answerAfterwards(FAILED)),
                new Mishap("a gateway's 502 after the work", script -> script.answerAfterwards(BAD_GATEWAY)),
                new Mishap("a gateway's 504 after the work", script -> script.answerAfterwards(GATEWAY_SILENT)));
    }

    /** All of these, and refusals. */
    static List<Mishap> all(Clock clock) {
        var all = new ArrayList<>(passing(clock));
        all.addAll(afterTheWork());
        all.add(new Mishap("a 401", script -> script.answer(NOT_LET_IN)));
        all.add(new Mishap("a 404", script -> script.answer(NOT_FOUND)));
        return all;
    }

    static Mishap refused() {
        return new Mishap("a connection that was refused", FaultScript::refuse);
    }

    @Override
    public String toString() {
        return name;
    }
}

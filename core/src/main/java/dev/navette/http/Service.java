package dev.navette.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.navette.error.Fault;
import dev.navette.spi.ConnectorContext;

/**
 * One service, and how it is talked to.
 *
 * @param pin the address that is not left
 * @param system what messages call it
 * @param headers of each request
 * @param json whether answers are JSON
 * @param shown names whose values the log may show
 */
record Service(
        ConnectorContext context,
        Pin pin,
        String system,
        Auth auth,
        Map<String, String> headers,
        Function<Answer, Meaning> meaning,
        Function<Answer, String> words,
        Consumer<Answer> watcher,
        boolean json,
        Set<String> shown) {

    private static final int MOST_WORDS = 400;

    Instant now() {
        return context.clock().instant();
    }

    Duration since(Instant begin) {
        Duration passed = Duration.between(begin, now());
        return passed.isNegative() ? Duration.ZERO : passed;
    }

    /** A fault with what an answer says. */
    Fault fault(String what, String element, Answer answer, String remedy) {
        return new Fault(what, system, element, said(answer), remedy);
    }

    /** {@code 404 rest_no_route, …}, or the status and what a page says. */
    private String said(Answer answer) {
        String own = clipped(words.apply(answer).strip());
        if (!own.isEmpty()) {
            return answer.status() + " " + own;
        }
        Optional<String> page = Page.words(answer.body());
        return Statuses.named(answer.status())
                + page.map(words -> ", with a page for people: " + words).orElse("");
    }

    /** On one line, and not without an end. */
    private static String clipped(String words) {
        var line = new StringBuilder();
        words.codePoints()
                .limit(MOST_WORDS)
                .forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return words.codePointCount(0, words.length()) > MOST_WORDS
                ? line.append('…').toString()
                : line.toString();
    }
}

package dev.navette.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a service asks to be left alone, in either form of RFC 9110: seconds, or a date. */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Nothing where it does not say, or says it in no form at all. */
    static Optional<Duration> of(Answer answer, Clock clock) {
        return answer.header("retry-after").flatMap(text -> {
            String said = text.strip();
            boolean digits = !said.isEmpty() && said.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits
                    ? Optional.of(seconds(said))
                    : date(said).map(until -> Duration.between(now(answer, clock), until));
        });
    }

    private static Duration seconds(String digits) {
        boolean longer = digits.length() > MOST_DIGITS;
        return Duration.ofSeconds(Long.parseLong(longer ? "9".repeat(MOST_DIGITS) : digits));
    }

    /** Judged against the service's own clock where it tells the time: ours may be wrong. */
    private static Instant now(Answer answer, Clock clock) {
        return answer.header("date").flatMap(RetryAfter::date).orElseGet(clock::instant);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

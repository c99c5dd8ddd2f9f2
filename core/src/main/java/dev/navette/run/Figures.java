package dev.navette.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Numbers, times and durations as a person reads them.
 *
 * @param locale whose way of writing numbers and dates; the words are English
 * @param zone whose wall clock
 */
record Figures(Locale locale, ZoneId zone) {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code 1 element}, {@code 1,200 elements}. */
    String counted(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** How much of the whole it is, in whole percent; never none of something, and never all of less. */
    String share(long part, long whole) {
        if (part == whole || part == 0) {
            return percent(BigDecimal.valueOf(part == 0 ? 0 : 100));
        }
        BigDecimal exact =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return "under " + percent(BigDecimal.ONE);
        }
        return rounded.intValue() == 100 ? "over " + percent(BigDecimal.valueOf(99)) : percent(rounded);
    }

    String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(percent.movePointLeft(2));
    }

    String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    String time(Instant time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    /** From when to when; the date of the end only where it is another day. */
    String span(Instant start, Instant end) {
        return date(start) + ", " + spanFrom(start, start, end);
    }

    /** From when to when; dates only where they are not that of a day which is shown already. */
    String spanFrom(Instant shown, Instant start, Instant end) {
        String first = dayOf(start).equals(dayOf(shown)) ? "" : date(start) + ", ";
        String last = (dayOf(end).equals(dayOf(start)) ? "" : date(end) + ", ") + time(end);
        return first + time(start) + (last.equals(time(start)) ? "" : " to " + last);
    }

    private LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** Of which place the times are. */
    String zoneName() {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1) { // less than nothing where the clock was set back
            return "less than 1 ms";
        }
        if (millis < 1000) {
            return number(millis) + " ms";
        }
        if (duration.compareTo(TEN_SECONDS) < 0) {
            return oneDecimal(millis / 1000.0) + " s";
        }
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min" + rest(duration.toSecondsPart(), " s")
                : number(duration.toHours()) + " h" + rest(duration.toMinutesPart(), " min");
    }

    private static String rest(int number, String unit) {
        return number == 0 ? "" : " " + number + unit;
    }

    /** How fast elements were dealt with; empty where there is no telling. */
    String rate(long elements, Duration duration) {
        if (elements == 0 || duration.toMillis() < 1) {
            return "";
        }
        double perSecond = elements * 1000.0 / duration.toMillis();
        if (perSecond < 1) {
            return oneDecimal(perSecond * 60) + " elements a minute";
        }
        return (perSecond < 10 ? oneDecimal(perSecond) : number(Math.round(perSecond))) + " elements a second";
    }

    private String oneDecimal(double number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}

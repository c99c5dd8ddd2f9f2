package dev.navette.woocommerce.fake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Dates as the shop writes and reads them. */
final class Dates {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    /** Whole seconds, no zone: {@code name} in the shop's time, {@code name_gmt} in UTC. WooCommerce 11.0.1, observed. */
    void put(ObjectNode node, String name, @Nullable Instant instant) {
        node.put(name, instant == null ? null : local(instant));
        node.put(name + "_gmt", instant == null ? null : gmt(instant));
    }

    String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(SECONDS);
    }

    String gmt(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(SECONDS);
    }

    /** A moment as the column has it that a filter looks at. */
    LocalDateTime column(Instant instant, boolean gmt) {
        return LocalDateTime.ofInstant(instant, gmt ? ZoneOffset.UTC : zone).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What a filter makes of a date, all of it observed on WooCommerce 11.0.1: one without a zone is the column's own; one
     * with a zone is brought to the shop's time, even where the column is UTC (Z plus dates_are_gmt is off by the shop's
     * offset); where it has fractions of seconds, its zone is passed over.
     *
     * @return nothing where it is no date with a time of day
     */
    Optional<LocalDateTime> filter(String text) {
        Matcher date = DATE_TIME.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime digits = LocalDateTime.parse(date.group(1) + "T" + date.group(2));
            boolean zoned = date.group(4) != null && date.group(3) == null;
            return Optional.of(zoned ? LocalDateTime.ofInstant(digits.toInstant(offset(date.group(4))), zone) : digits);
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    /** A date of a form: without a zone it is in the shop's time, or in UTC for a field that ends in {@code _gmt}. */
    Optional<Instant> instant(String text, boolean gmt) {
        Matcher date = DATE_TIME.matcher(text.length() == 10 ? text + "T00:00:00" : text);
        if (!date.matches()) {
            return Optional.empty();
        }
        LocalDateTime digits = LocalDateTime.parse(date.group(1) + "T" + date.group(2));
        if (date.group(4) != null) {
            return Optional.of(OffsetDateTime.of(digits, offset(date.group(4))).toInstant());
        }
        return Optional.of(digits.atZone(gmt ? ZoneOffset.UTC : zone).toInstant());
    }

    private static ZoneOffset offset(String text) {
        return "z".equalsIgnoreCase(text) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}

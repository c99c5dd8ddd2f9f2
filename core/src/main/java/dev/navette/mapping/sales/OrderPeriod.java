package dev.navette.mapping.sales;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;

/**
 * Which orders a run takes, by their date and shop (ORD-2).
 *
 * @param span how far back
 * @param first the first day, with {@code between} only
 * @param last the last day, it included, with {@code between} only
 * @param by which date of an order counts
 * @param shops the ids of those shops of a multi-shop whose orders are taken; empty for all of them
 */
public record OrderPeriod(
        @Default("since-last-run") Span span,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Default("modified") DateOf by,
        @Default("[]") Set<String> shops)
        implements Checked {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    /** How far back. Days, weeks, months and years are those of the shop's time zone. */
    public enum Span {
        /** What changed since the last run that read to its end; on the first run everything. */
        SINCE_LAST_RUN,
        /** Monday to Sunday. */
        THIS_WEEK,
        /** Today and the 14 days before. */
        LAST_15_DAYS,
        THIS_MONTH,
        /** The month before this one, whole. */
        LAST_MONTH,
        /** From the same day three months ago, or the last day of a month that is too short, to today. */
        LAST_3_MONTHS,
        /** From the same day six months ago, or the last day of a month that is too short, to today. */
        LAST_6_MONTHS,
        THIS_YEAR,
        /** The year before this one, whole. */
        LAST_YEAR,
        ALL,
        /** From one day to another, both included. */
        BETWEEN
    }

    /** Which date of an order counts. */
    public enum DateOf {
        /** When it was ordered. */
        PLACED,
        /** When it last changed: an order that is paid later is then seen again. */
        MODIFIED
    }

    public OrderPeriod {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(by, "by");
        shops = Collections.unmodifiableSet(new TreeSet<>(shops)); // in one order in every process
    }

    /** The usual choice: what changed since the last run, in all shops. */
    public static OrderPeriod sinceLastRun() {
        return of(Span.SINCE_LAST_RUN);
    }

    /** A span that needs no days, by modification, in all shops. */
    public static OrderPeriod of(Span span) {
        return new OrderPeriod(span, null, null, DateOf.MODIFIED, Set.of());
    }

    /** From one day to another, both included, by modification, in all shops. */
    public static OrderPeriod between(LocalDate first, LocalDate last) {
        return new OrderPeriod(Span.BETWEEN, first, last, DateOf.MODIFIED, Set.of());
    }

    /** Goes by when orders were placed. */
    public OrderPeriod byPlaced() {
        return new OrderPeriod(span, first, last, DateOf.PLACED, shops);
    }

    /** Takes the orders of these shops only. */
    public OrderPeriod ofShops(Set<String> ids) {
        return new OrderPeriod(span, first, last, by, ids);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        check("$.first", first, "first", problems);
        check("$.last", last, "last", problems);
        if (span == Span.BETWEEN && first != null && last != null && last.isBefore(first)) {
            problems.add(new Problem(
                    "$.last", "it is " + last + ", before the first day, " + first, "Swap the two, or correct one"));
        }
        if (span == Span.SINCE_LAST_RUN && by == DateOf.PLACED) {
            problems.add(new Problem(
                    "$.by",
                    "it is \"placed\", and since the last run is told by what was modified",
                    "Write \"modified\", or choose another span"));
        }
        if (shops.stream().anyMatch(String::isBlank)) {
            problems.add(new Problem("$.shops", "one of them is blank", "Write its id, or remove it"));
        }
        return problems;
    }

    /** Whether the reader's own watermark says where to begin; the {@link #window} is then open. */
    public boolean goesByWatermark() {
        return span == Span.SINCE_LAST_RUN;
    }

    /**
     * From when to when, for a run that begins now. A day begins with its first instant, also where clocks are changed at
     * midnight.
     *
     * @param now when the run begins; all of a run asks for the same window
     * @param shopZone the zone in which the shop has its days
     * @throws IllegalStateException when the period has {@link #problems}
     */
    public Window window(Instant now, ZoneId shopZone) {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("the period has problems: " + problems());
        }
        LocalDate today = LocalDate.ofInstant(now, shopZone);
        LocalDate begin = firstDay(today);
        LocalDate end = lastDay(today);
        return new Window(
                begin == null ? null : begin.atStartOfDay(shopZone).toInstant(),
                end == null ? null : end.plusDays(1).atStartOfDay(shopZone).toInstant());
    }

    /**
     * Whether an order is taken.
     *
     * @param placed when it was ordered
     * @param modified when it last changed
     * @param shop the id of its shop; empty where the account has one shop only
     * @param window of this run
     */
    public boolean takes(Instant placed, Instant modified, String shop, Window window) {
        return (shops.isEmpty() || shops.contains(shop)) && window.holds(by == DateOf.PLACED ? placed : modified);
    }

    private void check(String path, @Nullable LocalDate day, String name, List<Problem> problems) {
        if (span == Span.BETWEEN && day == null) {
            problems.add(new Problem(
                    path,
                    "missing: \"between\" has a first and a last day",
                    "Write the " + name + " day, for example \"2026-11-20\""));
        } else if (span != Span.BETWEEN && day != null) {
            problems.add(new Problem(
                    path,
                    "it is " + day + ", and only \"between\" has days of its own",
                    "Remove it, or write \"between\" as the span"));
        } else if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            problems.add(new Problem(path, "it is " + day + ", and no order has such a year", "Correct the year"));
        }
    }

    private @Nullable LocalDate firstDay(LocalDate today) {
        return switch (span) {
            case SINCE_LAST_RUN, ALL -> null;
            case THIS_WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case LAST_15_DAYS -> today.minusDays(14);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case LAST_3_MONTHS -> today.minusMonths(3);
            case LAST_6_MONTHS -> today.minusMonths(6);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
            case BETWEEN -> first;
        };
    }

    private @Nullable LocalDate lastDay(LocalDate today) {
        return switch (span) {
            case SINCE_LAST_RUN, ALL -> null;
            case THIS_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case LAST_15_DAYS, LAST_3_MONTHS, LAST_6_MONTHS -> today;
            case THIS_MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case THIS_YEAR -> today.with(TemporalAdjusters.lastDayOfYear());
            case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
            case BETWEEN -> last;
        };
    }

    /**
     * A stretch of time.
     *
     * @param from its first instant, or null for no beginning
     * @param before the first instant after it, or null for no end
     */
    public record Window(@Nullable Instant from, @Nullable Instant before) {

        public Window {
            if (from != null && before != null && before.isBefore(from)) {
                throw new IllegalArgumentException("it ends at " + before + ", before it begins at " + from);
            }
        }

        /** Whether an instant is in it. */
        public boolean holds(Instant instant) {
            return (from == null || !instant.isBefore(from)) && (before == null || instant.isBefore(before));
        }
    }
}

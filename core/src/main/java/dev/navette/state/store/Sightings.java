package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.spi.Seen;

/** What surveys saw, and how many of their passes were complete. */
final class Sightings {

    private static final String PASSES = "SELECT passes FROM survey WHERE pair = ? AND survey = ?";
    private static final String END_PASS = """
            INSERT INTO survey (pair, survey, passes) VALUES (?, ?, 1)
            ON CONFLICT (pair, survey) DO UPDATE SET passes = survey.passes + 1""";
    private static final String FORMER = """
            SELECT entry, digest_high, digest_low, looked, first, changed, drifted FROM sighting
            WHERE pair = ? AND survey = ? AND kind = ? AND entry IN (%s)""";
    private static final String PUT = """
            INSERT INTO sighting (pair, survey, kind, entry, name, digest_high, digest_low, looked, pass, first, changed,
                drifted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, survey, kind, entry) DO UPDATE
            SET name = excluded.name, digest_high = excluded.digest_high, digest_low = excluded.digest_low,
                looked = excluded.looked, pass = excluded.pass, first = excluded.first, changed = excluded.changed,
                drifted = excluded.drifted""";
    // Of a linked element: all that stands under its name, as a write of what is sold may change how its product looks.
    private static final String WRITES = """
            SELECT linked.foreign_id, MAX(COALESCE(written.touched, 0)), COUNT(written.unsettled)
            FROM element linked
            JOIN element written ON written.pair = linked.pair AND written.name = linked.name
            WHERE linked.pair = ? AND linked.kind = ? AND linked.foreign_id IN (%s)
            GROUP BY linked.foreign_id""";
    private static final String PAGE = """
            SELECT kind, entry, name, pass, first, changed, drifted FROM sighting
            WHERE pair = ? AND survey = ? AND (kind, entry) > (?, ?) ORDER BY kind, entry LIMIT ?""";
    private static final String FORGET =
            "DELETE FROM sighting WHERE pair = ? AND survey = ? AND kind = ? AND entry = ?";

    /** No name of a kind, and before all of them. */
    private static final String NO_KIND = "";

    /** How an element was when it was seen before. */
    private record Former(Fingerprint digest, Instant looked, long first, long changed, long drifted) {}

    /**
     * What we did to a linked element.
     *
     * @param last when what is known of it changed last
     * @param underWay whether a write has begun whose end is not known
     */
    private record Writes(Instant last, boolean underWay) {

        /** A write that took effect after that time has begun or ended after it, or is still under way. */
        boolean noneSince(Instant time) {
            return !underWay && last.isBefore(time);
        }
    }

    private final Database database;

    Sightings(Database database) {
        this.database = database;
    }

    long passes(SurveyKey survey) throws SQLException {
        Long passes = of(PASSES, survey).one(Columns::number);
        return passes == null ? 0 : passes;
    }

    void endPass(SurveyKey survey) throws SQLException {
        of(END_PASS, survey).change();
    }

    void see(SurveyKey survey, Instant looked, List<Seen> seen) throws SQLException {
        long pass = passes(survey) + 1;
        // In one order, and of what a page gives twice the last.
        var byKind = new TreeMap<String, Map<String, Seen>>();
        for (Seen element : seen) {
            byKind.computeIfAbsent(code(element.kind()), any -> new TreeMap<>()).put(element.key(), element);
        }
        for (var ofKind : byKind.entrySet()) {
            put(survey, ofKind.getKey(), pass, looked, ofKind.getValue());
        }
    }

    List<Sighting> page(SurveyKey survey, @Nullable Sighting after, int limit) throws SQLException {
        return of(PAGE, survey)
                .text(after == null ? NO_KIND : code(after.kind()))
                .text(after == null ? "" : after.key())
                .number(limit)
                .all(Sightings::sighting);
    }

    void forget(SurveyKey survey, List<Sighting> gone) throws SQLException {
        Parameters row = database.sql(FORGET);
        for (Sighting element : gone) {
            row.number(survey.pair())
                    .text(survey.survey())
                    .text(code(element.kind()))
                    .text(element.key())
                    .row();
        }
        row.runRows();
    }

    private void put(SurveyKey survey, String kind, long pass, Instant looked, Map<String, Seen> seen)
            throws SQLException {
        Map<String, Former> former = former(survey, kind, seen.keySet());
        List<String> different = seen.values().stream()
                .filter(element -> isDifferent(element, former.get(element.key())))
                .map(Seen::key)
                .toList();
        Map<String, Writes> writes = kind.equals(NO_KIND) ? Map.of() : writes(survey.pair(), kind, different);
        Parameters row = database.sql(PUT);
        for (Seen element : seen.values()) {
            Former before = former.get(element.key());
            boolean changed = isDifferent(element, before);
            Writes ours = writes.get(element.key());
            boolean drifted = changed && before != null && ours != null && ours.noneSince(before.looked());
            row.number(survey.pair()).text(survey.survey()).text(kind).text(element.key());
            row.text(element.name());
            row.number(element.digest().high()).number(element.digest().low());
            row.time(looked).number(pass).number(before == null ? pass : before.first());
            row.number(changed ? pass : before == null ? 0 : before.changed());
            row.number(drifted ? pass : before == null ? 0 : before.drifted()).row();
        }
        row.runRows();
    }

    private static boolean isDifferent(Seen now, @Nullable Former before) {
        return before != null && !before.digest().equals(now.digest());
    }

    private Map<String, Former> former(SurveyKey survey, String kind, Collection<String> keys) throws SQLException {
        var former = new HashMap<String, Former>();
        for (List<String> chunk : Chunks.of(keys)) {
            Parameters query = of(FORMER.formatted(Chunks.places(chunk)), survey)
                    .text(kind)
                    .texts(chunk);
            try (ResultSet rows = query.query()) {
                while (rows.next()) {
                    var row = new Columns(rows);
                    former.put(
                            row.text(),
                            new Former(
                                    new Fingerprint(row.number(), row.number()),
                                    row.time(),
                                    row.number(),
                                    row.number(),
                                    row.number()));
                }
            }
        }
        return former;
    }

    private Map<String, Writes> writes(long pair, String kind, List<String> ids) throws SQLException {
        var writes = new HashMap<String, Writes>();
        for (List<String> chunk : Chunks.of(ids)) {
            Parameters query = database.sql(WRITES.formatted(Chunks.places(chunk)))
                    .number(pair)
                    .text(kind)
                    .texts(chunk);
            try (ResultSet rows = query.query()) {
                while (rows.next()) {
                    var row = new Columns(rows);
                    writes.put(row.text(), new Writes(row.time(), row.number() > 0));
                }
            }
        }
        return writes;
    }

    private Parameters of(String sql, SurveyKey survey) throws SQLException {
        return database.sql(sql).number(survey.pair()).text(survey.survey());
    }

    private static String code(@Nullable LinkKind kind) {
        return kind == null ? NO_KIND : kind.code();
    }

    private static Sighting sighting(Columns row) throws SQLException {
        String kind = row.text();
        return new Sighting(
                kind.equals(NO_KIND) ? null : new LinkKind(kind),
                row.text(),
                row.textOrNull(),
                row.number(),
                row.number(),
                row.number(),
                row.number());
    }
}

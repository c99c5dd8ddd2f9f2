package dev.navette.state.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.Fingerprint;

/** What elements of an undated source looked like when they were last dealt with. */
final class Digests {

    private static final String FIND =
            "SELECT name, high, low FROM digest WHERE pair = ? AND task = ? AND epoch = ? AND name IN (%s)";
    private static final String PUT = """
            INSERT INTO digest (pair, task, name, epoch, high, low) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, task, name) DO UPDATE
            SET epoch = excluded.epoch, high = excluded.high, low = excluded.low""";

    private final Database database;
    private final Bases bases;

    Digests(Database database, Bases bases) {
        this.database = database;
        this.bases = bases;
    }

    /** A shadow sees through to what its base has. */
    Map<String, Fingerprint> find(TaskKey task, long epoch, Collection<String> names) throws SQLException {
        Map<String, Fingerprint> found = new HashMap<>();
        Long base = bases.of(task.pair()).orElse(null);
        if (base != null) {
            find(new TaskKey(base, task.task()), epoch, names, found);
        }
        find(task, epoch, names, found);
        return found;
    }

    private void find(TaskKey task, long epoch, Collection<String> names, Map<String, Fingerprint> found)
            throws SQLException {
        for (List<String> chunk : Chunks.of(names)) {
            database.sql(FIND.formatted(Chunks.places(chunk)))
                    .number(task.pair())
                    .text(task.task())
                    .number(epoch)
                    .texts(chunk)
                    .all(row -> found.put(row.text(), new Fingerprint(row.number(), row.number())));
        }
    }

    void put(TaskKey task, Changes.Digests digests) throws SQLException {
        Parameters row = database.sql(PUT);
        // In one order: two transactions that lock the same rows then never wait for each other.
        for (Map.Entry<String, Fingerprint> entry : new TreeMap<>(digests.of()).entrySet()) {
            row.number(task.pair()).text(task.task()).text(entry.getKey()).number(digests.epoch());
            row.number(entry.getValue().high()).number(entry.getValue().low()).row();
        }
        row.runRows();
    }
}

package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits on the disk, and what is known of which group each element belongs to. */
final class Spools {

    private static final String NO_GROUP = "";
    private static final String SELECT = "SELECT name, grp, run, due, content FROM spooled WHERE pair = ? AND task = ?";
    private static final String FIND = SELECT + " AND name IN (%s)";
    private static final String MEMBERS = SELECT + " AND grp IN (%s) ORDER BY grp, name";
    private static final String DUE_GROUPS = """
            SELECT DISTINCT grp FROM spooled WHERE pair = ? AND task = ? AND due = 1 AND grp > ?
            ORDER BY grp LIMIT ?""";
    private static final String DUE_GROUPS_OF_RUN = """
            SELECT DISTINCT grp FROM spooled WHERE pair = ? AND task = ? AND due = 1 AND run = ? AND grp > ?
            ORDER BY grp LIMIT ?""";
    private static final String PAGE_OF_MEMBERS = SELECT + " AND grp = ? AND name > ? ORDER BY name LIMIT ?";
    private static final String GROUPS = "SELECT DISTINCT grp FROM spooled WHERE pair = ? AND task = ? AND grp IN (%s)";
    /** The run is for SQLite: of what the index of groups holds alone, it would read that index whole. */
    private static final String GROUPS_OF =
            "SELECT name, grp, run FROM spooled WHERE pair = ? AND task = ? AND name IN (%s)";

    private static final String PUT = """
            INSERT INTO spooled (pair, task, name, grp, run, due, content) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, task, name) DO UPDATE
            SET grp = excluded.grp, run = excluded.run, due = excluded.due, content = excluded.content""";
    private static final String REMOVE = "DELETE FROM spooled WHERE pair = ? AND task = ? AND name = ?";
    private static final String MAKE_DUE =
            "UPDATE spooled SET due = 1 WHERE pair = ? AND task = ? AND due = 0 AND grp IN (%s)";
    private static final String DELIVERED = """
            UPDATE spooled SET due = 0, content = NULL, run = 0
            WHERE pair = ? AND task = ? AND (due = 1 OR content IS NOT NULL) AND grp IN (%s)""";
    private static final String DROP_LEFTOVERS = """
            DELETE FROM spooled WHERE pair = ? AND task = ? AND grp = '' AND name <= (
                SELECT MAX(name) FROM (
                    SELECT name FROM spooled WHERE pair = ? AND task = ? AND grp = '' ORDER BY name LIMIT ?) AS portion)
            """;

    private static final String LEFTOVER = "SELECT name FROM spooled WHERE pair = ? AND task = ? AND grp = '' LIMIT 1";

    private final Database database;

    Spools(Database database) {
        this.database = database;
    }

    Map<String, Spooled> find(TaskKey task, Collection<String> names) throws SQLException {
        Map<String, Spooled> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(names)) {
            of(task, FIND, chunk).all(Spools::spooled).forEach(element -> found.put(element.name(), element));
        }
        return found;
    }

    List<String> dueGroups(TaskKey task, String afterGroup, int limit) throws SQLException {
        return of(task, DUE_GROUPS).text(afterGroup).number(limit).all(Columns::text);
    }

    List<String> dueGroups(TaskKey task, long run, String afterGroup, int limit) throws SQLException {
        return of(task, DUE_GROUPS_OF_RUN)
                .number(run)
                .text(afterGroup)
                .number(limit)
                .all(Columns::text);
    }

    List<Spooled> members(TaskKey task, String group, String afterName, int limit) throws SQLException {
        return of(task, PAGE_OF_MEMBERS)
                .text(group)
                .text(afterName)
                .number(limit)
                .all(Spools::spooled);
    }

    /** In the order of groups and names: the database's own, which also orders what is asked in several chunks. */
    List<Spooled> members(TaskKey task, Collection<String> groups) throws SQLException {
        var members = new ArrayList<Spooled>();
        for (List<String> chunk :
                Chunks.of(groups.stream().distinct().sorted(CodePoints.ORDER).toList())) {
            members.addAll(of(task, MEMBERS, chunk).all(Spools::spooled));
        }
        return members;
    }

    Set<String> groups(TaskKey task, Collection<String> candidates) throws SQLException {
        Set<String> groups = new HashSet<>();
        for (List<String> chunk : Chunks.of(candidates)) {
            groups.addAll(of(task, GROUPS, chunk).all(Columns::text));
        }
        groups.remove(NO_GROUP);
        return groups;
    }

    void apply(TaskKey task, Changes.Spool changes) throws SQLException {
        keep(task, changes.kept());
        remove(task, changes.gone());
        for (List<String> chunk : Chunks.of(changes.delivered())) {
            of(task, DELIVERED, chunk).change();
        }
    }

    /** Drops a portion of the elements without a group, and says how many. */
    int dropLeftovers(TaskKey task, int portion) throws SQLException {
        return of(of(task, DROP_LEFTOVERS), task).number(portion).change();
    }

    boolean hasLeftovers(TaskKey task) throws SQLException {
        return of(task, LEFTOVER).one(Columns::text) != null;
    }

    private void keep(TaskKey task, List<Spooled> kept) throws SQLException {
        var former = groupsOf(task, kept.stream().map(Spooled::name).toList());
        var left = new HashSet<String>();
        Parameters row = database.sql(PUT);
        for (Spooled element : kept) {
            String before = former.get(element.name());
            if (before != null && !before.equals(element.group())) {
                left.add(before);
            }
            of(row, task).text(element.name()).text(element.group()).number(element.run());
            row.number(element.due() ? 1 : 0).text(element.content()).row();
        }
        row.runRows();
        makeDue(task, left);
    }

    private void remove(TaskKey task, List<String> names) throws SQLException {
        var left = new HashSet<>(groupsOf(task, names).values());
        Parameters row = database.sql(REMOVE);
        for (String name : names) {
            of(row, task).text(name).row();
        }
        row.runRows();
        makeDue(task, left);
    }

    private void makeDue(TaskKey task, Set<String> groups) throws SQLException {
        groups.remove(NO_GROUP);
        for (List<String> chunk : Chunks.of(groups)) {
            of(task, MAKE_DUE, chunk).change();
        }
    }

    private Map<String, String> groupsOf(TaskKey task, List<String> names) throws SQLException {
        Map<String, String> groups = new HashMap<>();
        for (List<String> chunk : Chunks.of(names)) {
            try (ResultSet rows = of(task, GROUPS_OF, chunk).query()) {
                while (rows.next()) {
                    var row = new Columns(rows);
                    groups.put(row.text(), row.text());
                }
            }
        }
        return groups;
    }

    private Parameters of(TaskKey task, String sql) throws SQLException {
        return of(database.sql(sql), task);
    }

    private Parameters of(TaskKey task, String sql, List<String> chunk) throws SQLException {
        return of(task, sql.formatted(Chunks.places(chunk))).texts(chunk);
    }

    private static Parameters of(Parameters row, TaskKey task) throws SQLException {
        return row.number(task.pair()).text(task.task());
    }

    private static Spooled spooled(Columns row) throws SQLException {
        return new Spooled(row.text(), row.text(), row.number(), row.number() != 0, row.textOrNull());
    }
}

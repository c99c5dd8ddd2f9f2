package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.model.LinkKind;

/** What open items name that has no id yet, a row for each thing. */
final class Awaited {

    private static final String FIND =
            "SELECT name, kind, target FROM awaited WHERE pair = ? AND task = ? AND name IN (%s)";
    private static final String ADD = "INSERT INTO awaited (pair, task, name, kind, target) VALUES (?, ?, ?, ?, ?)";
    private static final String REMOVE = "DELETE FROM awaited WHERE pair = ? AND task = ? AND name = ?";

    private final Database database;

    Awaited(Database database) {
        this.database = database;
    }

    /** The items, each with what it awaits. */
    List<OpenItem> with(TaskKey task, List<OpenItem> items) throws SQLException {
        var awaits = find(task, items.stream().map(OpenItem::name).toList());
        if (awaits.isEmpty()) {
            return items;
        }
        return items.stream()
                .map(item -> awaiting(item, awaits.getOrDefault(item.name(), Set.of())))
                .toList();
    }

    void put(TaskKey task, List<OpenItem> items) throws SQLException {
        remove(task, items.stream().map(OpenItem::name).toList());
        Parameters row = database.sql(ADD);
        for (OpenItem item : items) {
            for (ElementKey key : item.awaits()) {
                row.number(task.pair()).text(task.task()).text(item.name());
                row.text(key.kind().code()).text(key.name()).row();
            }
        }
        row.runRows();
    }

    void remove(TaskKey task, Collection<String> names) throws SQLException {
        Parameters row = database.sql(REMOVE);
        for (String name : names) {
            row.number(task.pair()).text(task.task()).text(name).row();
        }
        row.runRows();
    }

    private Map<String, Set<ElementKey>> find(TaskKey task, List<String> names) throws SQLException {
        Map<String, Set<ElementKey>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(names)) {
            try (ResultSet rows = database.sql(FIND.formatted(Chunks.places(chunk)))
                    .number(task.pair())
                    .text(task.task())
                    .texts(chunk)
                    .query()) {
                while (rows.next()) {
                    var row = new Columns(rows);
                    found.computeIfAbsent(row.text(), name -> new HashSet<>())
                            .add(new ElementKey(new LinkKind(row.text()), row.text()));
                }
            }
        }
        return found;
    }

    private static OpenItem awaiting(OpenItem item, Set<ElementKey> awaits) {
        return new OpenItem(
                item.name(),
                item.state(),
                item.fault(),
                item.tries(),
                item.since(),
                item.run(),
                item.attempt(),
                awaits,
                item.done());
    }
}

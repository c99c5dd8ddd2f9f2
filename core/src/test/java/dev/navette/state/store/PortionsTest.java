package dev.navette.state.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.navette.state.store.Portions.Range;
import dev.navette.state.store.Portions.Table;

import static org.assertj.core.api.Assertions.assertThat;

class PortionsTest {

    private static final String ADD_HINT =
            "INSERT INTO hint (pair, task, name, hinted, newest_run) VALUES (?, ?, ?, 0, 0)";
    private static final String ADD_LINE =
            "INSERT INTO run_line (run, position, name, result) VALUES (?, ?, 'EM-1', 'UPDATED')";

    private final Database database =
            Sqlite.memory(StoreFaults.ofMemory(new SqliteDialect(), Sqlite.PATIENCE), StoreFixture.CLOCK);
    private final Portions portions = new Portions(database, 2);

    @BeforeEach
    void fill() {
        database.write(() -> {
            for (String name : List.of("EM-1", "EM-2", "EM-3", "EM-4", "EM-5")) {
                database.sql(ADD_HINT).number(1).text("stock").text(name).change();
            }
            database.sql(ADD_HINT).number(1).text("articles").text("EM-3").change();
            database.sql(ADD_HINT).number(2).text("stock").text("EM-1").change();
            for (int line = 1; line <= 5; line++) {
                database.sql(ADD_LINE).number(7).number(line).change();
            }
            return database.sql(ADD_LINE).number(8).number(1).change();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rangesFollowEachOtherThroughEveryTaskOfAPair() {
        var ranges = new ArrayList<Range>();

        portions.each(Table.HINTS, 1, ranges::add);

        assertThat(ranges)
                .containsExactly(
                        new Range("articles", "", "EM-3"),
                        new Range("stock", "", "EM-2"),
                        new Range("stock", "EM-2", "EM-4"),
                        new Range("stock", "EM-4", "EM-5"));
    }

    @Test
    void allRowsOfAnOwnerAreDeletedAndNoOthers() {
        portions.delete(Table.HINTS, 1);
        portions.delete(Table.LINES, 7);

        assertThat(count("SELECT COUNT(*) FROM hint")).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM run_line")).isEqualTo(1);
    }

    private long count(String sql) {
        return database.read(() -> Objects.requireNonNull(database.sql(sql).one(Columns::number)));
    }
}

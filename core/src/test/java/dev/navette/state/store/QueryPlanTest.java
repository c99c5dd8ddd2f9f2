package dev.navette.state.store;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked by names is looked up by them: SQLite likes to read a whole index of what is small today. */
@Tag("promise-2")
class QueryPlanTest {

    private static final Pattern ONE_OF = Pattern.compile("(\\w+) IN \\(%s\\)");
    private static final Pattern WHOLE = Pattern.compile("(?:SELECT|UPDATE|DELETE) ");

    @TempDir
    private Path folder;

    static Stream<String> statementsThatTakeNames() {
        return Stream.of(
                        Awaited.class,
                        Digests.class,
                        Elements.class,
                        Hints.class,
                        OpenItems.class,
                        PlannedChanges.class,
                        Sightings.class,
                        Spools.class,
                        Unlinking.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                .map(QueryPlanTest::textOf)
                .filter(text ->
                        WHOLE.matcher(text).lookingAt() && ONE_OF.matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("statementsThatTakeNames")
    void looksThemUp(String statement) throws SQLException {
        Path file = folder.resolve("navette.db");
        SqliteFile.open(file, Clock.systemUTC()).close();

        String plan = String.join("\n", plan(file, statement.replace("%s", "?, ?, ?")));

        assertThat(ONE_OF.matcher(statement).results().map(condition -> condition.group(1)))
                .allSatisfy(column -> assertThat(plan).contains(column + "=?"));
    }

    private static List<String> plan(Path file, String statement) throws SQLException {
        var steps = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement asking = connection.createStatement();
                ResultSet rows = asking.executeQuery("EXPLAIN QUERY PLAN " + statement)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }

    private static String textOf(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

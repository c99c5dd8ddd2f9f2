package dev.navette.state.store;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.StoreException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresDialectTest {

    private final PostgresDialect dialect =
            new PostgresDialect("navette", PostgresDialect.PATIENCE, PostgresDialect::serverTime);

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE", // connection lost
        "57P01, UNAVAILABLE", // server going down
        "53300, UNAVAILABLE", // too many connections
        "57014, UNAVAILABLE", // the host's own time-out
        "53100, FULL",
        "25006, READ_ONLY",
        "42501, READ_ONLY", // no right
        "55P03, LOCKED",
        "40P01, LOCKED", // deadlock
        "40001, LOCKED", // serialisation
        "42P01, DAMAGED", // no such table
        "42703, DAMAGED", // no such column
        "XX001, DAMAGED" // a page of the server's
    })
    void stateSaysWhatToDo(String state, Reason reason) {
        assertThat(dialect.reason(new SQLException("it failed", state))).isEqualTo(reason);
    }

    @Test
    void failureWithoutAStateIsOfThePool() {
        var failure = new SQLException("no connection within 30 seconds");

        assertThat(dialect.reason(failure)).isEqualTo(Reason.UNAVAILABLE);
        assertThat(dialect.isGone(failure)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08003, true",
        "08006, true",
        "57P01, true",
        "57P02, true",
        "25P03, true",
        "55P03, false",
        "53100, false"
    })
    void connectionIsGoneWhenItOrTheServerEnded(String state, boolean gone) {
        assertThat(dialect.isGone(new SQLException("it failed", state))).isEqualTo(gone);
    }
}

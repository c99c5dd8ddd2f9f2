package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.navette.error.LeaseLostException;

/** Who may do what alone. The row stays when a lease is given back, so that its token never goes back. */
final class Leases {

    private static final String ACQUIRE = """
            INSERT INTO lease (name, owner, token, length, ends) VALUES (?, ?, 1, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET owner = excluded.owner, token = lease.token + 1, length = excluded.length, ends = excluded.ends
            WHERE lease.ends IS NULL OR lease.ends <= ?
            RETURNING token""";
    private static final String HOLDER =
            "SELECT name, owner, token, length, ends FROM lease WHERE name = ? AND ends IS NOT NULL";
    private static final String RENEW = "UPDATE lease SET ends = ? WHERE name = ? AND token = ? AND ends IS NOT NULL";
    // Changes nothing, but keeps the row from changing hands until the transaction ends.
    private static final String HOLD =
            "UPDATE lease SET token = token WHERE name = ? AND token = ? AND ends IS NOT NULL";
    private static final String RELEASE = "UPDATE lease SET ends = NULL WHERE name = ? AND token = ?";

    private final Database database;

    Leases(Database database) {
        this.database = database;
    }

    Optional<Lease> acquire(String name, String owner, Duration length, Instant now) throws SQLException {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length is not positive: " + length);
        }
        Instant end = end(now, length);
        Long token = database.sql(ACQUIRE)
                .text(name)
                .text(owner)
                .number(Micros.of(length))
                .time(end)
                .time(now)
                .one(Columns::number);
        return token == null ? Optional.empty() : Optional.of(new Lease(name, owner, token, length, end));
    }

    Optional<Lease> holder(String name, Instant now) throws SQLException {
        return last(name).filter(lease -> lease.end().isAfter(now));
    }

    /** Renews a lease that nobody took over, even when it has ended meanwhile. */
    Lease renew(Lease lease, Instant now) throws SQLException {
        Instant end = end(now, lease.length());
        int changed = database.sql(RENEW)
                .time(end)
                .text(lease.name())
                .number(lease.token())
                .change();
        if (changed == 0) {
            throw lost(lease);
        }
        return new Lease(lease.name(), lease.owner(), lease.token(), lease.length(), end);
    }

    /** Makes sure that nobody took it over, until this transaction ends. */
    void hold(Lease lease) throws SQLException {
        if (database.sql(HOLD).text(lease.name()).number(lease.token()).change() == 0) {
            throw lost(lease);
        }
    }

    void release(Lease lease) throws SQLException {
        database.sql(RELEASE).text(lease.name()).number(lease.token()).change();
    }

    private Optional<Lease> last(String name) throws SQLException {
        return Optional.ofNullable(database.sql(HOLDER)
                .text(name)
                .one(row ->
                        new Lease(row.text(), row.text(), row.number(), Micros.duration(row.number()), row.time())));
    }

    private LeaseLostException lost(Lease lease) throws SQLException {
        String taken = last(lease.name())
                .map(other -> other.owner() + " took it over and holds it until " + other.end())
                .orElse("it was given back");
        return new LeaseLostException("The lease " + lease.name() + " of " + lease.owner() + " is lost: " + taken
                + ". What was committed stands; this run writes nothing more.");
    }

    private static Instant end(Instant now, Duration length) {
        return Micros.instant(Micros.of(now.plus(length)));
    }
}

package dev.navette.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;

import dev.navette.error.NavetteException;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contracts of all roles share: the time, and connectors that are closed behind each rule. */
abstract class RoleContract {

    /** What connectors are lent as the time. It stands still until a rule moves it: a stub server's time should be it. */
    protected final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));

    private final TestContext context = new TestContext(clock);
    private final List<Connector> open = new ArrayList<>();

    RoleContract() {}

    @AfterEach
    void closeWhatIsOpen() {
        closeConnectors();
        context.close();
        leave();
    }

    /** Ends what was made for one rule. */
    void leave() {}

    final void closeConnectors() {
        open.forEach(Connector::close);
        open.clear();
    }

    /** What a connector is lent here. */
    final TestContext context() {
        return context;
    }

    /** A connector of its own, as a new process has it. */
    final Connector connect(Connection<?> connection) {
        Connector connector = connection.open(context);
        open.add(connector);
        return connector;
    }

    /** The role in a connector of its own. */
    final <R extends Role> R role(Connection<?> connection, Class<R> role) {
        return connect(connection)
                .role(role)
                .orElseThrow(() -> new AssertionError("The connector " + connection.account() + " has no "
                        + role.getSimpleName() + ": nothing of this contract can be tried. Offer the role, or leave its"
                        + " contract out and let the connector's own contract say that it is absent."));
    }

    /** What a call answers to a thread that is told to stop; nothing when it refuses. The thread stays told. */
    static <T> Optional<T> interrupted(Supplier<T> call) {
        Thread.currentThread().interrupt();
        Optional<T> answer;
        try {
            answer = Optional.of(call.get());
        } catch (NavetteException stopped) {
            answer = Optional.empty();
        }
        assertThat(Thread.interrupted())
                .as("An interrupt is restored: who swallows it keeps a run from being stopped")
                .isTrue();
        return answer;
    }
}

package dev.navette.testkit.connectors;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import dev.navette.model.Account;
import dev.navette.model.Check;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.testkit.ConnectorContract;

/** A test of a kiosk's connection, and a connector, that break one rule each. */
final class BrokenKioskTests {

    private BrokenKioskTests() {}

    static class TakesSilenceOnTheWireForConsent extends KioskSelfTestContractTest {

        @Override
        protected Connection<?> well() {
            return overlooking(super.well(), "The kiosk does not answer");
        }
    }

    static class TakesARefusedKeyForConsent extends KioskSelfTestContractTest {

        @Override
        protected Connection<?> well() {
            return overlooking(super.well(), "The kiosk refuses the key");
        }
    }

    static class RestlessContractTest extends ConnectorContract {

        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        protected Connection<?> connection() {
            return Connection.live(new Account("kiosk", "restless"), context -> {
                var thread = new Thread(this::run, "kiosk-watch");
                thread.setDaemon(true);
                thread.start();
                return new Nothing();
            });
        }

        @Override
        protected Set<Class<? extends Role>> roles() {
            return Set.of();
        }

        private void run() {
            try {
                end.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Nothing() implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return Optional.empty();
        }

        @Override
        public void close() {
            // and its thread lives on
        }
    }

    private static Connection<?> overlooking(Connection<?> real, String what) {
        return Instead.of(
                real,
                SelfTest.class,
                test -> () -> test.checks().stream()
                        .map(check -> check.what().equals(what) ? Check.ok("The kiosk is well") : check)
                        .toList());
    }
}

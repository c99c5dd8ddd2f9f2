package dev.navette.testkit.connectors;

import java.util.Optional;
import java.util.Set;

import dev.navette.model.Account;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;
import dev.navette.testkit.ArticleReaderContract;
import dev.navette.testkit.ConnectorContract;
import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;

/** Connectors that break one rule each. */
final class BrokenConnectors {

    private BrokenConnectors() {}

    static class ForgetfulContractTest extends ConnectorContract {

        @Override
        protected Connection<?> connection() {
            return new Connection<>(new Provider(true), new Nothing());
        }

        @Override
        protected Set<Class<? extends Role>> roles() {
            return Set.of(ArticleReader.class);
        }
    }

    /** The contract of the connector above, which is never run. */
    static class ForgetfulArticleReaderContractTest extends ArticleReaderContract {

        @Override
        protected ErpWorld world() {
            return new MemoryErpWorld();
        }
    }

    /** Its role has no contract test. */
    static class UncheckedContractTest extends ConnectorContract {

        @Override
        protected Connection<?> connection() {
            return new Connection<>(new Provider(false), new Nothing());
        }

        @Override
        protected Set<Class<? extends Role>> roles() {
            return Set.of(ArticleReader.class);
        }
    }

    private record Nothing() {}

    /** Articles and nothing else. */
    private record Provider(boolean forgetful) implements ConnectorProvider<Nothing> {

        @Override
        public String type() {
            return "broken";
        }

        @Override
        public Class<Nothing> settings() {
            return Nothing.class;
        }

        @Override
        public Account account(Nothing settings) {
            return new Account("broken", "one");
        }

        @Override
        public Connector connect(Nothing settings, ConnectorContext context) {
            return new Articles(new MemoryErpWorld().connection().open(context), forgetful);
        }
    }

    private record Articles(Connector erp, boolean forgetful) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            if (!role.equals(ArticleReader.class)) {
                return Optional.empty();
            }
            return forgetful ? FaultyConnector.of(erp, Faults.none()).role(role) : erp.role(role);
        }

        @Override
        public void close() {
            erp.close();
        }
    }
}

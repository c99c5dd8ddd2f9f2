package dev.navette.testkit;

import dev.navette.state.SyncStore;
import dev.navette.state.store.PostgresSchema;
import dev.navette.state.store.StoreAccess;

/** On a real server, whose own time gives way to the contract's clock. */
class PostgresStoreContractIT extends StoreContract {

    @Override
    protected SyncStore fresh() {
        String schema = PostgresServer.newSchema();
        return StoreAccess.handle(clock -> PostgresSchema.openOnClock(PostgresServer.database(), schema, clock));
    }
}

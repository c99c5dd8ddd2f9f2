package dev.navette.testkit;

import dev.navette.state.SyncStore;

class InMemoryStoreContractTest extends StoreContract {

    @Override
    protected SyncStore fresh() {
        return SyncStore.inMemory();
    }
}

package dev.navette.engine;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.spi.Drawer;
import dev.navette.state.store.Store;

/** A drawer of an account, kept in the store. */
record StoredDrawer(Store store, Account account, String name) implements Drawer {

    @Override
    public Optional<String> get(String key) {
        return store.drawer(account, name, key);
    }

    @Override
    public void put(String key, String value) {
        store.put(account, name, key, value);
    }

    @Override
    public boolean replace(String key, @Nullable String expected, @Nullable String next) {
        return store.replace(account, name, key, expected, next);
    }
}

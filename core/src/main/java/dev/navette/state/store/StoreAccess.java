package dev.navette.state.store;

import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.state.SyncStore;

/** Opens the store behind a handle, so that no exported signature shows the hidden type. */
public final class StoreAccess {

    /** What {@link SyncStore} lends, once, when its class is initialised. */
    private static volatile @Nullable Key key;

    /** What only the handle itself can do. */
    public interface Key {

        /** Opens what the handle stands for. */
        Store open(SyncStore store, Clock clock);

        /** Makes a handle of a way to open. */
        SyncStore handle(Function<Clock, Store> opening);
    }

    private StoreAccess() {}

    /** For the handle's own class. */
    public static void grant(Key granted) {
        if (key != null) {
            throw new IllegalStateException("the key is granted already");
        }
        key = granted;
    }

    /**
     * Opens a store; who opens it closes it.
     *
     * @param clock the store's clock where the store has none of its own
     * @throws dev.navette.error.StoreException when it cannot be used, saying why
     */
    public static Store open(SyncStore store, Clock clock) {
        return key().open(store, clock);
    }

    /** A handle to any store: one that counts, fails or records, for tests. */
    public static SyncStore handle(Function<Clock, Store> opening) {
        return key().handle(opening);
    }

    private static Key key() {
        try {
            MethodHandles.lookup().ensureInitialized(SyncStore.class);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("SyncStore is public", hidden);
        }
        return Objects.requireNonNull(key, "key");
    }
}

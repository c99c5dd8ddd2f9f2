package dev.navette.testkit.volume;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.navette.state.SyncStore;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

/** A store that counts how often it was asked to make something durable. */
final class CountedTransactions {

    /** The methods that change something: each is one transaction. A pair's number is given once in a store's life. */
    private static final Set<String> CHANGING =
            Set.of("acquire", "renew", "release", "begin", "commit", "note", "replace", "put");

    private final AtomicLong transactions = new AtomicLong();
    private final SyncStore content;

    CountedTransactions(SyncStore content) {
        this.content = content;
    }

    /** The store, counted. */
    SyncStore handle() {
        return StoreAccess.handle(this::counted);
    }

    /** How many since this was last asked. */
    long sinceLastAsked() {
        return transactions.getAndSet(0);
    }

    private Store counted(Clock clock) {
        Store store = StoreAccess.open(content, clock);
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> call(store, method, arguments));
    }

    private @Nullable Object call(Store store, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (CHANGING.contains(method.getName())) {
            transactions.incrementAndGet();
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}

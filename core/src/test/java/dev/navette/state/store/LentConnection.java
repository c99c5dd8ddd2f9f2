package dev.navette.state.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A pool with one connection, which stays open when it is given back. */
final class LentConnection {

    final AtomicInteger lent = new AtomicInteger();
    final AtomicInteger givenBack = new AtomicInteger();

    private final Connection connection;

    LentConnection(Connection connection) {
        this.connection = connection;
    }

    DataSource pool() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            lent.incrementAndGet();
            return lendable();
        });
    }

    private Connection lendable() {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                return givenBack.incrementAndGet();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(LentConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

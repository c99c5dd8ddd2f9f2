package dev.navette.testkit.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.state.store.Ledger;

/** A ledger as one process sees it: each change is a step at which the process may die. */
record HaltingLedger(Ledger ledger, Steps steps) implements InvocationHandler {

    private static final Set<String> READING = Set.of(
            "orders",
            "undecided",
            "unmarked",
            "due",
            "entries",
            "entriesOf",
            "unproven",
            "names",
            "accounts",
            "openSales");

    static Ledger of(Ledger ledger, Steps steps) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, new HaltingLedger(ledger, steps));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return READING.contains(method.getName())
                ? steps.look(() -> call(method, arguments))
                : steps.step(method.getName(), () -> call(method, arguments));
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(ledger, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}

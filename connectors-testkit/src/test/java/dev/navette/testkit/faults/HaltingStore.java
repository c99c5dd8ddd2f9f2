package dev.navette.testkit.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.state.store.Store;

/**
 * A store as one process sees it: each change is a step at which the process may die. A method that is not known to
 * read is taken for a change, so that one that is new is halted at too.
 */
record HaltingStore(Store store, Steps steps) implements InvocationHandler {

    private static final Set<String> READING = Set.of(
            "now",
            "holder",
            "elements",
            "owners",
            "linked",
            "openItems",
            "satisfied",
            "spooled",
            "dueGroups",
            "members",
            "groups",
            "hints",
            "lastHint",
            "passes",
            "sightings",
            "plans",
            "plan",
            "changes",
            "plannedNames",
            "mark",
            "runs",
            "lines",
            "drawer");

    static Store of(Store store, Steps steps) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, new HaltingStore(store, steps));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class || name.equals("close")) {
            // Also for the dead: the operating system closes their files.
            return call(method, arguments);
        }
        if (name.equals("ledger")) {
            return HaltingLedger.of(store.ledger(), steps);
        }
        return READING.contains(name)
                ? steps.look(() -> call(method, arguments))
                : steps.step(name, () -> call(method, arguments));
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (thrown.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new UndeclaredThrowableException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(method + " is public", hidden);
        }
    }
}

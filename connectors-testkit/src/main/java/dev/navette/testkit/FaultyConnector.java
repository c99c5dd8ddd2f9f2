package dev.navette.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Account;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Finder;
import dev.navette.spi.Reader;
import dev.navette.spi.Role;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/**
 * A connector whose roles go wrong: what a host tries its flows on, and an integrator a pipeline of his own. Works with
 * any connector and any role that is an interface; what a role has beyond {@link Reader}, {@link Writer} and {@link
 * Finder} is a question to {@link Faults#ask}.
 */
public final class FaultyConnector implements Connector {

    private final Connector connector;
    private final Faults faults;
    private final Map<Class<?>, Role> roles = new ConcurrentHashMap<>();

    private FaultyConnector(Connector connector, Faults faults) {
        this.connector = connector;
        this.faults = faults;
    }

    /** The connector with faults before its roles; closing it closes the connector. */
    public static Connector of(Connector connector, Faults faults) {
        return new FaultyConnector(connector, faults);
    }

    /** The same account, reached through faults: those named first are nearest to the system. */
    public static Connection<?> connection(Connection<?> real, Faults... faults) {
        return new Connection<>(new Provider(real, List.of(faults)), new Nothing());
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return connector.role(role).map(real -> role.cast(roles.computeIfAbsent(role, kind -> before(role, real))));
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        return connector.absence(role);
    }

    @Override
    public void close() {
        connector.close();
    }

    private <R extends Role> R before(Class<R> role, R real) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                (proxy, method, arguments) ->
                        answer(proxy, real, method, arguments == null ? new Object[0] : arguments)));
    }

    /** The types are those of the method that was called. */
    @SuppressWarnings("unchecked")
    private @Nullable Object answer(Object proxy, Role real, Method method, @Nullable Object[] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("equals") ? proxy == arguments[0] : invoke(real, method, arguments);
        }
        if (real instanceof Reader<?> reader) {
            if (isOf(Reader.class, method, "read")) {
                return faults.read(reader, (Watermark) arguments[0], (Integer) arguments[1]);
            }
            if (isOf(Reader.class, method, "named")) {
                return faults.named(reader, (Collection<String>) arguments[0]);
            }
        }
        if (real instanceof Finder<?> finder && isOf(Finder.class, method, "find")) {
            return faults.find((Finder<Object>) finder, (Collection<Object>) arguments[0]);
        }
        if (real instanceof AccountFinder finder && isOf(AccountFinder.class, method, "find")) {
            return faults.find(finder, (AccountKeys) arguments[0]);
        }
        if (real instanceof DocumentReader reader && isOf(DocumentReader.class, method, "bearing")) {
            return faults.bearing(reader, (Collection<ExternalReference>) arguments[0]);
        }
        if (real instanceof Writer<?> writer) {
            if (isOf(Writer.class, method, "write")) {
                return faults.write(
                        (Writer<Object>) writer, (List<Write<Object>>) arguments[0], (Attempt) arguments[1]);
            }
            if (isOf(Writer.class, method, "resolve")) {
                return faults.resolve(writer, (List<Claim>) arguments[0], (Attempt) arguments[1]);
            }
            return invoke(real, method, arguments); // what it allows, and what a repetition does
        }
        return faults.ask(method.getName(), () -> asked(real, method, arguments));
    }

    private static boolean isOf(Class<?> role, Method method, String name) {
        return method.getDeclaringClass() == role && method.getName().equals(name);
    }

    private static Object asked(Role real, Method method, @Nullable Object[] arguments) {
        try {
            return invoke(real, method, arguments);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new UndeclaredThrowableException(checked);
        }
    }

    private static Object invoke(Role real, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private record Nothing() {}

    private record Provider(Connection<?> real, List<Faults> faults) implements ConnectorProvider<Nothing> {

        @Override
        public String type() {
            return real.provider().type();
        }

        @Override
        public Class<Nothing> settings() {
            return Nothing.class;
        }

        @Override
        public Account account(Nothing settings) {
            return real.account();
        }

        @Override
        public Connector connect(Nothing settings, ConnectorContext context) {
            Connector connector = real.open(context);
            for (Faults fault : faults) {
                connector = new FaultyConnector(connector, fault);
            }
            return connector;
        }
    }
}

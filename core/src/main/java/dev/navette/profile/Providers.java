package dev.navette.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.navette.error.UnknownConnectorException;
import dev.navette.spi.ConnectorProvider;

/** The connector providers that a class loader can see, on the class path and the module path, by their type name. */
public final class Providers {

    private final List<ConnectorProvider<?>> found;

    private Providers(List<ConnectorProvider<?>> found) {
        this.found = found;
    }

    /** Those that are visible to a class loader: an application's own, as a rule. */
    public static Providers visibleTo(ClassLoader loader) {
        return of(ServiceLoader.load(ConnectorProvider.class, Objects.requireNonNull(loader, "loader")));
    }

    /** These, whatever else can be seen. */
    public static Providers of(ConnectorProvider<?>... providers) {
        return new Providers(List.of(providers));
    }

    /** Those of a module layer that an application made itself. */
    public static Providers in(ModuleLayer layer) {
        return of(ServiceLoader.load(Objects.requireNonNull(layer, "layer"), ConnectorProvider.class));
    }

    /**
     * The provider of a type.
     *
     * @throws UnknownConnectorException when none has that type, or more than one; the message names them
     */
    public ConnectorProvider<?> named(String type) {
        List<ConnectorProvider<?>> named =
                found.stream().filter(provider -> provider.type().equals(type)).toList();
        if (named.size() > 1) {
            throw new UnknownConnectorException("The connector type " + type + " has " + named.size() + " providers: "
                    + classes(named) + ". Take one of them off the class path or module path.");
        }
        if (named.isEmpty()) {
            throw new UnknownConnectorException("No connector has the type " + type + ". There are: " + types()
                    + ". Correct the name, or add the artifact navette-" + type + " to the application.");
        }
        return named.get(0);
    }

    /** The settings of each type, in the order of the types. */
    Map<String, Class<? extends Record>> settings() {
        var settings = new TreeMap<String, Class<? extends Record>>();
        found.forEach(provider -> settings.putIfAbsent(provider.type(), provider.settings()));
        return settings;
    }

    private String types() {
        return found.isEmpty()
                ? "none"
                : found.stream()
                        .map(ConnectorProvider::type)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String classes(List<ConnectorProvider<?>> providers) {
        return providers.stream()
                .map(provider -> provider.getClass().getName())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("rawtypes") // a service type has no type arguments
    private static Providers of(ServiceLoader<ConnectorProvider> loader) {
        List<ConnectorProvider<?>> found = loader.stream()
                .<ConnectorProvider<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(provider -> provider.getClass().getName()))
                .toList();
        return new Providers(found);
    }
}

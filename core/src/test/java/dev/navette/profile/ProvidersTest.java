package dev.navette.profile;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnknownConnectorException;
import dev.navette.memory.MemoryShopProvider;
import dev.navette.spi.ConnectorProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class ProvidersTest {

    private static final ClassLoader OWN = ConnectorProvider.class.getClassLoader();

    @TempDir
    Path folder;

    @Test
    void findsTheConnectorsOfTheHouse() {
        ConnectorProvider<?> shop = Providers.visibleTo(OWN).named("memory-shop");

        assertThat(shop).isInstanceOf(MemoryShopProvider.class);
    }

    @Test
    void findsAConnectorOnTheClassPath() throws IOException {
        try (var loader = classPath(provider("maison.caisse", "Caisse", "caisse"))) {
            ConnectorProvider<?> till = Providers.visibleTo(loader).named("caisse");

            assertThat(till.getClass().getName()).isEqualTo("maison.caisse.Caisse");
            assertThat(till.getClass().getModule().isNamed()).isFalse();
        }
    }

    @Test
    void findsAConnectorOnTheModulePath() throws IOException {
        assumeThat(ConnectorProvider.class.getModule().isNamed()).isTrue();
        Source till = provider("maison.caisse", "Caisse", "caisse");
        Source descriptor = new Source("module-info", """
                module maison.caisse {
                    requires dev.navette.core;
                    provides dev.navette.spi.ConnectorProvider with maison.caisse.Caisse;
                }
                """);
        Path module = compiled(List.of("--module-path", System.getProperty("jdk.module.path")), till, descriptor);

        Providers providers = Providers.in(layer(module));

        assertThat(providers.named("caisse").getClass().getModule().getName()).isEqualTo("maison.caisse");
        assertThat(providers.named("memory-shop")).isInstanceOf(MemoryShopProvider.class);
    }

    @Test
    void namesThoseThereAreWhenNoneHasTheType() throws IOException {
        try (var loader = classPath(provider("maison.caisse", "Caisse", "caisse"))) {
            var providers = Providers.visibleTo(loader);

            assertThatThrownBy(() -> providers.named("woocommerce"))
                    .isInstanceOf(UnknownConnectorException.class)
                    .hasMessage("No connector has the type woocommerce. There are: caisse, " + ofTheHouse()
                            + ". Correct the name, or add the artifact navette-woocommerce to the application.");
        }
    }

    @Test
    void tellsTypesApartByTheirLetters() {
        var providers = Providers.visibleTo(OWN);

        assertThatThrownBy(() -> providers.named("Memory-Shop")).isInstanceOf(UnknownConnectorException.class);
    }

    @Test
    void namesBothClassesWhenTwoHaveOneType() throws IOException {
        try (var loader =
                classPath(provider("maison.caisse", "Caisse", "caisse"), provider("maison.autre", "Autre", "caisse"))) {
            var providers = Providers.visibleTo(loader);

            assertThatThrownBy(() -> providers.named("caisse"))
                    .isInstanceOf(UnknownConnectorException.class)
                    .hasMessage("The connector type caisse has 2 providers: maison.autre.Autre, maison.caisse.Caisse."
                            + " Take one of them off the class path or module path.");
        }
    }

    /** A class path of its own, with the providers' names where the service loader looks. */
    private URLClassLoader classPath(Source... providers) throws IOException {
        Path classes = compiled(List.of("--class-path", ownClasses().toString()), providers);
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.write(
                services.resolve(ConnectorProvider.class.getName()),
                Stream.of(providers).map(Source::name).toList());
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, OWN);
    }

    private Path compiled(List<String> path, Source... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var arguments = new ArrayList<>(path);
        arguments.addAll(List.of("-proc:none", "-d", classes.toString()));
        for (Source source : sources) {
            Path file = folder.resolve("src").resolve(source.name().replace('.', '/') + ".java");
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, source.text());
            arguments.add(file.toString());
        }
        int failures = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(failures).isZero();
        return classes;
    }

    private static ModuleLayer layer(Path module) {
        ModuleLayer boot = ModuleLayer.boot();
        var configuration =
                boot.configuration().resolve(ModuleFinder.of(module), ModuleFinder.of(), Set.of("maison.caisse"));
        return boot.defineModulesWithOneLoader(configuration, OWN);
    }

    private static Path ownClasses() {
        try {
            return Path.of(ConnectorProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("rawtypes") // a service type has no type arguments
    private static String ofTheHouse() {
        ServiceLoader<ConnectorProvider> loader = ServiceLoader.load(ConnectorProvider.class, OWN);
        return loader.stream().map(provider -> provider.get().type()).sorted().collect(Collectors.joining(", "));
    }

    private static Source provider(String packageName, String className, String type) {
        return new Source(packageName + "." + className, """
                package %1$s;

                import dev.navette.model.Account;
                import dev.navette.spi.Connector;
                import dev.navette.spi.ConnectorContext;
                import dev.navette.spi.ConnectorProvider;

                public final class %2$s implements ConnectorProvider<%1$s.%2$s.Settings> {

                    public record Settings(String address) {}

                    @Override
                    public String type() {
                        return "%3$s";
                    }

                    @Override
                    public Class<Settings> settings() {
                        return Settings.class;
                    }

                    @Override
                    public Account account(Settings settings) {
                        return new Account(type(), settings.address());
                    }

                    @Override
                    public Connector connect(Settings settings, ConnectorContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(packageName, className, type));
    }

    /** A class by its name, and what it says. */
    private record Source(String name, String text) {}
}

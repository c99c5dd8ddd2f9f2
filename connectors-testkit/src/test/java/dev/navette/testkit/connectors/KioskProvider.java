package dev.navette.testkit.connectors;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import dev.navette.http.Auth;
import dev.navette.http.PinnedClient;
import dev.navette.model.Account;
import dev.navette.model.Secret;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;

/** Connects to a kiosk. */
record KioskProvider(KioskHabits habits) implements ConnectorProvider<KioskProvider.Settings> {

    /**
     * Which one.
     *
     * @param address where it is
     * @param key what it lets us in with
     */
    record Settings(URI address, Secret key) {}

    @Override
    public String type() {
        return "kiosk";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Account account(Settings settings) {
        return new Account(type(), settings.address().getAuthority());
    }

    @Override
    public Connector connect(Settings settings, ConnectorContext context) {
        PinnedClient client = PinnedClient.to(settings.address(), habits.lent(context))
                .as(Auth.header(KioskServer.KEY, settings.key()))
                .called(KioskArticles.SYSTEM)
                .json()
                .build();
        KioskLine line = habits.talks(KioskLine.of(client), context);
        var articles = new KioskArticles(line);
        return new Open(
                line,
                List.of(
                        new KioskRoles.Stock(line, articles),
                        new KioskRoles.Products(line, articles),
                        new KioskRoles.Finder(articles),
                        new KioskRoles.Knock(line),
                        new KioskReader(articles),
                        new KioskReader.Survey(articles)));
    }

    private record Open(KioskLine line, List<Role> roles) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> asked) {
            return roles.stream().filter(asked::isInstance).map(asked::cast).findFirst();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}

package dev.navette.testkit.connectors;

import java.util.List;
import java.util.Optional;

import dev.navette.http.Auth;
import dev.navette.http.PinnedClient;
import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;

/** Connects to a kiosk in which somebody keeps the books: its articles are documents, or accounts. */
record KioskBooks(KioskHabits habits) implements ConnectorProvider<KioskProvider.Settings> {

    @Override
    public String type() {
        return "kiosk-books";
    }

    @Override
    public Class<KioskProvider.Settings> settings() {
        return KioskProvider.Settings.class;
    }

    @Override
    public Account account(KioskProvider.Settings settings) {
        return new Account(type(), settings.address().getAuthority());
    }

    @Override
    public Connector connect(KioskProvider.Settings settings, ConnectorContext context) {
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
                        new KioskDocuments(line, articles),
                        new KioskDocuments.Reader(articles),
                        new KioskAccounts(articles)));
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

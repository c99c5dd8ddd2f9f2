package dev.navette.spi;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Account;
import dev.navette.model.Constraints;

/**
 * A provider with the settings for one account: what a profile's side is made of. A connector's static factories give
 * it to hosts.
 *
 * @param provider what connects
 * @param settings to what, and how
 */
public record Connection<S extends Record>(ConnectorProvider<S> provider, S settings) {

    public Connection {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
    }

    /**
     * To something that the host holds itself: a database of its own, a service, an object in a test.
     *
     * @param account tells it apart from others; what is known of it is kept under this
     * @param roles what it can do: an object offers each role that it is an instance of
     */
    public static Connection<?> live(Account account, Role... roles) {
        var connector = new LiveProvider.Roles(List.of(roles));
        return live(account, context -> connector);
    }

    /** To something that the host holds itself, with a connector made for each run. */
    public static Connection<?> live(Account account, Function<ConnectorContext, Connector> connect) {
        return new Connection<>(new LiveProvider(account.system(), connect), new LiveProvider.Name(account.id()));
    }

    /** The account that it leads to. */
    public Account account() {
        return provider.account(settings);
    }

    /** What is wrong in the settings, by their annotations and by themselves; asks nothing outside of this program. */
    public List<Problem> problems() {
        return Constraints.problems(settings, "$");
    }

    /** The secrets of the settings that cannot be revealed on this machine now. */
    public List<Problem> missingSecrets() {
        return SecretsOf.record(settings).problems();
    }

    /**
     * A fresh connector; the caller closes it.
     *
     * @throws InvalidSettingsException when the settings have problems or a secret is missing; nothing was asked
     */
    public Connector open(ConnectorContext context) {
        List<Problem> problems = problems();
        if (problems.isEmpty()) {
            problems = missingSecrets();
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(
                    "The connection " + context.connection() + " (" + provider.type() + ")", problems);
        }
        return provider.connect(settings, context);
    }
}

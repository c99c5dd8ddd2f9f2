package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.NavetteException;
import dev.navette.model.Account;
import dev.navette.model.Constraints;
import dev.navette.profile.Providers;
import dev.navette.spi.Connection;
import dev.navette.spi.ConnectorProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every provider that a profile can name keeps to: extend it, and return settings.
 *
 * @param <S> the connector's settings
 */
@Timeout(60)
public abstract class ProviderContract<S extends Record> extends RoleContract {

    /** For a provider's own test. */
    protected ProviderContract() {}

    protected abstract ConnectorProvider<S> provider();

    /**
     * Settings that lead to a system that is there.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract S settings() throws Exception;

    /**
     * Other settings that lead to the same account: other credentials, another spelling of the same place.
     *
     * @throws Exception when they cannot be made: the rule fails
     */
    protected abstract S sameAccount() throws Exception;

    /**
     * Settings that lead to another account of the same type.
     *
     * @throws Exception when they cannot be made: the rule fails
     */
    protected abstract S otherAccount() throws Exception;

    /**
     * Settings that a user may write and that cannot work, each wrong in one way; none where all that can be written can
     * work.
     *
     * @throws Exception when they cannot be made: the rule fails
     */
    protected abstract List<S> unusable() throws Exception;

    @Test
    @Tag("PRO-1")
    void aProfileFindsItByItsType() {
        String type = provider().type();

        assertThat(type)
                .as("A type is in lower case, with dashes: people write it in profiles")
                .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(Providers.visibleTo(getClass().getClassLoader()).named(type))
                .as("The service loader finds it: named in META-INF/services and in module-info")
                .isInstanceOf(provider().getClass());
    }

    @Test
    void accountsAreEqualWhereTheSystemsAccountIs() throws Exception {
        S settings = settings();
        Account account = provider().account(settings);

        assertThat(provider().account(settings))
                .as("The account of the same settings is the same each time")
                .isEqualTo(account);
        assertThat(provider().account(sameAccount()))
                .as("Other settings that lead to one account give an equal one: else everything is imported twice")
                .isEqualTo(account);
        assertThat(provider().account(otherAccount()))
                .as("Another account is not equal: else one shop's links would be another's")
                .isNotEqualTo(account);
        assertThat(account.system())
                .as("An account is of its provider's type")
                .isEqualTo(provider().type());
    }

    @Test
    @Tag("PRO-1")
    void whatWorksHasNoProblems() throws Exception {
        S settings = settings();

        assertThat(settings)
                .as("The settings are of the class that a profile is read into")
                .isInstanceOf(provider().settings());
        assertThat(Constraints.problems(settings, "$"))
                .as("Settings that work break none of their constraints")
                .isEmpty();
        assertThat(connect(new Connection<>(provider(), settings)))
                .as("They connect")
                .isNotNull();
    }

    @Test
    @Tag("PRO-1")
    void whatCannotWorkIsRefusedBeforeAnythingRuns() throws Exception {
        for (S settings : unusable()) {
            assertThat(refusal(settings))
                    .as(
                            "What a user may have written wrong is a problem with a path, or a refusal when it is opened, that"
                                    + " says what to do: %s",
                            settings)
                    .hasValueSatisfying(message -> assertThat(message).isNotBlank());
        }
    }

    @Test
    void itKeepsNothing() throws Exception {
        var connection = new Connection<>(provider(), settings());
        connect(connection);
        closeConnectors();

        assertThat(connect(connection))
                .as("A provider is without a state: closing what it opened does not keep it from opening again")
                .isNotNull();
    }

    private Optional<String> refusal(S settings) {
        var problems = Constraints.problems(settings, "$");
        if (!problems.isEmpty()) {
            return Optional.of(problems.toString());
        }
        try {
            provider().connect(settings, context()).close();
            return Optional.empty();
        } catch (NavetteException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }
}

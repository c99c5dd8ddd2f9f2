package dev.navette;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import dev.navette.engine.EngineSettings;
import dev.navette.engine.LentContext;
import dev.navette.engine.PacedBudget;
import dev.navette.engine.Side;
import dev.navette.error.InvalidSettingsException;
import dev.navette.model.Account;
import dev.navette.profile.Profile;
import dev.navette.spi.Budget;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.state.store.Store;

/** Opens the two sides of a profile for as long as something is done between them. Each account has one budget. */
final class Sides {

    private final Store store;
    private final EngineSettings settings;
    private final Map<Account, Budget> budgets = new ConcurrentHashMap<>();

    Sides(Store store, EngineSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Does something between open sides.
     *
     * @throws InvalidSettingsException before anything is opened, with all that is wrong in the profile
     */
    <R> R between(Profile profile, BiFunction<Side, Side, R> work) {
        refuseUnsound(profile);
        try (Connector erp = open(profile, "erp", profile.erp());
                Connector shop = open(profile, "shop", profile.shop())) {
            return work.apply(side(profile, "erp", profile.erp(), erp), side(profile, "shop", profile.shop(), shop));
        }
    }

    private static void refuseUnsound(Profile profile) {
        var problems = new ArrayList<>(profile.problems());
        problems.addAll(profile.missingSecrets());
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The profile " + profile.name(), problems);
        }
    }

    /** Opens one side; the caller closes it. */
    Connector open(Profile profile, String side, Connection<?> connection) {
        Account account = connection.account();
        Budget budget = budgets.computeIfAbsent(account, any -> new PacedBudget(settings.clock(), settings.pause()));
        return connection.open(new LentContext(nameOf(profile, side), account, store, settings, budget));
    }

    private static Side side(Profile profile, String side, Connection<?> connection, Connector connector) {
        return new Side(nameOf(profile, side), connection.account(), connector);
    }

    private static String nameOf(Profile profile, String side) {
        return profile.name() + "/" + side;
    }
}

package dev.navette.files;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;

/** What a folder is lent: a clock, and drawers where it has media; it uses nothing else. */
record Lent(Clock clock, Map<String, KeptDrawer> drawers) implements ConnectorContext {

    Lent(Clock clock) {
        this(clock, new HashMap<>());
    }

    @Override
    public String connection() {
        return "epicerie/erp";
    }

    @Override
    public RandomGenerator random() {
        return new Random(1);
    }

    @Override
    public Executor executor() {
        return Runnable::run;
    }

    @Override
    public void rest(Duration time) {
        throw new UnsupportedOperationException("nothing is waited for");
    }

    @Override
    public void made(RequestMade request) {
        throw new UnsupportedOperationException("nothing is asked over a wire");
    }

    @Override
    public Budget budget() {
        throw new UnsupportedOperationException("nothing is asked over a wire");
    }

    @Override
    public Drawer drawer(String name) {
        return drawers.computeIfAbsent(name, none -> new KeptDrawer());
    }

    @Override
    public <T> T alone(String name, Duration atMost, Exclusive<T> action) {
        return action.run();
    }
}

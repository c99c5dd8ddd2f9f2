package dev.navette.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;

/** What the in-memory systems are lent: a clock; they use nothing else. */
record Lent(Clock clock) implements ConnectorContext {

    @Override
    public String connection() {
        return "epicerie/shop";
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
        throw new UnsupportedOperationException("nothing is remembered");
    }

    @Override
    public <T> T alone(String name, Duration atMost, Exclusive<T> action) {
        return action.run();
    }
}

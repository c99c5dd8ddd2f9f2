package dev.navette.testkit.connectors;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.spi.Attempt;
import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;

/** How a connector of the kiosk uses what the toolkit gives it: well, or with one bad habit. */
interface KioskHabits {

    /** All good. */
    KioskHabits GOOD = new KioskHabits() {};

    /** What the toolkit is lent, made of what the connector is lent. */
    default ConnectorContext lent(ConnectorContext context) {
        return context;
    }

    /** What the roles talk through, made of the toolkit's client. */
    default KioskLine talks(KioskLine line, ConnectorContext context) {
        return line;
    }

    /** What is made of something that is sent. */
    interface Sending {

        Reply send(KioskLine line, Request request, Attempt attempt);
    }

    /** Sends like that. */
    static KioskHabits sending(Sending sending) {
        return new KioskHabits() {
            @Override
            public KioskLine talks(KioskLine line, ConnectorContext context) {
                return new Sender(line, sending);
            }
        };
    }

    /** A line that sends otherwise. */
    record Sender(KioskLine line, Sending sending) implements KioskLine {

        @Override
        public Answer read(Request request) {
            return line.read(request);
        }

        @Override
        public Reply send(Request request, Attempt attempt) {
            return sending.send(line, request, attempt);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    /** A context that lets a connector rest otherwise. */
    abstract class Resting implements ConnectorContext {

        private final ConnectorContext context;

        Resting(ConnectorContext context) {
            this.context = context;
        }

        @Override
        public abstract void rest(Duration time) throws InterruptedException;

        @Override
        public String connection() {
            return context.connection();
        }

        @Override
        public Clock clock() {
            return context.clock();
        }

        @Override
        public RandomGenerator random() {
            return context.random();
        }

        @Override
        public Executor executor() {
            return context.executor();
        }

        @Override
        public void made(RequestMade request) {
            context.made(request);
        }

        @Override
        public Budget budget() {
            return context.budget();
        }

        @Override
        public Drawer drawer(String name) {
            return context.drawer(name);
        }

        @Override
        public <T> T alone(String name, Duration atMost, Exclusive<T> action) throws InterruptedException {
            return context.alone(name, atMost, action);
        }
    }
}

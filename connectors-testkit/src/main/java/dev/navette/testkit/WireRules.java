package dev.navette.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.NavetteException;
import dev.navette.model.Secret;
import dev.navette.spi.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the rules about the wire share: the proxy, and what a call came to. */
abstract class WireRules extends RoleContract {

    /** How long a thread may take that has nothing to wait for any more: never reached where a rule is kept. */
    private static final long PATIENCE_SECONDS = 30;

    private static final int GLANCE_MILLIS = 20;

    WireRules() {}

    /** The system that this rule has. */
    abstract World system();

    /** The role that is held to the rules. */
    abstract Class<? extends Role> role();

    @Override
    final void leave() {
        system().leave();
    }

    /** What stands before the system; the rule is not tried where nothing does. */
    final FaultProxy wire() {
        Optional<FaultProxy> wire = system().wire();
        assumeTrue(wire.isPresent(), "this system is not reached over HTTP");
        return wire.orElseThrow();
    }

    final Requests changes() {
        return system().changes();
    }

    /**
     * What a call came to.
     *
     * @param answer null where it threw
     * @param thrown null where it answered
     */
    record Call<R>(@Nullable R answer, @Nullable NavetteException thrown) {

        /** Makes the call; what is no exception of ours passes on. */
        static <R> Call<R> of(Supplier<R> call) {
            try {
                return new Call<>(Objects.requireNonNull(call.get(), "a call answers something"), null);
            } catch (NavetteException thrown) {
                return new Call<>(null, thrown);
            }
        }

        /** Everything that a person could be shown of it. */
        List<String> words() {
            var words = new ArrayList<String>();
            words.add(String.valueOf(answer));
            for (Throwable told = thrown; told != null; told = told.getCause()) {
                words.add(told.toString());
            }
            return words;
        }
    }

    /**
     * How a thread ended that was told to stop while it waited for an answer.
     *
     * @param call what its call came to
     * @param promptly whether it ended although the answer never came
     * @param told whether it was still told to stop behind the call
     */
    record Stopped<R>(Call<R> call, boolean promptly, boolean told) {}

    /** Makes a call on a thread that is told to stop while the answer to the next of these requests is kept back. */
    final <R> Stopped<R> stopped(Requests requests, Supplier<R> call) {
        var opened = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var answered = new AtomicReference<@Nullable Call<R>>();
        var told = new AtomicBoolean();
        wire().next(requests).holdAnswerUntil(opened, held);
        var thread = new Thread(
                () -> {
                    answered.set(Call.of(call));
                    told.set(Thread.currentThread().isInterrupted());
                },
                "waits-for-an-answer");
        thread.setUncaughtExceptionHandler((one, thrown) -> told.set(false));
        thread.start();
        try {
            while (thread.isAlive() && !held.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // it is on its way to the request
            }
            assumeTrue(held.getCount() == 0, "no such request is made");
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            boolean promptly = !thread.isAlive();
            opened.countDown();
            thread.join();
            Call<R> came = answered.get();
            assertThat(came)
                    .as("A thread that is told to stop is answered, or one of our exceptions is thrown")
                    .isNotNull();
            return new Stopped<>(Objects.requireNonNull(came), promptly, told.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rule was stopped", stop);
        } finally {
            opened.countDown();
            wire().passAll();
        }
    }

    /** That a call said nothing secret, and put nothing secret into addresses. */
    final void saysNothingSecret(Call<?> call) {
        for (Secret secret : system().secrets()) {
            String value = secret.reveal();
            assertThat(call.words())
                    .as("No message shows a secret: it is shown on screens and kept in journals")
                    .noneMatch(words -> words.contains(value));
            assertThat(wire().exchanges())
                    .as("No address holds a secret: addresses are kept in the logs of every server on the way")
                    .extracting(Exchange::path)
                    .noneMatch(path -> Stream.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .anyMatch(path::contains));
        }
    }

    /** That whatever the connector left undone when it was closed sends nothing any more. */
    final void sendsNothingAfterClosing(FaultProxy wire) {
        closeConnectors();
        List<Exchange> before = wire.exchanges();
        context().finish();
        assertThat(wire.exchanges())
                .as("Nothing is sent once a connector is closed: another process may work there by then")
                .isEqualTo(before);
    }
}

package dev.navette.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise 3 with real processes: the shop is in this one, those that write to it are killed. */
@Tag("promise-3")
@Timeout(120)
class KillIT {

    /** Of one process that is left alone: a look, a check and a write for each of four batches. */
    private static final int REQUESTS = 12;

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private ShopServer shop;

    @BeforeEach
    void opens() throws IOException {
        shop = new ShopServer();
    }

    @AfterEach
    void closes() throws IOException {
        shop.close();
    }

    @Test
    void processesThatAreKilledAgainAndAgainLoseAndDoubleNothing() throws Exception {
        var random = new Random(20_261_120);
        for (int death = 1; death <= 3; death++) {
            diesAt(1 + random.nextInt(REQUESTS / 2), random.nextBoolean() ? Moment.BEFORE : Moment.AFTER);
        }

        assertThat(end(start("the last one"))).as(log()).isEqualTo(ExportProcess.DONE);

        isInStep();
    }

    @Test
    void aProcessThatIsKilledWhileTheShopAnswersItsWriteLosesAndDoublesNothing() throws Exception {
        diesAt(3, Moment.AFTER);
        assertThat(shop.creates()).isEqualTo(10);

        assertThat(end(start("the next one"))).as(log()).isEqualTo(ExportProcess.DONE);

        isInStep();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatStandsStillPastItsLeaseSendsNothingMore() throws Exception {
        var second = new CompletableFuture<Integer>();
        var stopped = new CompletableFuture<Process>();
        shop.witness((client, verb, number, moment) -> {
            if (client.equals("the first") && number == 5 && moment == Moment.BEFORE) {
                assertThat(verb).isEqualTo(ShopServer.CHECK);
                signal("STOP", stopped.join());
                second.complete(end(start("the second")));
                signal("CONT", stopped.join());
            }
        });

        stopped.complete(start("the first"));

        assertThat(end(stopped.join())).as(log()).isEqualTo(ExportProcess.LEASE_LOST);
        assertThat(second).as(log()).isCompletedWithValue(ExportProcess.DONE);
        isInStep();
    }

    /** A process dies while the shop is at its n-th request. */
    private void diesAt(int request, Moment moment) {
        var process = new CompletableFuture<Process>();
        int before = shop.requests();
        shop.witness((client, verb, number, now) -> {
            if (number == before + request && now == moment) {
                kill(process.join());
            }
        });
        process.complete(start("killed " + moment + " its request " + request));
        assertThat(end(process.join())).as(log()).isNotEqualTo(ExportProcess.DONE);
        shop.witness((client, verb, number, now) -> {});
    }

    private void isInStep() {
        List<String> references = IntStream.rangeClosed(1, ExportProcess.ARTICLES)
                .mapToObj(number -> "EM-" + number)
                .toList();
        List<String> contents = IntStream.rangeClosed(1, ExportProcess.ARTICLES)
                .mapToObj(ExportProcess::content)
                .toList();
        assertThat(shop.references()).as(log()).containsExactlyInAnyOrderElementsOf(references);
        assertThat(shop.contents()).containsExactlyInAnyOrderElementsOf(contents);
        assertThat(shop.creates()).isEqualTo(ExportProcess.ARTICLES);
        int writes = shop.writes();
        assertThat(end(start("one more"))).as(log()).isEqualTo(ExportProcess.DONE);
        assertThat(shop.writes()).as("writes of one more run").isEqualTo(writes);
    }

    private Process start(String name) {
        try {
            return ExportProcess.start(name, shop.port(), folder.resolve("navette.db"), folder.resolve("log"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static int end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill(process);
                throw new AssertionError("The process has not ended");
            }
            return process.exitValue();
        } catch (InterruptedException hurried) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted", hurried);
        }
    }

    private static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(String name, Process process) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertThat(sent.waitFor()).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private String log() {
        try {
            Path log = folder.resolve("log");
            return Files.exists(log) ? Files.readString(log) : "no process said anything";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package dev.navette.state.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A store shared and killed by real processes. */
@Timeout(120)
class SqliteProcessesIT {

    @TempDir
    private Path folder;

    @Test
    void everythingThatAKilledProcessHadCommittedIsThere() throws Exception {
        Path file = folder.resolve("navette.db");
        long last = 0;
        Process process = CommittingProcess.start(file, "for-ever");
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            begin(process, said);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Long.parseLong(line);
                if (last == 300) {
                    // By its handle, as the process itself would throw away what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (Store store = SqliteFile.open(file, Clock.systemUTC())) {
            assertThat(last).isGreaterThanOrEqualTo(300);
            for (long number = 1; number <= last; number++) {
                assertThat(store.drawer(CommittingProcess.SHOP, "numbers", Long.toString(number)))
                        .hasValue("committed");
            }
        }
    }

    @Test
    void twoProcessesLoseNothingOfEachOther() throws Exception {
        Path file = folder.resolve("navette.db");
        try (Store store = SqliteFile.open(file, Clock.systemUTC())) {
            store.put(CommittingProcess.SHOP, "rows", "next", "0");
        }
        var processes = List.of(CommittingProcess.start(file, "compete"), CommittingProcess.start(file, "compete"));
        try {
            for (Process process : processes) {
                begin(process, process.inputReader(StandardCharsets.UTF_8));
            }
            for (Process process : processes) {
                assertThat(process.inputReader(StandardCharsets.UTF_8).readLine())
                        .isEqualTo("done");
                assertThat(process.waitFor()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }

        try (Store store = SqliteFile.open(file, Clock.systemUTC())) {
            assertThat(store.drawer(CommittingProcess.SHOP, "rows", "next")).hasValue("200");
        }
    }

    @Test
    void storeIsBackedUpWhileAnotherProcessWritesToIt() throws Exception {
        Path file = folder.resolve("navette.db");
        Path copy = folder.resolve("copy.db");
        Process process = CommittingProcess.start(file, "for-ever");
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            begin(process, said);
            for (String line = said.readLine(); !line.equals("100"); line = said.readLine()) {
                assertThat(line).isNotNull();
            }

            SqliteCopy.backUp(file, copy);

            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Store store = SqliteFile.open(copy, Clock.systemUTC())) {
            for (int number = 1; number <= 100; number++) {
                assertThat(store.drawer(CommittingProcess.SHOP, "numbers", Integer.toString(number)))
                        .hasValue("committed");
            }
        }
    }

    private static void begin(Process process, BufferedReader said) throws IOException {
        assertThat(said.readLine()).isEqualTo("ready");
        process.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
    }
}

package dev.navette.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.NavetteException;
import dev.navette.model.Check;
import dev.navette.model.Check.Verdict;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.spi.SelfTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link SelfTest} keeps to: extend it, and return connections that are well and not well. */
@Tag("PRO-3")
@Timeout(120)
public abstract class SelfTestContract extends RoleContract {

    /** For a connector's own test. */
    protected SelfTestContract() {}

    /**
     * Leads to a system that is there and in which all is well.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract Connection<?> well() throws Exception;

    /**
     * Connections that open, to systems in each of which one thing is not well that a look at it tells: refused
     * credentials, a missing right, a folder that is not there; none where nothing can be amiss.
     *
     * @throws Exception when they cannot be made: the rule fails
     */
    protected abstract List<Connection<?>> unwell() throws Exception;

    /**
     * Leads to a system that answers nothing at all; nothing where there is always an answer.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected Optional<Connection<?>> silent() throws Exception {
        return Optional.empty();
    }

    /**
     * What stands before the system of the last {@link #well}, where it is reached over HTTP.
     *
     * @throws Exception when it cannot be had: the rule fails
     */
    protected Optional<FaultProxy> wire() throws Exception {
        return Optional.empty();
    }

    /**
     * Withdraws the credentials that the last {@link #well} has.
     *
     * @return false where it has none
     * @throws Exception when they cannot be withdrawn: the rule fails
     */
    protected boolean lockOut() throws Exception {
        return false;
    }

    /** All secrets that these connections were given. */
    protected abstract Set<Secret> secrets();

    /**
     * All that the systems of these connections have, in a form that can be compared: the files of a folder, for example.
     *
     * @throws Exception when it cannot be looked at: the rule fails
     */
    protected abstract Object content() throws Exception;

    @Test
    void whatIsWellIsSaidToBeWell() throws Exception {
        List<Check> checks = checks(well());

        assertThat(checks)
                .as("Everything that was looked at is said, well or not: silence could be a test that looks at nothing")
                .isNotEmpty();
        assertThat(checks)
                .as("Where all is well nothing is said to have failed: a person would look for what is not there")
                .noneMatch(check -> check.verdict() == Verdict.FAILED);
    }

    @Test
    void whatIsNotWellIsACheckAndNoException() throws Exception {
        for (Connection<?> connection : unwell()) {
            assertThat(checks(connection))
                    .as(
                            "What is not well is a check that failed, or warns, beside those that did not; an exception would"
                                    + " hide what else was looked at: %s",
                            connection)
                    .anyMatch(check -> check.verdict() != Verdict.OK);
        }
    }

    @Test
    void aSystemThatDoesNotAnswerIsNotWell() throws Exception {
        Optional<Connection<?>> silent = silent();
        assumeTrue(silent.isPresent(), "this system always answers");

        assertThat(checksOrRefusal(silent.orElseThrow()))
                .as(
                        "Where nothing could be looked at, a check says so, or one of our exceptions; never that all is well")
                .anyMatch(check -> check.verdict() == Verdict.FAILED)
                .noneMatch(check -> check.what().isBlank());
    }

    @Test
    void whatFailsOnTheWireIsToldIfItLasts() throws Exception {
        Connection<?> well = well();
        Optional<FaultProxy> wire = wire();
        assumeTrue(wire.isPresent(), "this system is not reached over HTTP");

        for (Mishap mishap : Mishap.passing(clock)) {
            mishap.befalls(wire.orElseThrow().next(Requests.any()));
            List<Check> once = checksOrRefusal(well);
            wire.orElseThrow().passAll();
            mishap.befalls(wire.orElseThrow().every(Requests.any()));
            List<Check> always = checksOrRefusal(well);
            wire.orElseThrow().passAll();

            if (!mishap.looksWell()) { // which is what a wrong address gives
                assertThat(once)
                        .as("What passes is asked again, here %s: a person would look for what is not there", mishap)
                        .noneMatch(check -> check.verdict() == Verdict.FAILED);
            }
            assertThat(always)
                    .as("Where there is nothing but %s, a check says so, or one of our exceptions", mishap)
                    .anyMatch(check -> check.verdict() == Verdict.FAILED);
        }
    }

    @Test
    void lostAccessIsToldAsSuch() throws Exception {
        Connection<?> well = well();
        assumeTrue(lockOut(), "this system lets everybody in");

        assertThat(checksOrRefusal(well))
                .as("Credentials that are refused are a check that failed, or our exception: it is what is tested most")
                .anyMatch(check -> check.verdict() == Verdict.FAILED);
    }

    @Test
    void whatIsNotWellSaysHowToMendIt() throws Exception {
        assertThat(everyCheck())
                .as("A check says what was found, and one that is not well what to do about it")
                .allSatisfy(check -> {
                    assertThat(check.what()).isNotBlank();
                    if (check.verdict() != Verdict.OK) {
                        assertThat(check.remedy()).as("%s", check.what()).isNotBlank();
                    }
                });
    }

    @Test
    void aPathBeginsAtTheSettings() throws Exception {
        List<Connection<?>> all = new ArrayList<>(unwell());
        all.add(well());

        for (Connection<?> connection : all) {
            List<String> settings = Stream.of(connection.settings().getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

            assertThat(checks(connection))
                    .as(
                            "A path begins at the connection's settings, $ or $ and one of %s: a profile shows it where it was"
                                    + " written",
                            settings)
                    .allMatch(check -> check.path().equals("$") || leadsInto(settings, check.path()));
        }
    }

    @Test
    @Tag("PRO-2")
    void nothingSecretIsSaid() throws Exception {
        for (Secret secret : secrets()) {
            assertThat(everyCheck())
                    .as("No check shows a secret: what it says is shown on screens and kept in logs")
                    .noneMatch(check -> check.toString().contains(secret.reveal()));
        }
    }

    @Test
    void lookingChangesNothing() throws Exception {
        Connection<?> well = well();
        List<Connection<?>> unwell = unwell();
        Object before = content();

        List<Check> once = checks(well);
        List<Check> twice = checks(well);
        unwell.forEach(this::checks);

        assertThat(content())
                .as("A test reads only: it may be asked at any time, while a shop is selling too")
                .isEqualTo(before);
        assertThat(twice)
                .as("It says the same as long as nothing changes")
                .extracting(Check::path, Check::verdict)
                .isEqualTo(once.stream()
                        .map(check -> tuple(check.path(), check.verdict()))
                        .toList());
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() throws Exception {
        Connection<?> well = well();

        interrupted(() -> checks(well));

        assertThat(checks(well))
                .as("What was stopped leaves nothing in the way of the next call")
                .isNotEmpty();
    }

    private List<Check> everyCheck() throws Exception {
        List<Check> all = new ArrayList<>(checks(well()));
        unwell().forEach(connection -> all.addAll(checks(connection)));
        return all;
    }

    /** One of our exceptions is shown as a check that failed, as the caller shows it. */
    private List<Check> checksOrRefusal(Connection<?> connection) {
        try {
            return checks(connection);
        } catch (NavetteException told) {
            return List.of(Check.failed(String.valueOf(told.getMessage()), "as the message says"));
        }
    }

    private List<Check> checks(Connection<?> connection) {
        return role(connection, SelfTest.class).checks();
    }

    private static boolean leadsInto(List<String> settings, String path) {
        return settings.stream()
                .map(setting -> "$." + setting)
                .anyMatch(setting ->
                        path.equals(setting) || path.startsWith(setting + ".") || path.startsWith(setting + "["));
    }
}

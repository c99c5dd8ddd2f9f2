package dev.navette;

import java.util.List;
import java.util.stream.Collectors;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.profile.Profile;

/** The flow of a profile that a host names. */
final class ChosenFlow {

    private ChosenFlow() {}

    /**
     * The flow of that task name.
     *
     * @throws InvalidSettingsException when the profile has no such flow, naming those that it has
     */
    static Flow of(Profile profile, String task) {
        return profile.flows().stream()
                .filter(flow -> flow.task().equals(task))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsException(
                        "The profile " + profile.name(),
                        List.of(new Problem(
                                "$.flows." + task,
                                "it has no such flow",
                                "Choose among "
                                        + profile.flows().stream()
                                                .map(Flow::task)
                                                .collect(Collectors.joining(", "))))));
    }
}

package dev.navette.engine;

import dev.navette.flow.Flow;
import dev.navette.flow.Pace;

/**
 * A flow that is to be run.
 *
 * @param profile for messages and the journal
 * @param flow what it does
 * @param pace how fast it goes
 */
public record Assignment(String profile, Flow flow, Pace pace) {}

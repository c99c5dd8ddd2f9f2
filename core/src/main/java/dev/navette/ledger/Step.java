package dev.navette.ledger;

import dev.navette.flow.Direction;
import dev.navette.flow.Flow;
import dev.navette.flow.Pipeline;

/**
 * One step of an order import, as a flow of its own.
 *
 * @param task under which its lease, journal and open items are kept
 * @param direction from which side it reads
 * @param options when they change, what is read only where it changed is read anew
 * @param pipeline what it does
 */
record Step(String task, Direction direction, String options, Pipeline<?, ?> pipeline) implements Flow {}

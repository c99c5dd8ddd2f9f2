package dev.navette.flow;

import java.util.List;
import java.util.Map;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.spi.Connector;

/** Something that a profile keeps in step: a description, immutable; the engine runs what it describes. */
public interface Flow {

    /** The name under which its lease, watermark and journal are kept: never rename it. */
    String task();

    /** Which side is read, and which is written to. */
    default Direction direction() {
        return Direction.ERP_TO_SHOP;
    }

    /** What the options contradict or lack, seen from this flow; empty when it can run, as by default. */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * What it asks for that these systems do not have: a warehouse of another name, for example. Asked before each run;
     * reads only.
     */
    default List<Problem> problems(Connector erp, Connector shop) {
        return List.of();
    }

    /**
     * All options as a text that is the same in every process; when it changes, an incremental read begins anew. A
     * record's own text will do where its components have stable ones.
     */
    default String options() {
        return toString();
    }

    /** By which rule each field is made that another flow of the profile may write too: two flows must agree. */
    default Map<Field, Object> rules() {
        return Map.of();
    }

    /** What it does, step by step. */
    Pipeline<?, ?> pipeline();

    /**
     * The same for a run from this source, for what has content that is fetched there only when it is written: a printed
     * invoice. Asks the source nothing. By default as {@link #pipeline()} is.
     */
    default Pipeline<?, ?> pipeline(Connector source) {
        return pipeline();
    }

    /**
     * A flow without options that reads everything on every run. One that has options, or that reads only what changed,
     * is a record of its own: a new rule must make it begin anew.
     *
     * @throws IllegalArgumentException when the pipeline reads only what changed
     */
    static Flow of(String task, Pipeline<?, ?> pipeline) {
        return new PlainFlow(task, pipeline);
    }
}

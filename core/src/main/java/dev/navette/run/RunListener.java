package dev.navette.run;

/**
 * Is told what happens in a run, on the run's own thread: be quick. What it throws ends the run as a defect of the
 * host.
 */
public interface RunListener {

    /** Now and then while a run is under way, and once at its end. */
    default void progress(Progress progress) {}

    /**
     * A field was written, and the store knows it; told before the result of its element. What is made on demand is told
     * of too, under the task that makes it, and has no other result here: {@link TaskReport#made} counts it.
     */
    default void change(Change change) {}

    /** An element has its result, and the store knows it. */
    default void element(ElementResult result) {}

    /** A flow ended. */
    default void ended(TaskReport report) {}
}

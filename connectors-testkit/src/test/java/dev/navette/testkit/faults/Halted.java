package dev.navette.testkit.faults;

/** The process died here: what follows in it never happens. */
final class Halted extends Error {

    private static final long serialVersionUID = 1L;

    Halted(String step) {
        super(step);
    }
}

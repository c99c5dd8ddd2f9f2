import org.jspecify.annotations.NullMarked;

/** Runnable hosts, each one file to read top to bottom. */
@NullMarked
module dev.navette.examples {
    requires dev.navette.core;
}

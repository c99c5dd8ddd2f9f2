import org.jspecify.annotations.NullMarked;

/** The contract that every store must pass, as a JUnit class to extend; those of connectors follow. */
@NullMarked
module dev.navette.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.navette.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports dev.navette.testkit;

    opens dev.navette.testkit to
            org.junit.platform.commons;
}

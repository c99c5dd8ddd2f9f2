import org.jspecify.annotations.NullMarked;

/** The contracts of connectors and stores as JUnit classes to extend, and faults to put before a connector. */
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

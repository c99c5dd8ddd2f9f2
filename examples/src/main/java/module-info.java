import org.jspecify.annotations.NullMarked;

/** Runnable hosts, each one file to read top to bottom, and a connector. */
@NullMarked
module dev.navette.examples {
    requires static transitive org.jspecify;
    requires transitive dev.navette.core;
    requires dev.navette.woocommerce;
    requires jakarta.validation;

    exports dev.navette.examples.till;

    opens dev.navette.examples.till to
            dev.navette.core,
            org.hibernate.validator,
            tools.jackson.databind;

    provides dev.navette.spi.ConnectorProvider with
            dev.navette.examples.till.TillProvider;
}

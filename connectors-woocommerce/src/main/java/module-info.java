import org.jspecify.annotations.NullMarked;

/** Connects to WooCommerce shops. */
@NullMarked
@SuppressWarnings("module") // who reads its records for core is not on its own path
module dev.navette.woocommerce {
    requires static transitive org.jspecify;
    requires transitive dev.navette.core;
    requires jakarta.validation;

    exports dev.navette.woocommerce;

    opens dev.navette.woocommerce to
            dev.navette.core,
            org.hibernate.validator,
            tools.jackson.databind;

    provides dev.navette.spi.ConnectorProvider with
            dev.navette.woocommerce.WooCommerceProvider;
}

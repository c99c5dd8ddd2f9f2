import org.jspecify.annotations.NullMarked;

/** Connects to EBP Gestion Commerciale. */
@NullMarked
@SuppressWarnings("module") // who reads its records for core is not on its own path
module dev.navette.ebp {
    requires static transitive org.jspecify;
    requires transitive dev.navette.core;
    requires jakarta.validation;
    requires org.slf4j;

    exports dev.navette.ebp;

    opens dev.navette.ebp to
            dev.navette.core,
            org.hibernate.validator;

    provides dev.navette.spi.ConnectorProvider with
            dev.navette.ebp.EbpFilesProvider;
}

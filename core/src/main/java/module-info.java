import org.jspecify.annotations.NullMarked;

/** Keeps an ERP and web shops in step. */
@NullMarked
@SuppressWarnings("module") // the testkit is compiled after core
module dev.navette.core {
    requires transitive org.jspecify;
    requires transitive jakarta.validation;
    requires transitive java.sql;
    requires java.net.http;
    requires org.apache.commons.csv;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.navette;
    exports dev.navette.error;
    exports dev.navette.files;
    exports dev.navette.flow;
    exports dev.navette.http;
    exports dev.navette.mapping;
    exports dev.navette.mapping.sales;
    exports dev.navette.memory;
    exports dev.navette.meta;
    exports dev.navette.model;
    exports dev.navette.model.sales;
    exports dev.navette.profile;
    exports dev.navette.run;
    exports dev.navette.spi;
    exports dev.navette.state;
    exports dev.navette.state.store to
            dev.navette.testkit;
    exports dev.navette.text;

    opens dev.navette.files to
            org.hibernate.validator;
    opens dev.navette.flow to
            org.hibernate.validator;
    opens dev.navette.http to
            org.hibernate.validator;
    opens dev.navette.ledger to
            tools.jackson.databind;
    opens dev.navette.mapping to
            org.hibernate.validator;
    opens dev.navette.mapping.sales to
            org.hibernate.validator;
    opens dev.navette.memory to
            org.hibernate.validator,
            tools.jackson.databind;
    opens dev.navette.model to
            org.hibernate.validator,
            tools.jackson.databind;
    opens dev.navette.model.sales to
            org.hibernate.validator,
            tools.jackson.databind;

    uses dev.navette.spi.ConnectorProvider;
    uses java.sql.Driver;

    provides dev.navette.spi.ConnectorProvider with
            dev.navette.files.DropFolderProvider,
            dev.navette.files.FilesErpProvider,
            dev.navette.memory.MemoryShopProvider;
}

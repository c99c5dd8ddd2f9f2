package dev.navette.files;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to an ERP that is a folder of delimited files, type {@code files-erp}. */
public final class FilesErpProvider implements ConnectorProvider<FilesErpSettings> {

    private static final String TYPE = "files-erp";

    /** For the service loader; in code write {@link FilesErp#in}. */
    public FilesErpProvider() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<FilesErpSettings> settings() {
        return FilesErpSettings.class;
    }

    /** The folder's real path, links resolved: the mapping is not part of the account. */
    @Override
    public Account account(FilesErpSettings settings) {
        return Folders.account(TYPE, settings.folder());
    }

    /**
     * Reads the mapping; the files themselves are opened when they are read.
     *
     * @throws dev.navette.error.InvalidSettingsException with everything that is wrong in the mapping
     * @throws dev.navette.error.UnreadableSourceException when the mapping is not there
     */
    @Override
    public Connector connect(FilesErpSettings settings, ConnectorContext context) {
        return new FilesErpConnector(settings, MappingFile.read(settings.mapping()), context);
    }
}

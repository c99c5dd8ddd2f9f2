package dev.navette.files;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to a shop whose program picks up files from a folder, type {@code files-shop}. */
public final class DropFolderProvider implements ConnectorProvider<DropFolderSettings> {

    private static final String TYPE = "files-shop";

    /** For the service loader; in code write {@link DropFolder#in}. */
    public DropFolderProvider() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<DropFolderSettings> settings() {
        return DropFolderSettings.class;
    }

    /** The folder's real path, links resolved. */
    @Override
    public Account account(DropFolderSettings settings) {
        return Folders.account(TYPE, settings.folder());
    }

    @Override
    public Connector connect(DropFolderSettings settings, ConnectorContext context) {
        return new DropFolderConnector(settings, context.clock());
    }
}

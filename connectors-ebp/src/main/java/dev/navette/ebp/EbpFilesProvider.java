package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Path;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to EBP Gestion Commerciale on the desktop by files, type {@code ebp-files}. */
public final class EbpFilesProvider implements ConnectorProvider<EbpFilesSettings> {

    private static final String TYPE = "ebp-files";

    /** For the service loader; in code write {@link Ebp#files(Path)}. */
    public EbpFilesProvider() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<EbpFilesSettings> settings() {
        return EbpFilesSettings.class;
    }

    /** The folder's real path, links resolved; while it is not there, the path as it stands. */
    @Override
    public Account account(EbpFilesSettings settings) {
        try {
            return new Account(TYPE, settings.folder().toRealPath().toString());
        } catch (IOException absent) {
            return new Account(
                    TYPE, settings.folder().toAbsolutePath().normalize().toString());
        }
    }

    @Override
    public Connector connect(EbpFilesSettings settings, ConnectorContext context) {
        return new EbpFilesConnector(settings, context);
    }
}

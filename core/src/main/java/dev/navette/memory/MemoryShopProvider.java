package dev.navette.memory;

import java.nio.file.Path;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects profiles that name {@code memory-shop}; in code, {@link MemoryShop#connection} does. */
public final class MemoryShopProvider implements ConnectorProvider<MemoryShopSettings> {

    /** For the service loader. */
    public MemoryShopProvider() {}

    @Override
    public String type() {
        return MemoryShop.TYPE;
    }

    @Override
    public Class<MemoryShopSettings> settings() {
        return MemoryShopSettings.class;
    }

    @Override
    public Account account(MemoryShopSettings settings) {
        return shop(settings).account();
    }

    @Override
    public Connector connect(MemoryShopSettings settings, ConnectorContext context) {
        return shop(settings).connector(context);
    }

    /** Makes the file when it is not there: its account is in it. */
    private static MemoryShop shop(MemoryShopSettings settings) {
        Path file = settings.file();
        return file == null ? new MemoryShop("memory") : MemoryShop.keptIn(file);
    }
}

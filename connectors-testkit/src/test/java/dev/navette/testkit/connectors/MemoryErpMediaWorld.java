package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryErp;
import dev.navette.model.Image;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpMediaWorld;

/** The pictures of an ERP in memory. */
record MemoryErpMediaWorld(MemoryErp erp) implements ErpMediaWorld {

    MemoryErpMediaWorld() {
        this(new MemoryErp("ebp"));
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public Image put(String fileName, byte[] content) {
        return erp.image(fileName, content);
    }

    @Override
    public void remove(Image image) {
        erp.remove(image);
    }

    @Override
    public boolean change(Image image, byte[] content) {
        remove(image);
        put(image.fileName(), content);
        return true;
    }
}

package dev.navette.memory;

import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;

/**
 * A picture as the {@link MemoryShop} has it; {@link MemoryShop#contentOf} has its bytes.
 *
 * @param id the id that the shop gave it
 * @param image its file name, and the hash of what was uploaded
 */
public record ShopMedia(ForeignId id, Image image) {

    public ShopMedia {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(image, "image");
    }
}

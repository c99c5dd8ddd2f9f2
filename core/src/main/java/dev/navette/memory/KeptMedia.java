package dev.navette.memory;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;

/** A picture with its bytes, which nobody changes. */
final class KeptMedia {

    private final ForeignId id;
    private final Image image;
    private final byte[] content;

    /** @throws IllegalArgumentException when the content has another hash than the picture */
    KeptMedia(ForeignId id, Image image, byte[] content) {
        if (!Image.of(image.fileName(), content).equals(image)) {
            throw new IllegalArgumentException("the content of picture " + id + " has another hash than it says");
        }
        this.id = id;
        this.image = image;
        this.content = content.clone();
    }

    ForeignId id() {
        return id;
    }

    Image image() {
        return image;
    }

    byte[] content() {
        return content.clone();
    }

    ShopMedia shown() {
        return new ShopMedia(id, image);
    }
}

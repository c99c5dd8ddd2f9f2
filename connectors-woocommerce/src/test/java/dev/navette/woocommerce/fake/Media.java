package dev.navette.woocommerce.fake;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** The media library, and the part of the internet that the shop's server can reach. */
final class Media {

    /** A picture in the library. */
    static final class Picture {

        final long id;
        final String file;
        final Instant created;
        private final byte[] content;
        String title;
        String slug;
        String alt = "";

        Picture(long id, String file, byte[] content, Instant created) {
            this.id = id;
            this.file = file;
            this.content = content.clone();
            this.created = created;
            this.title = file.replaceAll("\\.[^.]+$", "");
            this.slug = Texts.slug(title);
        }

        byte[] content() {
            return content.clone();
        }
    }

    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp");

    private final Shop shop;
    private final Map<Long, Picture> pictures = new LinkedHashMap<>();
    private final Map<String, byte[]> reachable = new LinkedHashMap<>();

    Media(Shop shop) {
        this.shop = shop;
    }

    void reachable(String src, byte[] content) {
        reachable.put(src, content.clone());
    }

    Collection<Picture> all() {
        return pictures.values();
    }

    Optional<Picture> find(long id) {
        return Optional.ofNullable(pictures.get(id));
    }

    void remove(long id) {
        pictures.remove(id);
    }

    /** Adds one; of a name that is there, a number is put behind it. */
    Picture add(String fileName, byte[] content) {
        String file = fileName.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot);
        String free = file;
        for (int number = 1; taken(free); number++) {
            free = stem + "-" + number + ending;
        }
        var picture = new Picture(shop.nextId(), free, content, shop.now());
        pictures.put(picture.id, picture);
        return picture;
    }

    /** Gives one a slug; where it is taken, a number is put behind it: wp_unique_post_slug. */
    void call(Picture picture, String wanted) {
        String slug = Texts.slug(wanted);
        String free = slug;
        for (int number = 2; bears(free, picture); number++) {
            free = slug + "-" + number;
        }
        picture.slug = free;
    }

    private boolean bears(String slug, Picture but) {
        return pictures.values().stream().anyMatch(picture -> picture != but && picture.slug.equals(slug));
    }

    private boolean taken(String file) {
        return pictures.values().stream().anyMatch(picture -> picture.file.equals(file));
    }

    static Optional<String> type(String file) {
        String ending = file.replaceAll("^.*\\.", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    String address(Picture picture) {
        return shop.address() + "/wp-content/uploads/"
                + shop.dates().local(picture.created).substring(0, 4) + "/" + picture.file;
    }

    /**
     * The picture that a form names: one of the library by its id, or one that the shop's server fetches now, every time
     * anew: read in class-wc-rest-products-controller.php, as is the refusal of an unknown id; that of a host out of reach was
     * observed on WooCommerce 11.0.1.
     *
     * @param of product or variation: it is in the code of an error
     */
    long named(JsonNode image, String of) {
        long id = Php.integer(image.path("id"));
        if (id == 0 && image.hasNonNull("src")) {
            id = fetched(Php.text(image.path("src")), of).id;
        }
        Picture picture = pictures.get(id);
        if (picture == null) {
            throw new Refusal(400, "woocommerce_" + of + "_invalid_image_id", "#" + id + " is an invalid image ID.");
        }
        if (!Php.text(image.path("alt")).isEmpty()) {
            picture.alt = Texts.clean(Php.text(image.path("alt")));
        }
        if (!Php.text(image.path("name")).isEmpty()) {
            picture.title = Php.text(image.path("name"));
        }
        return id;
    }

    private Picture fetched(String src, String of) {
        String path = URI.create(src.replace(" ", "%20")).getPath();
        String file = path == null ? "" : path.replaceAll("^.*/", "");
        byte[] content = reachable.get(src);
        String error = content == null
                ? "Error getting remote image " + Texts.escaped(src) + ". Error: cURL error 6: Could not resolve host"
                : type(file).isEmpty() ? "Invalid image: Sorry, you are not allowed to upload this file type." : "";
        if (content == null || !error.isEmpty()) {
            throw new Refusal(400, "woocommerce_" + of + "_image_upload_error", error);
        }
        return add(file, content);
    }

    /** Takes away those that a refused request has fetched: all that came after that moment's last id. */
    void forgetSince(long mark) {
        pictures.keySet().removeIf(id -> id > mark);
    }
}

package dev.navette.woocommerce.fake;

import java.util.List;
import java.util.Set;

import dev.navette.woocommerce.fake.Shop.GlobalAttribute;

import tools.jackson.databind.node.ObjectNode;

/** {@code products/attributes}. */
final class GlobalAttributes implements Resource {

    private static final int LONGEST_SLUG = 28;

    /** Some of those that WordPress keeps for itself: wc_check_if_attribute_name_is_reserved. */
    private static final Set<String> RESERVED = Set.of("category", "name", "order", "type", "year");

    private static final Schema SCHEMA = new Schema("name")
            .field(Schema.TEXT, "name", "slug")
            .field(Schema.oneOf("select"), "type")
            .field(Schema.oneOf("menu_order", "name", "name_num", "id"), "order_by")
            .field(Schema.BOOLEAN, "has_archives");

    private final Shop shop;

    GlobalAttributes(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** All of them on every page: believed. Slugs, their length and their refusal too. */
    @Override
    public Reply list(Query query) {
        return Listing.whole(List.copyOf(shop.attributes().values()), GlobalAttributes::shown);
    }

    @Override
    public ObjectNode show(long id, Query query) {
        return shown(existing(id));
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        String name = Texts.clean(Php.text(form.path("name")));
        String slug =
                Texts.slug(form.path("slug").isString() ? form.path("slug").stringValue() : name);
        slug = slug.startsWith("pa_") ? slug.substring(3) : slug;
        if (name.isEmpty()) {
            throw cannotCreate("Please, provide an attribute name.");
        }
        if (slug.length() > LONGEST_SLUG) {
            throw cannotCreate("Slug &quot;" + slug + "&quot; is too long (28 characters max). Shorten it, please.");
        }
        if (RESERVED.contains(slug)) {
            throw cannotCreate("Slug &quot;" + slug + "&quot; is not allowed because it is a reserved term.");
        }
        String full = "pa_" + slug;
        if (shop.attributes().values().stream().anyMatch(other -> other.slug().equals(full))) {
            throw cannotCreate("Slug &quot;" + slug + "&quot; is already in use. Change it, please.");
        }
        var attribute = new GlobalAttribute(shop.attributes().size() + 1L, name, full, more(Json.object(), form));
        shop.add(attribute);
        return shown(attribute);
    }

    private static Refusal cannotCreate(String why) {
        return new Refusal(400, "woocommerce_rest_cannot_create", why);
    }

    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        GlobalAttribute former = existing(id);
        String name = form.hasNonNull("name") ? Texts.clean(Php.text(form.path("name"))) : former.name();
        // Without a slug it gets one of its name: class-wc-rest-product-attributes-v1-controller.php.
        String slug = Texts.slug(form.hasNonNull("slug") ? Php.text(form.path("slug")) : name);
        String full = slug.startsWith("pa_") ? slug : "pa_" + slug;
        var attribute = new GlobalAttribute(id, name, full, more(former.more().deepCopy(), form));
        shop.add(attribute);
        return shown(attribute);
    }

    private static ObjectNode more(ObjectNode more, ObjectNode form) {
        if (form.hasNonNull("order_by")) {
            more.put("order_by", Php.text(form.path("order_by")));
        }
        if (form.hasNonNull("has_archives")) {
            more.put("has_archives", Php.bool(form.path("has_archives")));
        }
        return more;
    }

    @Override
    public ObjectNode delete(long id, boolean force) {
        GlobalAttribute attribute = existing(id);
        if (!force) {
            throw new Refusal(501, "woocommerce_rest_trash_not_supported", "Resource does not support trashing.");
        }
        shop.removeAttribute(id);
        return shown(attribute);
    }

    private GlobalAttribute existing(long id) {
        GlobalAttribute attribute = shop.attributes().get(id);
        if (attribute == null) {
            throw new Refusal(404, "woocommerce_rest_attribute_invalid", "Resource does not exist.");
        }
        return attribute;
    }

    static ObjectNode shown(GlobalAttribute attribute) {
        String order = Php.text(attribute.more().path("order_by"));
        return Json.object()
                .put("id", attribute.id())
                .put("name", attribute.name())
                .put("slug", attribute.slug())
                .put("type", "select")
                .put("order_by", order.isEmpty() ? "menu_order" : order)
                .put("has_archives", attribute.more().path("has_archives").asBoolean(false));
    }
}

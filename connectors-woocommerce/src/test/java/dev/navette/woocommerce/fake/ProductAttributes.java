package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of a product, global ones by their id and local ones by their name, and what its variations have of them. */
final class ProductAttributes {

    private final Shop shop;
    private final Item item;

    ProductAttributes(Shop shop, Item item) {
        this.shop = shop;
        this.item = item;
    }

    /** The list replaces all. */
    void apply(ObjectNode form) {
        if (Json.isSet(form, "attributes")) {
            var attributes = new ArrayList<Item.Attribute>();
            for (JsonNode attribute : form.path("attributes")) {
                read(attribute).ifPresent(attributes::add);
            }
            item.attributes = attributes;
        }
        if (item.isVariable() && Json.isSet(form, "default_attributes")) {
            item.fields.set("default_attributes", defaults(form.path("default_attributes")));
        }
    }

    private Optional<Item.Attribute> read(JsonNode node) {
        long id = Php.integer(node.path("id"));
        List<String> options = options(node);
        boolean visible = Php.bool(node.path("visible"));
        boolean variation = Php.bool(node.path("variation"));
        int position = (int) Php.integer(node.path("position"));
        if (id == 0) {
            String name = Texts.clean(Php.text(node.path("name")));
            return name.isEmpty() || !node.has("options")
                    ? Optional.empty()
                    : Optional.of(new Item.Attribute(0, name, options, List.of(), position, visible, variation));
        }
        Shop.GlobalAttribute global = shop.attributes().get(id);
        if (global == null || options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Item.Attribute(id, global.name(), List.of(), terms(id, options), position, visible, variation));
    }

    private static List<String> options(JsonNode node) {
        var options = new ArrayList<String>();
        if (node.path("options").isArray()) {
            node.path("options").forEach(option -> options.add(Php.text(option)));
        } else {
            options.addAll(List.of(Php.text(node.path("options")).split("\\|")));
        }
        options.replaceAll(Texts::clean);
        options.removeIf(String::isEmpty);
        return options;
    }

    /** A text that no term has becomes one: believed. */
    private List<Long> terms(long id, List<String> options) {
        Taxonomy taxonomy = shop.termsOf(id).orElseThrow();
        return options.stream()
                .map(option -> taxonomy.named(option)
                        .orElseGet(() -> taxonomy.add(option))
                        .id())
                .distinct()
                .toList();
    }

    /** What a variation has: of what its parent has no variations by, nothing, and nobody is told. */
    void choose(JsonNode options) {
        Item parent = shop.catalogue().find(item.parent).orElse(null);
        var chosen = new ArrayList<Item.Option>();
        for (JsonNode option : options) {
            Item.Attribute attribute = attributeOf(parent, option);
            if (attribute != null && attribute.variation()) {
                String text = Texts.clean(Php.text(option.path("option")));
                long term = term(attribute.id(), text);
                chosen.add(new Item.Option(attribute.id(), attribute.name(), text, term));
            }
        }
        item.options = chosen;
    }

    private long term(long attribute, String text) {
        return shop.termsOf(attribute)
                .flatMap(taxonomy -> taxonomy.named(text))
                .map(Taxonomy.Term::id)
                .orElse(0L);
    }

    private static Item.@Nullable Attribute attributeOf(@Nullable Item product, JsonNode named) {
        if (product == null) {
            return null;
        }
        long id = Php.integer(named.path("id"));
        String name = Php.text(named.path("name"));
        return product.attributes.stream()
                .filter(attribute -> attribute.is(id, name))
                .findFirst()
                .orElse(null);
    }

    private ArrayNode defaults(JsonNode defaults) {
        ArrayNode stored = Json.array();
        for (JsonNode one : defaults) {
            Item.Attribute attribute = attributeOf(item, one);
            if (attribute != null && attribute.variation()) {
                stored.addObject()
                        .put("id", attribute.id())
                        .put("name", attribute.name())
                        .put("option", Texts.clean(Php.text(one.path("option"))));
            }
        }
        return stored;
    }

    ArrayNode shown() {
        ArrayNode shown = Json.array();
        item.attributes.stream()
                .sorted(Comparator.comparingInt(Item.Attribute::position))
                .forEach(attribute -> {
                    ObjectNode node = shown.addObject()
                            .put("id", attribute.id())
                            .put("name", nameOf(attribute.id(), attribute.name()))
                            .put("slug", slugOf(attribute.id(), attribute.name()))
                            .put("position", attribute.position())
                            .put("visible", attribute.visible())
                            .put("variation", attribute.variation());
                    node.set("options", Json.texts(optionsOf(attribute)));
                });
        return shown;
    }

    /** Those of a global one come in the order of its terms, not in the order in which they were sent: believed. */
    private List<String> optionsOf(Item.Attribute attribute) {
        if (attribute.id() == 0) {
            return attribute.options();
        }
        return attribute.terms().stream()
                .flatMap(term -> shop.termsOf(attribute.id()).flatMap(terms -> terms.find(term)).stream())
                .sorted(Terms.MENU_ORDER)
                .map(Taxonomy.Term::name)
                .toList();
    }

    ArrayNode shownOptions() {
        ArrayNode shown = Json.array();
        for (Item.Option option : item.options) {
            shown.addObject()
                    .put("id", option.id())
                    .put("name", nameOf(option.id(), option.name()))
                    .put("slug", slugOf(option.id(), option.name()))
                    .put("option", textOf(option));
        }
        return shown;
    }

    String optionsAsName() {
        return String.join(", ", item.options.stream().map(this::textOf).toList());
    }

    private String textOf(Item.Option option) {
        return shop.termsOf(option.id())
                .flatMap(terms -> terms.find(option.term()))
                .map(Taxonomy.Term::name)
                .orElse(option.id() == 0 ? option.text() : Texts.slug(option.text()));
    }

    private String nameOf(long id, String otherwise) {
        return id == 0
                ? otherwise
                : Optional.ofNullable(shop.attributes().get(id))
                        .map(Shop.GlobalAttribute::name)
                        .orElse(otherwise);
    }

    private String slugOf(long id, String name) {
        return id == 0
                ? name
                : Optional.ofNullable(shop.attributes().get(id))
                        .map(Shop.GlobalAttribute::slug)
                        .orElse(name);
    }
}

package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Attribute;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Price;
import dev.navette.model.Variant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How articles of one master reference become the variants of one product (ART-12). Fields are named as in {@link
 * ArticleFields}.
 *
 * @param master the field that has the master reference
 * @param attributes the fields that say in what an article differs from the others; empty for those of the sheet
 * @param label the field that names the product, or null for its usual name
 * @param imagesOfVariants whether a product without pictures of its own shows those of its variants
 * @param usual which variant customers see first
 */
public record VariantRule(
        @Default("master") @NotBlank String master,
        @Default("[]") @Size(max = 5) List<@Valid Source> attributes,
        @Nullable String label,
        @Default("true") boolean imagesOfVariants,
        @Default("first") Usual usual)
        implements Checked {

    /** As the sheet says. */
    public static final VariantRule USUAL = new VariantRule("master", List.of(), null, true);

    /** Which of several variants customers see first. */
    public enum Usual {
        /** The first in the order of the references, or of the ERP's own ranges. */
        FIRST,
        /** The one of the lowest price; of several the first, and the first of all where none has a price. */
        CHEAPEST
    }

    /**
     * Where one attribute is found.
     *
     * @param name what it is called, for all articles; null where a field says it
     * @param nameField the field that says what it is called; null where it has one name
     * @param valueField the field that has the value
     */
    public record Source(
            @Nullable String name,
            @Nullable String nameField,
            @NotBlank String valueField) implements Checked {

        /** An attribute of one name. */
        public static Source of(String name, String valueField) {
            return new Source(name, null, valueField);
        }

        @Override
        public List<Problem> problems() {
            if ((name == null) == (nameField == null)) {
                return List.of(new Problem("$", "either a name or the field of a name", "Write one of the two"));
            }
            return name != null && name.isBlank()
                    ? List.of(new Problem("$.name", "is blank", "Name it as customers read it"))
                    : List.of();
        }
    }

    public VariantRule {
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(usual, "usual");
    }

    /** With the first variant in front. */
    public VariantRule(String master, List<Source> attributes, @Nullable String label, boolean imagesOfVariants) {
        this(master, attributes, label, imagesOfVariants, Usual.FIRST);
    }

    /** The same with another variant in front. */
    public VariantRule showing(Usual first) {
        return new VariantRule(master, attributes, label, imagesOfVariants, first);
    }

    /** Which of these is in front. */
    int usualOf(List<Variant> variants) {
        int chosen = 0;
        for (int i = 1; usual == Usual.CHEAPEST && i < variants.size(); i++) {
            if (isCheaper(variants.get(i).price(), variants.get(chosen).price())) {
                chosen = i;
            }
        }
        return chosen;
    }

    private static boolean isCheaper(@Nullable Price one, @Nullable Price other) {
        return one != null
                && (other == null
                        || one.money().amount().compareTo(other.money().amount()) < 0);
    }

    @Override
    public List<Problem> problems() {
        var named = new LinkedHashMap<String, String>();
        named.put("$.master", master);
        if (label != null) {
            named.put("$.label", label);
        }
        var problems = new ArrayList<Problem>();
        var names = new HashSet<String>();
        for (int i = 0; i < attributes.size(); i++) {
            Source source = attributes.get(i);
            String path = "$.attributes[" + i + "]";
            source.problems().forEach(problem -> problems.add(problem.below(path)));
            if (source.name() != null && !names.add(source.name().strip())) {
                problems.add(new Problem(
                        path + ".name",
                        "another attribute is called " + source.name().strip(),
                        "Name one of the two otherwise"));
            }
            named.put(path + ".valueField", source.valueField());
            if (source.nameField() != null) {
                named.put(path + ".nameField", source.nameField());
            }
        }
        problems.addAll(FieldText.problems(named));
        return problems;
    }

    /** The master reference of an article, or null for one of its own. */
    public @Nullable String masterOf(Article article) {
        return FieldText.of(master, article);
    }

    /** In what an article differs from the others of its master reference; without what it says no value of. */
    List<Attribute> attributesOf(Article article) {
        if (attributes.isEmpty()) {
            return article.classification().attributes();
        }
        var own = new ArrayList<Attribute>();
        for (Source source : attributes) {
            String name = source.name() == null ? FieldText.line(source.nameField(), article) : source.name();
            String value = FieldText.line(source.valueField(), article);
            if (name != null && value != null) {
                own.add(new Attribute(name, value));
            }
        }
        return own;
    }
}

package dev.navette.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Attribute;

/**
 * One form in which a product is sold: an article, or a form of one as an article of its own.
 *
 * @param article what is sold
 * @param attributes in what it differs from the others
 * @param path where it is found in what was read
 */
record SoldForm(Article article, List<Attribute> attributes, String path) {

    /** The values by the attributes' names. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.put(attribute.name(), attribute.value()));
        return values;
    }

    /** Its attributes as a message names them. */
    String told() {
        return attributes.stream().map(Attribute::toString).collect(Collectors.joining(", "));
    }

    Problem problem(String at, String what, String remedy) {
        return problem(new Problem(at, what, remedy));
    }

    Problem problem(Problem own) {
        return new Problem(own.path(), "article " + article.reference() + ": " + own.what(), own.remedy()).below(path);
    }
}

package dev.navette.woocommerce;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;

/** The slugs of the shop's tax classes: asked once, when the first is written. Thread-safe. */
final class TaxClasses {

    static final String STANDARD = "standard";

    private final Api api;
    private @Nullable Set<String> slugs;

    TaxClasses(Api api) {
        this.api = api;
    }

    private record WireTaxClass(@Nullable String slug) {}

    synchronized Set<String> all() {
        Set<String> known = slugs;
        if (known == null) {
            Answer answer = api.get("taxes/classes", request -> request.query("_fields", "slug"));
            known = api.list(answer, WireTaxClass.class, "the tax classes").stream()
                    .map(one -> String.valueOf(one.slug()))
                    .collect(Collectors.toUnmodifiableSet());
            slugs = known;
        }
        return known;
    }
}

package dev.navette.woocommerce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.http.Answer;
import dev.navette.model.Field;
import dev.navette.model.ProductField;
import dev.navette.spi.Outcome;

/**
 * What the shop's refusals mean, in our words. Of its own only codes and names of parameters are told: its messages may hold
 * what a person typed.
 */
final class Refusals {

    static final String SKU_TAKEN = "product_invalid_sku";
    static final String NOT_CREATED = "woocommerce_rest_product_not_created";

    private static final String IMAGE_GONE = "woocommerce_product_invalid_image_id";
    private static final Set<String> GONE = Set.of(
            "woocommerce_rest_product_invalid_id",
            "woocommerce_rest_invalid_product_id",
            "woocommerce_rest_product_variation_invalid_id",
            "woocommerce_rest_invalid_product_variation_id",
            "woocommerce_rest_product_variation_invalid_parent");
    private static final Set<String> IMAGES = Set.of(
            "woocommerce_product_image_upload_error",
            IMAGE_GONE,
            "woocommerce_variation_invalid_image_id",
            "woocommerce_product_invalid_image_url",
            "woocommerce_rest_invalid_image_url");
    private static final String BARCODE_TAKEN = "product_invalid_global_unique_id";

    private final String system;

    Refusals(Api api) {
        this.system = api.system();
    }

    /** One entry of a batch, or the whole request where it was about one thing. */
    record Refusal(Fault fault, @Nullable Field field) {

        Outcome outcome() {
            return new Outcome.Rejected(fault, field, Outcome.Extent.ELEMENT);
        }
    }

    /**
     * @param name our name of what was refused
     * @param thing what it is in the shop: {@code product 812}
     */
    Refusal of(WireError error, String name, String thing) {
        String code = code(error);
        if (GONE.contains(code)) {
            return refusal(gone(thing, name, code), null);
        }
        if (IMAGES.contains(code)) {
            return refusal(
                    fault(
                            "The shop cannot take a picture of the article",
                            name,
                            code,
                            "Look whether the shop's server reaches the picture's address, and whether its type is one that"
                                    + " WordPress takes"),
                    ProductField.IMAGES);
        }
        if (BARCODE_TAKEN.equals(code)) {
            Long other = error.resource();
            return refusal(
                    fault(
                            "The shop has the article's barcode already"
                                    + (other == null ? "" : ", at product " + other),
                            name,
                            code,
                            "Correct the barcode of one of the two"),
                    ProductField.BARCODE);
        }
        String named = parameters(error.data());
        return refusal(
                fault(
                        "The shop refused the article" + (named.isEmpty() ? "" : " for " + named),
                        name,
                        code,
                        "Correct the article as the shop's code says, or leave the field out of what is sent"),
                null);
    }

    /** A picture that was there before is not any more. */
    static boolean isPictureGone(WireError error) {
        return IMAGES.contains(code(error));
    }

    private static Refusal refusal(Fault fault, @Nullable Field field) {
        return new Refusal(fault, field);
    }

    Fault gone(String thing, String name, @Nullable String code) {
        return fault(
                capital(thing) + " is gone",
                name,
                code,
                "Put it back in the shop, or unlink the article to have it made anew");
    }

    Fault trashed(String thing, String name) {
        return fault(
                capital(thing) + " is in the trash",
                name,
                null,
                "Put it back in the shop, or unlink the article and delete the product for good");
    }

    /** The shop compares references without case, accents and blanks at the end; we do not (ART-23). */
    Fault taken(String name, @Nullable WireProduct there, long number) {
        String other = there == null ? null : there.sku();
        String thing = (Catalogue.isVariation(there) ? "variation " : "product ") + number;
        boolean same = there == null || other == null || other.isBlank() || Catalogue.isCalled(there, name);
        return fault(
                same
                        ? "The shop has the reference already, at " + thing
                        : "The shop takes " + name + " for the " + other + " of " + thing,
                name,
                SKU_TAKEN,
                "Change one of the two references, or link the article to it");
    }

    /** A reference in the trash stays taken (11.0.1, observed). */
    Fault takenInTrash(String name, long number) {
        return fault(
                "The shop has the reference already, at product " + number + " in its trash",
                name,
                NOT_CREATED,
                "Put that product back and link the article to it, or delete it for good");
    }

    Fault notCreated(String name) {
        return fault(
                "The shop did not make the product, and has none of that reference",
                name,
                NOT_CREATED,
                "Nothing: the next run tries again");
    }

    Fault otherType(String name, String thing, boolean variable) {
        return fault(
                capital(thing)
                        + (variable
                                ? " is sold by itself, and the article in variants"
                                : " is sold by its variations," + " and the article by itself"),
                name,
                null,
                "Change the product's type in the shop, or link the article to another one");
    }

    /** A whole request that was answered with a refusal. */
    static Fault whole(Api api, Answer answer, String element) {
        return api.client()
                .fault(
                        "The shop refused the request",
                        element,
                        answer,
                        "Look up the code in WooCommerce's status log; where it says that the request is too large, lower"
                                + " the setting batch");
    }

    /** What is left of an answer that cannot be read. */
    static Fault unreadable(Api api, Answer answer, String element) {
        return api.client()
                .fault(
                        "The shop's answer does not say what became of it",
                        element,
                        answer,
                        "Look whether an extension of the shop changes what its REST interface answers");
    }

    static Fault unreadable(String system, String name) {
        return Fault.of(
                "The shop's answer does not say what became of it",
                system,
                "article " + name,
                "Look whether an extension of the shop changes what its REST interface answers");
    }

    private Fault fault(String what, String name, @Nullable String code, String remedy) {
        return new Fault(what, system, "article " + name, code, remedy);
    }

    private static String code(WireError error) {
        return error.code() == null ? "" : error.code();
    }

    /** Of a refused form, which names it is about: an object of them, or a list (11.0.1, observed). */
    private static String parameters(@Nullable Object data) {
        Object params = data instanceof Map<?, ?> map ? map.get("params") : null;
        Collection<?> names =
                params instanceof Map<?, ?> map ? map.keySet() : params instanceof List<?> list ? list : List.of();
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String capital(String thing) {
        return Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
    }
}

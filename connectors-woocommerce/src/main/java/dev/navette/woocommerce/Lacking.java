package dev.navette.woocommerce;

import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.ProductField;
import dev.navette.model.TranslatedField;

/** Which fields of products a shop has no place for, by its settings (ART-25). */
final class Lacking {

    private Lacking() {}

    static Optional<Problem> of(Field field, WooCommerceSettings settings) {
        if (field instanceof TranslatedField) {
            return problem("$", "WooCommerce has one language only", "Leave texts in other languages out");
        }
        if (!(field instanceof ProductField own)) {
            return problem("$", "WooCommerce has no place for the field " + field.code(), "Leave it out");
        }
        Places places = settings.places();
        return switch (own) {
            case SUPPLIER -> unless(places.supplier() != null, "supplier", "suppliers");
            case ECO_PARTICIPATION ->
                unless(places.ecoParticipation() != null, "ecoParticipation", "the eco-participation");
            case DOCUMENTS -> documents(settings);
            case COMPONENTS -> problem("$", "WooCommerce has no place for the components of packs", "Leave them out");
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> documents(WooCommerceSettings settings) {
        return settings.places().documents() != null && settings.pictures() == null
                ? problem(
                        "$.pictures",
                        "Documents are named by their addresses, and none is known",
                        "Say in pictures below which address the shop finds files, or leave documents out")
                : unless(settings.places().documents() != null, "documents", "documents");
    }

    private static Optional<Problem> unless(boolean known, String place, String what) {
        return known
                ? Optional.empty()
                : problem(
                        "$.places." + place,
                        "WooCommerce itself has no place for " + what,
                        "Name the meta key of an extension in places." + place + ", or leave the field out");
    }

    private static Optional<Problem> problem(String path, String what, String remedy) {
        return Optional.of(new Problem(path, what, remedy));
    }
}

package dev.navette.woocommerce;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Term;
import dev.navette.spi.Write;

/** Which of the shop's lists a term is in, by its sort and the settings. */
final class TermPlaces {

    private static final String BRANDS = "/wc/v3/products/brands";

    private final Places places;
    private final CustomerPlaces customers;
    private final ShopFacts facts;
    private final String system;

    TermPlaces(WooCommerceSettings settings, ShopFacts facts, String system) {
        this.places = settings.places();
        this.customers = settings.customers();
        this.facts = facts;
        this.system = system;
    }

    /** Where it is to be written. */
    TermPlace of(Write<Term> write) {
        ForeignId known = write.claim().id();
        if (known != null) {
            return known(known, write.element().name());
        }
        Term term = write.element();
        TermName name = TermName.of(term.name());
        if (Label.sent(term.label()).length() > Label.MOST) {
            return nowhere(
                    term.name(),
                    "Its name is longer than the " + Label.MOST + " characters that the shop keeps",
                    "Shorten it in the ERP");
        }
        if (term.parent() == null) {
            return first(name, term.name());
        }
        ForeignId parent = write.ids().get(new Named(LinkKind.TERM, term.parent()));
        return parent == null
                ? nowhere(term.name(), "Its parent has no id yet: " + term.parent(), "Make the parent first")
                : below(name, parent, term.name());
    }

    /** Where a term of the first level is looked for. */
    TermPlace first(TermName name, String term) {
        return switch (name.sort()) {
            case "category" -> new TermPlace.Listed(TermList.CATEGORIES, 0, null);
            case "brand" -> brand(name, term);
            case "attribute", "feature" -> new TermPlace.Attribute(TermIds.Use.of(name.sort()), null);
            case "supplier" ->
                kept(places.supplier(), TermIds.text(name.sort(), name.label()), "places.supplier", term);
            case "customer-group" ->
                kept(
                        places.groupPrice() == null ? customers.group() : places.groupPrice(),
                        TermIds.group(name.label()),
                        "places.groupPrice, or in customers.group",
                        term);
            default ->
                nowhere(
                        term,
                        "The shop has no place for a term of the sort " + name.sort(),
                        "Leave the field out of the flow");
        };
    }

    private TermPlace brand(TermName name, String term) {
        if (places.brandAttribute() != null) {
            return new TermPlace.Kept(TermIds.text(name.sort(), name.label()));
        }
        return facts.has(BRANDS)
                ? new TermPlace.Listed(TermList.BRANDS, 0, null)
                : nowhere(
                        term,
                        "This shop has no brands: WooCommerce has them from 9.6 on",
                        "Update WooCommerce, or name the attribute that shows the brand in places.brandAttribute");
    }

    private TermPlace kept(@Nullable String place, ForeignId id, String setting, String term) {
        return place != null
                ? new TermPlace.Kept(id)
                : nowhere(
                        term,
                        "WooCommerce itself has no place for it",
                        "Name the meta key that an extension of the shop keeps it under in " + setting
                                + ", or leave the field out of the flow");
    }

    private TermPlace below(TermName name, ForeignId parent, String term) {
        Optional<TermPlace> place = switch (name.sort()) {
            case "category" ->
                Ids.number(parent).map(number -> new TermPlace.Listed(TermList.CATEGORIES, number, null));
            case "brand" -> TermIds.brand(parent).map(number -> new TermPlace.Listed(TermList.BRANDS, number, null));
            case "attribute", "feature" ->
                TermIds.attribute(parent)
                        .map(number ->
                                new TermPlace.Listed(TermList.valuesOf(TermIds.Use.of(name.sort()), number), 0, null));
            default -> Optional.empty();
        };
        return place.orElseGet(() -> nowhere(
                term,
                "The shop has nothing of the sort " + name.sort() + " below " + parent,
                "Unlink its parent, so that it is looked for anew"));
    }

    /** Where what has an id is. */
    TermPlace known(ForeignId id, String term) {
        return Ids.number(id)
                .<TermPlace>map(number -> new TermPlace.Listed(TermList.CATEGORIES, 0, number))
                .or(() -> TermIds.brand(id).map(number -> new TermPlace.Listed(TermList.BRANDS, 0, number)))
                .or(() -> TermIds.attribute(id).map(number -> new TermPlace.Attribute(TermIds.Use.of(id), number)))
                .or(() -> TermIds.value(id)
                        .map(value -> new TermPlace.Listed(
                                TermList.valuesOf(TermIds.Use.of(id), value.attribute()), 0, value.number())))
                .or(() -> TermIds.isText(id) ? Optional.of(new TermPlace.Kept(id)) : Optional.empty())
                .orElseGet(() -> gone(id, term));
    }

    TermPlace.Nowhere gone(ForeignId id, String term) {
        return nowhere(
                term,
                "The shop has nothing under its id " + id + " any more",
                "Unlink it, so that it is looked for or made anew");
    }

    private TermPlace.Nowhere nowhere(String term, String what, String remedy) {
        return new TermPlace.Nowhere(Fault.of(what, system, "term " + term, remedy));
    }
}

package dev.navette.model;

import java.util.Objects;

/**
 * One thing that a shop or a till sells, under a reference of its own: what an ERP takes over as an article (ART-24).
 *
 * @param reference the shop's reference (SKU) of it, our name of it
 * @param page the page that it stands on, with all that is sold there
 * @param form what of that page it is
 */
public record Offer(Reference reference, Listing page, ListedForm form) {

    public Offer {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(form, "form");
    }
}

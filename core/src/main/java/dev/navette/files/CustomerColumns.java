package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;

import jakarta.validation.constraints.NotBlank;

/**
 * Which column of a file of customers is what, by its header.
 *
 * @param code the key
 * @param email with which it logs in
 * @param name as written on documents
 * @param company whether it is one
 * @param firstName of the person
 * @param lastName of the person
 * @param language BCP 47
 * @param family famille
 * @param priceCategory catégorie tarifaire
 * @param notes what was written of it
 * @param billing where invoices go
 * @param delivery where goods go, or null where it is the same
 * @param business its numbers and terms
 * @param publication whether it is traded with
 * @param custom the merchant's own fields
 */
record CustomerColumns(
        @NotBlank @Nullable String code,
        @NotBlank @Nullable String email,
        @Nullable String name,
        @Nullable String company,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language,
        @Nullable String family,
        @Nullable String priceCategory,
        @Nullable String notes,
        @Inline AddressColumns billing,
        @Nullable AddressColumns delivery,
        @Inline BusinessColumns business,
        @Inline PublicationColumns publication,
        @Inline CustomColumns custom)
        implements Checked {

    @Override
    public List<Problem> problems() {
        return billing.postCode() == null
                ? List.of(new Problem("$.postCode", "missing", "Name the column of the post code"))
                : List.of();
    }

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(
                        Stream.of(
                                code,
                                email,
                                name,
                                company,
                                firstName,
                                lastName,
                                language,
                                family,
                                priceCategory,
                                notes),
                        billing.all(),
                        Stream.ofNullable(delivery).flatMap(AddressColumns::all),
                        business.all(),
                        publication.all(),
                        custom.all())
                .flatMap(columns -> columns)
                .filter(Objects::nonNull)
                .toList();
    }
}

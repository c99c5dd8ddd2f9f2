package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Which columns have what an article is known and sorted by, and what belongs to it.
 *
 * @param barcode of its label
 * @param brand the maker's mark
 * @param supplier who it is bought from
 * @param category all levels of its category
 * @param categories one level of its category each, the first first
 * @param attributes in what it differs from the others of its master reference
 * @param master the master reference by which articles become one product
 * @param related the references of what is shown beside it
 */
record SortingColumns(
        @Nullable String barcode,
        @Nullable String brand,
        @Nullable String supplier,
        @Nullable String category,
        @Default("[]") @Size(max = 6) List<@NotBlank String> categories,
        @Default("[]") @Size(max = 5) List<AttributeColumns> attributes,
        @Nullable String master,
        @Nullable String related) {

    Stream<@Nullable String> all() {
        return Stream.of(
                        Stream.of(barcode, brand, supplier, category, master, related),
                        categories.stream(),
                        attributes.stream().flatMap(AttributeColumns::all))
                .flatMap(columns -> columns);
    }
}

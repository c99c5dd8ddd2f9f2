package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * Which columns have an address.
 *
 * @param street its lines, in order
 * @param postCode of its city
 * @param city where it is
 * @param state its code or name
 * @param country ISO 3166-1 alpha-2
 * @param phone at a desk
 * @param mobile in a pocket
 */
record AddressColumns(
        @Default("[]") List<String> street,
        @Nullable String postCode,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String mobile) {

    Stream<@Nullable String> all() {
        return Stream.concat(street.stream(), Stream.of(postCode, city, state, country, phone, mobile));
    }
}

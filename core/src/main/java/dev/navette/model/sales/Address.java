package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * Where somebody lives or works. Personal: {@link #toString} shows the country alone.
 *
 * @param firstName of the person, or null
 * @param lastName of the person, or null
 * @param company or null for a private person
 * @param lines street and more, in order; none is blank
 * @param postCode or null where the country has none
 * @param city or null
 * @param state its code or name, or null
 * @param country ISO 3166-1 alpha-2
 * @param phone or null
 * @param mobile or null
 */
public record Address(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Default("[]") List<String> lines,
        @Nullable String postCode,
        @Nullable String city,
        @Nullable String state,
        String country,
        @Nullable String phone,
        @Nullable String mobile) {

    public Address {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
        Objects.requireNonNull(country, "country");
    }

    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}

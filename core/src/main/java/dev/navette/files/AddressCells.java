package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes addresses of lines; nothing of what stands there is ever said of it. */
final class AddressCells {

    static final String WRITE_COUNTRY = "Write two letters of ISO 3166-1, for example \"FR\"";

    private static final int COUNTRY = 2;

    private final List<Column> street;
    private final @Nullable Column postCode;
    private final @Nullable Column city;
    private final @Nullable Column state;
    private final @Nullable Column country;
    private final @Nullable Column phone;
    private final @Nullable Column mobile;
    private final String usualCountry;

    AddressCells(AddressColumns columns, String usualCountry, DelimitedReader reader) {
        street = columns.street().stream().map(reader::column).toList();
        postCode = Cells.column(reader, columns.postCode());
        city = Cells.column(reader, columns.city());
        state = Cells.column(reader, columns.state());
        country = Cells.column(reader, columns.country());
        phone = Cells.column(reader, columns.phone());
        mobile = Cells.column(reader, columns.mobile());
        this.usualCountry = usualCountry;
    }

    static boolean isCountry(String code) {
        return code.length() == COUNTRY && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** The address of somebody, or null where the line has nothing of it. */
    @Nullable
    Address of(Row row, CustomerPerson person, @Nullable String company) {
        List<String> lines = new ArrayList<>();
        for (Column line : street) {
            String text = row.text(line);
            if (text != null) {
                lines.add(text);
            }
        }
        String code = Cells.text(row, postCode);
        String town = Cells.text(row, city);
        if (lines.isEmpty() && code == null && town == null) {
            return null;
        }
        return new Address(
                person.firstName(),
                person.lastName(),
                company,
                lines,
                code,
                town,
                Cells.text(row, state),
                country(row),
                Cells.text(row, phone),
                Cells.text(row, mobile));
    }

    private String country(Row row) {
        String said = Cells.text(row, country);
        if (said == null || country == null) {
            return usualCountry;
        }
        String code = said.toUpperCase(Locale.ROOT);
        if (!isCountry(code)) {
            row.refuse(country, "It is no country's code", WRITE_COUNTRY);
            return usualCountry;
        }
        return code;
    }
}

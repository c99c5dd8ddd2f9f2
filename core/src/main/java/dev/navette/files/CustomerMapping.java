package dev.navette.files;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;

/**
 * Where customers are, one line for each (CUS-10).
 *
 * @param format which file, and how it is written
 * @param columns which column is what
 * @param country ISO 3166-1 alpha-2, of addresses of which no column says it; null for FR
 */
record CustomerMapping(
        @Inline Format format,
        @Nullable CustomerColumns columns,
        @Nullable String country) implements Checked {

    private static final String USUAL_COUNTRY = "FR";

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (columns == null) {
            problems.add(new Problem("$.columns", "missing", "Name at least those of code, email and postCode"));
        }
        if (country != null && !AddressCells.isCountry(country)) {
            problems.add(new Problem("$.country", "it is no country's code", AddressCells.WRITE_COUNTRY));
        }
        return problems;
    }

    String usualCountry() {
        return country == null ? USUAL_COUNTRY : country;
    }
}

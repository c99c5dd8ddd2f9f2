package dev.navette.mapping.sales;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.Address;

import jakarta.validation.constraints.Positive;

/**
 * How names and addresses are written in the ERP (CUS-8).
 *
 * @param name what a customer's name is made of
 * @param withoutAccents whether Latin letters lose their accents, in names and addresses
 * @param nameInCapitals whether the customer's name is in capitals
 * @param addressesInCapitals whether names, lines and cities of addresses are in capitals
 * @param nameLength how many characters of a name the ERP holds, or null for all; what is cut is noted
 * @param lineLength how many characters of a line of an address it holds, or null for all; what is cut is noted
 */
public record CustomerText(
        @Default("company") NameForm name,
        @Default("false") boolean withoutAccents,
        @Default("false") boolean nameInCapitals,
        @Default("false") boolean addressesInCapitals,
        @Positive @Nullable Integer nameLength,
        @Positive @Nullable Integer lineLength) {

    /** As the shop has them, under the company's name. */
    public static final CustomerText USUAL = new CustomerText(NameForm.COMPANY, false, false, false, null, null);

    /** What a customer's name is made of; where a buyer has but one of the two, that. */
    public enum NameForm {
        COMPANY,
        PERSON,
        /** {@code EMPRISE - John DOE}. */
        COMPANY_PERSON,
        /** {@code John DOE - EMPRISE}. */
        PERSON_COMPANY
    }

    public CustomerText {
        Objects.requireNonNull(name, "name");
    }

    /** The customer's name, or null where the address has neither a company nor a person. */
    @Nullable
    String nameOf(Address address, Remarks remarks) {
        String company = joined(" ", address.company());
        String person = joined(" ", address.firstName(), address.lastName());
        String whole = switch (name) {
            case COMPANY -> company.isEmpty() ? person : company;
            case PERSON -> person.isEmpty() ? company : person;
            case COMPANY_PERSON -> joined(" - ", company, person);
            case PERSON_COMPANY -> joined(" - ", person, company);
        };
        return whole.isEmpty() ? null : cut(written(whole, nameInCapitals), nameLength, "the customer's name", remarks);
    }

    /**
     * The address as the ERP shall have it.
     *
     * @param which it is, for the note of what is cut: {@code billing}
     */
    Address addressOf(Address address, String which, Remarks remarks) {
        List<String> lines = address.lines().stream()
                .map(line -> cut(
                        written(line, addressesInCapitals), lineLength, "a line of the " + which + " address", remarks))
                .toList();
        return new Address(
                part(address.firstName()),
                part(address.lastName()),
                part(address.company()),
                lines,
                address.postCode(),
                part(address.city()),
                address.state(),
                address.country(),
                address.phone(),
                address.mobile());
    }

    private @Nullable String part(@Nullable String text) {
        return text == null ? null : written(text, addressesInCapitals);
    }

    private String written(String text, boolean inCapitals) {
        String plain = withoutAccents ? Accents.without(text) : text;
        return inCapitals ? plain.toUpperCase(Locale.ROOT) : plain;
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(between));
    }

    private static String cut(String text, @Nullable Integer length, String which, Remarks remarks) {
        if (length == null || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        String note = which + " is cut at " + length + " characters";
        if (!remarks.notes().contains(note)) { // an account and its document have one address
            remarks.note(note);
        }
        return text.substring(0, text.offsetByCodePoints(0, length)).stripTrailing();
    }
}

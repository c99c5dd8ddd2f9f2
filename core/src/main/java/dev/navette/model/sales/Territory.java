package dev.navette.model.sales;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/**
 * What the country and the post code of an address mean for the VAT on goods (VAT-1). It is not the map that decides:
 * Monaco is France, Guadeloupe is abroad to the mainland and to Réunion, the Canaries are outside.
 *
 * <p>The Union's territory is that of <a href="https://eur-lex.europa.eu/eli/dir/2006/112">Directive 2006/112/EC</a>,
 * articles 5 to 7, with the 27 member states of 2026 and Northern Ireland; France's overseas are those of CGI art. 294 as
 * <a href="https://bofip.impots.gouv.fr/doctrine/pgp/1340-PGP">BOI-TVA-CHAMP-20-10</a> and BOI-TVA-GEO-20 explain it.
 * Three things no address tells: the north of Cyprus, where the Union's law is suspended, is taken as Cyprus; the British
 * bases there (Akrotiri, Dhekelia) as what the address says; the waters of Lake Lugano have no post code.
 *
 * <p>It keeps no post code, and shows none. Services follow other rules: Northern Ireland is outside for them, and
 * Guadeloupe, Martinique and Réunion are France (BOI-TVA-GEO-20-40).
 *
 * @param country the ISO 3166-1 alpha-2 code that is closest to the place: {@code GP} for Guadeloupe, {@code AX} for the
 *     Åland Islands, also where the address has {@code FR} or {@code FI}
 * @param region the part of that country that differs from the rest of it, or null
 */
public record Territory(String country, @Nullable Region region) {

    private static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Outermost regions without VAT: Guyane and Mayotte by CGI art. 294(1), Saint-Martin by its own statute. */
    private static final Set<String> FRENCH_WITHOUT_VAT = Set.of("GF", "YT", "MF");

    private static final Set<String> FRENCH_APART = Set.of("GP", "MQ", "RE");

    /** Codes that shops and carriers use beside ISO's: XK for Kosovo, EL and UK as VAT numbers and the Union have them. */
    private static final Map<String, Territory> OTHER_CODES = Map.of(
            "UK", new Territory("GB", null),
            "EL", new Territory("GR", null),
            "XI", new Territory("GB", Region.NORTHERN_IRELAND),
            "IC", new Territory("ES", Region.CANARIES),
            "EA", new Territory("ES", Region.CEUTA_AND_MELILLA));

    /** How a place stands to the Union's VAT on goods. */
    public enum Standing {
        /** Inside: a member state, Monaco (Directive 2006/112/EC art. 7), Northern Ireland. */
        UNION,
        /**
         * Outside, and a member state levies its own VAT there: Guadeloupe, Martinique and Réunion at rates of their own,
         * the Åland Islands (art. 6(1)(c) and (d)). Goods from inside are exported to it.
         */
        VAT_APART,
        /** Outside, and the member state that it belongs to levies no VAT there: Guyane, Mayotte, the Canaries (art. 6). */
        WITHOUT_VAT,
        /** Everywhere else, the French collectivities of the Pacific, Saint-Pierre and Saint-Barthélemy included. */
        THIRD_COUNTRY
    }

    /** What goods do on their way from the seller's place to the buyer's. */
    public enum Crossing {
        /** Nothing: one VAT holds in both. */
        DOMESTIC,
        /** They pass from one member state into another. */
        INTRA_UNION,
        /** They leave the seller's territory for one outside the Union, or come from outside it. */
        EXPORT
    }

    /**
     * A place by its codes.
     *
     * @throws IllegalArgumentException when there is no such country, or the region is not of it
     */
    public Territory {
        Objects.requireNonNull(country, "country");
        if (!Codes.KNOWN.contains(country)) {
            throw new IllegalArgumentException(unknown(country));
        }
        if (region != null && !region.country().equals(country)) {
            throw new IllegalArgumentException(region + " is not in " + country);
        }
    }

    /**
     * The territory of an address.
     *
     * @param country ISO 3166-1 alpha-2; {@code XI}, {@code IC}, {@code EA}, {@code XK}, {@code EL} and {@code UK} are
     *     understood too
     * @param postCode as written, with blanks, dashes or a country before it; null or blank means the country as a whole
     * @throws IllegalArgumentException when they have a {@link #problem}
     */
    public static Territory of(String country, @Nullable String postCode) {
        Optional<Problem> problem = problem(country, postCode);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().what());
        }
        Territory whole = whole(tidy(country));
        Territory closer = whole.region == null ? PostCodes.territory(whole.country, postCode) : null;
        return closer == null ? whole : closer;
    }

    /** What is wrong with the country and post code of an address, if anything is; it shows no post code. */
    public static Optional<Problem> problem(String country, @Nullable String postCode) {
        String code = tidy(country);
        if (!OTHER_CODES.containsKey(code) && !Codes.KNOWN.contains(code)) {
            return Optional.of(
                    new Problem("$.country", unknown(code), "Write its two letters of ISO 3166-1, for example FR"));
        }
        if (PostCodes.unknownOverseas(code, postCode)) {
            return Optional.of(new Problem(
                    "$.postCode",
                    "it begins with 97 or 98, as in the French overseas, and is of no territory there that is known",
                    "Correct the post code"));
        }
        Territory place = PostCodes.territory(code, postCode);
        if (place != null && !PostCodes.agree(code, place)) {
            return Optional.of(new Problem(
                    "$.postCode",
                    "it is in " + place + ", and the country is " + code,
                    "Correct the post code or the country"));
        }
        return Optional.empty();
    }

    /** How it stands to the Union's VAT on goods. */
    public Standing standing() {
        if (region != null) {
            return region.standing();
        }
        if (MEMBER_STATES.contains(country) || country.equals("MC")) {
            return Standing.UNION;
        }
        if (FRENCH_APART.contains(country) || country.equals("AX")) {
            return Standing.VAT_APART;
        }
        return FRENCH_WITHOUT_VAT.contains(country) ? Standing.WITHOUT_VAT : Standing.THIRD_COUNTRY;
    }

    /** Whether goods there are inside the Union's VAT territory. */
    public boolean inUnion() {
        return standing() == Standing.UNION;
    }

    /**
     * Whose VAT goods bear there, as an ISO code: {@code FR} for Monaco and Guadeloupe, {@code FI} for the Åland Islands,
     * {@code GB} for the Isle of Man, {@code XI} for Northern Ireland, a third country for itself, whether it has one or
     * not. Empty where the member state levies none ({@link Standing#WITHOUT_VAT}). VAT numbers of Greece begin with
     * {@code EL} all the same.
     */
    public Optional<String> vatCountry() {
        if (standing() == Standing.WITHOUT_VAT) {
            return Optional.empty();
        }
        if (region == Region.NORTHERN_IRELAND) {
            return Optional.of("XI");
        }
        return Optional.of(
                switch (country) {
                    case "MC", "GP", "MQ", "RE" -> "FR";
                    case "AX" -> "FI";
                    case "IM" -> "GB";
                    default -> country;
                });
    }

    /** Whether its rates are others than the usual ones of its {@link #vatCountry}: Corsica, Guadeloupe, Madeira. */
    public boolean ownRates() {
        return region == null ? FRENCH_APART.contains(country) : region.ownRates();
    }

    /**
     * Whether goods sold from there to here stay under one VAT: from the French mainland to Corsica and Monaco, from
     * Guadeloupe to Martinique (CGI art. 294(2)), from Great Britain to Northern Ireland and the Isle of Man. Not from the
     * French mainland to Guadeloupe: that is an export.
     */
    public boolean domesticTo(Territory seller) {
        return market().equals(seller.market());
    }

    /** What goods do that are sold from there to here. */
    public Crossing crossingFrom(Territory seller) {
        if (domesticTo(seller)) {
            return Crossing.DOMESTIC;
        }
        return inUnion() && seller.inUnion() ? Crossing.INTRA_UNION : Crossing.EXPORT;
    }

    /** The country, and the region where it matters. */
    @Override
    public String toString() {
        return region == null
                ? country
                : country + " (" + region.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    /** One name for all places between which goods are not exported. */
    private String market() {
        if (region != null && standing() == Standing.WITHOUT_VAT) {
            return region.name();
        }
        return switch (country) {
            case "MC" -> "FR";
            case "MQ" -> "GP"; // one market since 1992
            case "IM" -> "GB";
            default -> country;
        };
    }

    private static Territory whole(String code) {
        Territory other = OTHER_CODES.get(code);
        return other == null ? new Territory(code, null) : other;
    }

    private static String tidy(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }

    /** What stands where a country belongs may be anything, a name too: it is shown where it looks like a code. */
    private static String unknown(String code) {
        if (code.isEmpty()) {
            return "no country is given";
        }
        boolean looksLikeOne = code.length() <= 3 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        return looksLikeOne
                ? code + " is no country's code"
                : "it is no country's code: it has " + code.length() + " characters";
    }

    /** Apart, for constants of the record need it before the record's own constants are there. */
    private static final class Codes {

        static final Set<String> KNOWN = known();

        private static Set<String> known() {
            var codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
            codes.add("XK");
            return Set.copyOf(codes);
        }
    }
}

package dev.navette.model.sales;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which post codes lead to another {@link Territory} than their country's. Only codes that the place has for itself: those
 * that it shared with its neighbours (Livigno's 23030 and Campione's 22060, both given up) say nothing.
 */
final class PostCodes {

    /** What {@link #OF_FRANCE} is asked for: shops write {@code FR} and the post code, or the territory's own code. */
    private static final Set<String> FRENCH =
            Set.of("FR", "MC", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF");

    /** The islands of {@link #OF_FRANCE} that left Guadeloupe in 2007 and kept its post codes. */
    private static final Set<String> ONCE_GUADELOUPE = Set.of("BL", "MF");

    private static final List<Row> OF_FRANCE = List.of(
            new Row("FR", "20\\d{3}", Region.CORSICA),
            new Row("FR", "97133|977\\d{2}", "BL"),
            new Row("FR", "97150|978\\d{2}", "MF"),
            new Row("FR", "971\\d{2}", "GP"),
            new Row("FR", "972\\d{2}", "MQ"),
            new Row("FR", "973\\d{2}", "GF"),
            new Row("FR", "974\\d{2}", "RE"),
            new Row("FR", "975\\d{2}", "PM"),
            new Row("FR", "976\\d{2}", "YT"),
            new Row("FR", "980\\d{2}", "MC"),
            new Row("FR", "984\\d{2}", "TF"),
            new Row("FR", "986\\d{2}", "WF"),
            new Row("FR", "987\\d{2}", "PF"),
            new Row("FR", "988\\d{2}", "NC"));

    private static final List<Row> OF_OTHERS = List.of(
            new Row("AT", "6691|699[1-3]", Region.JUNGHOLZ_AND_MITTELBERG),
            new Row(
                    "DE",
                    "87491|8756[7-9]",
                    Region.JUNGHOLZ_AND_MITTELBERG), // their German codes: the roads lead there
            new Row("DE", "78266", Region.BUSINGEN),
            new Row("DE", "27498", Region.HELIGOLAND),
            new Row("ES", "3[58]\\d{3}", Region.CANARIES),
            new Row("ES", "5[12]\\d{3}", Region.CEUTA_AND_MELILLA),
            new Row("FI", "22\\d{3}", "AX"),
            new Row("GB", "BT\\d\\w*", Region.NORTHERN_IRELAND),
            new Row("GB", "IM\\d\\w*", "IM"),
            new Row("GB", "JE\\d\\w*", "JE"),
            new Row("GB", "GY\\d\\w*", "GG"),
            new Row("GR", "6308[67]", Region.MOUNT_ATHOS),
            new Row("IT", "23041", Region.LIVIGNO),
            new Row("IT", "22061", Region.CAMPIONE),
            new Row("IT", "4789\\d", "SM"),
            new Row("IT", "00120", "VA"),
            new Row("PT", "9[0-4]\\d{2}(\\d{3})?", Region.MADEIRA),
            new Row("PT", "9[5-9]\\d{2}(\\d{3})?", Region.AZORES));

    private static final Pattern FILLER = Pattern.compile("[^0-9A-Z]");
    private static final Pattern BEFORE_DIGITS = Pattern.compile("^[A-Z]+");
    private static final Pattern AFTER_DIGITS = Pattern.compile("[A-Z].*$");
    private static final Pattern BEFORE_LETTERS = Pattern.compile("^(GB|UK)(?=[A-Z])");
    private static final Pattern OVERSEAS = Pattern.compile("9[78]\\d*");

    private PostCodes() {}

    /** The territory that a post code of a country leads to, or null where it leads to no other than the country. */
    static @Nullable Territory territory(String country, @Nullable String written) {
        if (written == null) {
            return null;
        }
        String code = bare(country, written);
        if (FRENCH.contains(country)) {
            return find("FR", code, OF_FRANCE);
        }
        return find(country, code, OF_OTHERS);
    }

    /**
     * Whether a post code begins as those of the French overseas and is of none of its known territories. One that is too
     * short or too long counts: taken as the mainland's, an export would be taxed.
     */
    static boolean unknownOverseas(String country, @Nullable String written) {
        return written != null
                && FRENCH.contains(country)
                && OVERSEAS.matcher(bare(country, written)).matches()
                && territory(country, written) == null;
    }

    /** Whether a place may be written with the country code of another. */
    static boolean agree(String country, Territory place) {
        return country.equals(place.country())
                || !FRENCH.contains(country)
                || country.equals("FR")
                || (country.equals("GP") && ONCE_GUADELOUPE.contains(place.country()));
    }

    private static @Nullable Territory find(String country, String code, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.country.equals(country))
                .filter(row -> row.codes.matcher(code).matches())
                .map(Row::meant)
                .findFirst()
                .orElse(null);
    }

    /** Without blanks, dashes and what people write before and after it: {@code F-97110}, {@code 97110 cedex}. */
    private static String bare(String country, String written) {
        String code = FILLER.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
        if (country.equals("GB")) {
            return BEFORE_LETTERS.matcher(code).replaceFirst("");
        }
        String begun = BEFORE_DIGITS.matcher(code).replaceFirst("");
        return AFTER_DIGITS.matcher(begun).replaceFirst("");
    }

    /**
     * A line of the table.
     *
     * @param country as written in the address
     * @param codes the whole of the bare code
     * @param meant where that is
     */
    private record Row(String country, Pattern codes, Territory meant) {

        Row(String country, String codes, String meant) {
            this(country, Pattern.compile(codes), new Territory(meant, null));
        }

        Row(String country, String codes, Region meant) {
            this(country, Pattern.compile(codes), new Territory(meant.country(), meant));
        }
    }
}

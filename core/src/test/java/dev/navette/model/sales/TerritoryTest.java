package dev.navette.model.sales;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("VAT-1")
class TerritoryTest {

    private static final Territory MAINLAND = Territory.of("FR", "75011");

    @ParameterizedTest
    @CsvSource({
        // country, post code, place, standing, whose VAT, own rates
        "FR, 75011,    FR,                           UNION,         FR, false",
        "FR, ,         FR,                           UNION,         FR, false",
        "FR, 09700,    FR,                           UNION,         FR, false",
        "FR, 19999,    FR,                           UNION,         FR, false",
        "FR, 20000,    FR (corsica),                 UNION,         FR, true",
        "FR, 20620,    FR (corsica),                 UNION,         FR, true",
        "FR, 21000,    FR,                           UNION,         FR, false",
        "FR, 98000,    MC,                           UNION,         FR, false",
        "MC, 98000,    MC,                           UNION,         FR, false",
        "MC, ,         MC,                           UNION,         FR, false",
        "FR, 97110,    GP,                           VAT_APART,     FR, true",
        "GP, 97110,    GP,                           VAT_APART,     FR, true",
        "GP, ,         GP,                           VAT_APART,     FR, true",
        "FR, 97200,    MQ,                           VAT_APART,     FR, true",
        "FR, 97300,    GF,                           WITHOUT_VAT,   ,   false",
        "FR, 97400,    RE,                           VAT_APART,     FR, true",
        "FR, 97500,    PM,                           THIRD_COUNTRY, PM, false",
        "FR, 97600,    YT,                           WITHOUT_VAT,   ,   false",
        "YT, 97600,    YT,                           WITHOUT_VAT,   ,   false",
        "FR, 97133,    BL,                           THIRD_COUNTRY, BL, false",
        "FR, 97700,    BL,                           THIRD_COUNTRY, BL, false",
        "GP, 97133,    BL,                           THIRD_COUNTRY, BL, false",
        "FR, 97150,    MF,                           WITHOUT_VAT,   ,   false",
        "FR, 97801,    MF,                           WITHOUT_VAT,   ,   false",
        "GP, 97150,    MF,                           WITHOUT_VAT,   ,   false",
        "FR, 97151,    GP,                           VAT_APART,     FR, true",
        "FR, 98412,    TF,                           THIRD_COUNTRY, TF, false",
        "FR, 98600,    WF,                           THIRD_COUNTRY, WF, false",
        "FR, 98713,    PF,                           THIRD_COUNTRY, PF, false",
        "FR, 98800,    NC,                           THIRD_COUNTRY, NC, false",
        "NC, ,         NC,                           THIRD_COUNTRY, NC, false",
        "ES, 28001,    ES,                           UNION,         ES, false",
        "ES, 07001,    ES,                           UNION,         ES, false", // the Balearics
        "ES, 35001,    ES (canaries),                WITHOUT_VAT,   ,   false",
        "ES, 38001,    ES (canaries),                WITHOUT_VAT,   ,   false",
        "ES, 36001,    ES,                           UNION,         ES, false",
        "ES, 51001,    ES (ceuta and melilla),       WITHOUT_VAT,   ,   false",
        "ES, 52001,    ES (ceuta and melilla),       WITHOUT_VAT,   ,   false",
        "ES, 50001,    ES,                           UNION,         ES, false",
        "IC, 35001,    ES (canaries),                WITHOUT_VAT,   ,   false",
        "EA, ,         ES (ceuta and melilla),       WITHOUT_VAT,   ,   false",
        "FI, 00100,    FI,                           UNION,         FI, false",
        "FI, 22100,    AX,                           VAT_APART,     FI, false",
        "AX, ,         AX,                           VAT_APART,     FI, false",
        "FI, 23100,    FI,                           UNION,         FI, false",
        "DE, 78266,    DE (busingen),                WITHOUT_VAT,   ,   false",
        "DE, 78267,    DE,                           UNION,         DE, false",
        "DE, 27498,    DE (heligoland),              WITHOUT_VAT,   ,   false",
        "DE, 27499,    DE,                           UNION,         DE, false",
        "AT, 1010,     AT,                           UNION,         AT, false",
        "AT, 6691,     AT (jungholz and mittelberg), UNION,         AT, true",
        "AT, 6990,     AT,                           UNION,         AT, false",
        "AT, 6991,     AT (jungholz and mittelberg), UNION,         AT, true",
        "AT, 6993,     AT (jungholz and mittelberg), UNION,         AT, true",
        "AT, 6994,     AT,                           UNION,         AT, false",
        "DE, 87491,    AT (jungholz and mittelberg), UNION,         AT, true",
        "DE, 87567,    AT (jungholz and mittelberg), UNION,         AT, true",
        "DE, 87561,    DE,                           UNION,         DE, false", // Oberstdorf
        "IT, 23041,    IT (livigno),                 WITHOUT_VAT,   ,   false",
        "IT, 23030,    IT,                           UNION,         IT, false", // its neighbours' too
        "IT, 22061,    IT (campione),                WITHOUT_VAT,   ,   false",
        "IT, 22060,    IT,                           UNION,         IT, false", // its neighbours' too
        "IT, 47890,    SM,                           THIRD_COUNTRY, SM, false",
        "IT, 47900,    IT,                           UNION,         IT, false",
        "IT, 00120,    VA,                           THIRD_COUNTRY, VA, false",
        "GR, 63086,    GR (mount athos),             WITHOUT_VAT,   ,   false",
        "EL, 63086,    GR (mount athos),             WITHOUT_VAT,   ,   false",
        "GR, 63088,    GR,                           UNION,         GR, false",
        "PT, 1000-001, PT,                           UNION,         PT, false",
        "PT, 9000-001, PT (madeira),                 UNION,         PT, true",
        "PT, 9400,     PT (madeira),                 UNION,         PT, true",
        "PT, 9500-001, PT (azores),                  UNION,         PT, true",
        "PT, 8999-999, PT,                           UNION,         PT, false",
        "GB, SW1A 1AA, GB,                           THIRD_COUNTRY, GB, false",
        "UK, ,         GB,                           THIRD_COUNTRY, GB, false",
        "GB, BT1 1AA,  GB (northern ireland),        UNION,         XI, false",
        "UK, BT1 1AA,  GB (northern ireland),        UNION,         XI, false",
        "XI, ,         GB (northern ireland),        UNION,         XI, false",
        "GB, B1 1TT,   GB,                           THIRD_COUNTRY, GB, false",
        "GB, IM1 1AA,  IM,                           THIRD_COUNTRY, GB, false",
        "IM, ,         IM,                           THIRD_COUNTRY, GB, false",
        "GB, JE2 3AB,  JE,                           THIRD_COUNTRY, JE, false",
        "GB, GY1 1AA,  GG,                           THIRD_COUNTRY, GG, false",
        "CY, 1010,     CY,                           UNION,         CY, false",
        "DK, 1050,     DK,                           UNION,         DK, false",
        "FO, 100,      FO,                           THIRD_COUNTRY, FO, false",
        "GL, 3900,     GL,                           THIRD_COUNTRY, GL, false",
        "CH, 8238,     CH,                           THIRD_COUNTRY, CH, false",
        "LI, ,         LI,                           THIRD_COUNTRY, LI, false",
        "AD, AD500,    AD,                           THIRD_COUNTRY, AD, false",
        "GI, GX11 1AA, GI,                           THIRD_COUNTRY, GI, false",
        "XK, 10000,    XK,                           THIRD_COUNTRY, XK, false",
        "US, 97201,    US,                           THIRD_COUNTRY, US, false" // Portland, Oregon
    })
    void isWhatCountryAndPostCodeSay(
            String country,
            @Nullable String postCode,
            String place,
            Territory.Standing standing,
            @Nullable String vatCountry,
            boolean ownRates) {
        Territory territory = Territory.of(country, postCode);

        assertThat(territory).hasToString(place);
        assertThat(territory.standing()).isEqualTo(standing);
        assertThat(territory.inUnion()).isEqualTo(standing == Territory.Standing.UNION);
        assertThat(territory.vatCountry().orElse(null)).isEqualTo(vatCountry);
        assertThat(territory.ownRates()).isEqualTo(ownRates);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,  F-97110,           GP",
        "FR,  FR 97110,          GP",
        "FR,  'FRA-97110',       GP",
        "FR,  ' 97 110 ',        GP",
        "FR,  97110 CEDEX 9,     GP",
        "FR,  97110 Petit-Bourg, GP",
        "FR,  97\u00A0110,       GP",
        "fr,  97110,             GP",
        "' FR ', 97110,          GP",
        "FR,  FR 20000,          FR (corsica)",
        "FR,  '',                FR",
        "FR,  ' ',               FR",
        "FR,  none,              FR",
        "FR,  2000,              FR",
        "FR,  200000,            FR",
        "DE,  D-78266,           DE (busingen)",
        "FI,  FIN-22100,         AX",
        "PT,  P 9000 001,        PT (madeira)",
        "GB,  bt1 1aa,           GB (northern ireland)",
        "GB,  bt11aa,            GB (northern ireland)",
        "GB,  GB-BT1 1AA,        GB (northern ireland)",
        "GB,  UK BT1 1AA,        GB (northern ireland)",
        "GB,  BT,                GB",
        "GB,  BTX 1AA,           GB",
        "gb,  im1 1aa,           IM"
    })
    void overlooksHowAPostCodeIsWritten(String country, String postCode, String place) {
        assertThat(Territory.problem(country, postCode)).isEmpty();
        assertThat(Territory.of(country, postCode)).hasToString(place);
    }

    @Test
    void hasTheUnionOfTheTwentySevenAndMonaco() {
        Set<String> inside = Set.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

        Stream<String> all = Stream.of(Locale.getISOCountries());

        assertThat(all.filter(country -> Territory.of(country, null).inUnion()))
                .containsExactlyInAnyOrderElementsOf(inside);
    }

    @ParameterizedTest
    @CsvSource({
        // from, post code, to, post code, crossing
        "FR, 75011, FR, 13001,   DOMESTIC",
        "FR, 75011, FR, 20000,   DOMESTIC",
        "FR, 20000, FR, 75011,   DOMESTIC",
        "FR, 75011, MC, 98000,   DOMESTIC",
        "MC, 98000, FR, 75011,   DOMESTIC",
        "FR, 75011, DE, 10115,   INTRA_UNION",
        "MC, 98000, IT, 00184,   INTRA_UNION",
        "FR, 75011, GB, BT1 1AA, INTRA_UNION",
        "GB, BT1 1AA, FR, 75011, INTRA_UNION",
        "FR, 75011, PT, 9500,    INTRA_UNION",
        "FR, 75011, DE, 87491,   INTRA_UNION",
        "FR, 75011, FR, 97110,   EXPORT",
        "FR, 75011, FR, 97300,   EXPORT",
        "FR, 75011, FR, 98800,   EXPORT",
        "FR, 97110, FR, 75011,   EXPORT",
        "FR, 97110, DE, 10115,   EXPORT",
        "DE, 10115, FR, 97110,   EXPORT",
        "FR, 97110, FR, 97110,   DOMESTIC",
        "FR, 97110, FR, 97200,   DOMESTIC",
        "FR, 97200, FR, 97110,   DOMESTIC",
        "FR, 97110, FR, 97400,   EXPORT",
        "FR, 97400, FR, 97400,   DOMESTIC",
        "FR, 97110, FR, 97150,   EXPORT",
        "FR, 97300, FR, 97300,   DOMESTIC",
        "FR, 97300, FR, 97600,   EXPORT",
        "ES, 28001, ES, 07001,   DOMESTIC",
        "ES, 28001, ES, 35001,   EXPORT",
        "ES, 35001, ES, 38001,   DOMESTIC",
        "ES, 35001, ES, 51001,   EXPORT",
        "DE, 10115, DE, 27498,   EXPORT",
        "PT, 1000,  PT, 9000,    DOMESTIC",
        "AT, 1010,  AT, 6691,    DOMESTIC",
        "FI, 00100, FI, 22100,   EXPORT",
        "GB, SW1A 1AA, GB, BT1 1AA, DOMESTIC",
        "GB, SW1A 1AA, IM, IM1 1AA, DOMESTIC",
        "GB, SW1A 1AA, FR, 75011,   EXPORT",
        "FR, 75011, GB, SW1A 1AA,   EXPORT",
        "FR, 75011, IM, IM1 1AA,    EXPORT",
        "GB, SW1A 1AA, JE, JE2 3AB, EXPORT",
        "CH, 8001,  CH, 1201,    DOMESTIC",
        "CH, 8001,  FR, 75011,   EXPORT"
    })
    void tellsWhatGoodsDoOnTheirWay(
            String from, String fromCode, String to, String toCode, Territory.Crossing crossing) {
        Territory seller = Territory.of(from, fromCode);

        Territory buyer = Territory.of(to, toCode);

        assertThat(buyer.crossingFrom(seller)).isEqualTo(crossing);
        assertThat(buyer.domesticTo(seller)).isEqualTo(crossing == Territory.Crossing.DOMESTIC);
    }

    @ParameterizedTest
    @CsvSource({
        "XX, $.country: XX is no country's code. Write its two letters of ISO 3166-1%2C for example FR.",
        "ZZ, $.country: ZZ is no country's code. Write its two letters of ISO 3166-1%2C for example FR.",
        "AA, $.country: AA is no country's code. Write its two letters of ISO 3166-1%2C for example FR.",
        "FRA, $.country: FRA is no country's code. Write its two letters of ISO 3166-1%2C for example FR.",
        "F1, $.country: it is no country's code: it has 2 characters. Write its two letters of ISO 3166-1%2C for example FR.",
        "Jean DOE, $.country: it is no country's code: it has 8 characters. Write its two letters of ISO 3166-1%2C for example FR.",
        "'', $.country: no country is given. Write its two letters of ISO 3166-1%2C for example FR."
    })
    void refusesACountryThatThereIsNotAndShowsNoName(String country, String problem) {
        assertThat(Territory.problem(country, "75011").map(Problem::toString)).hasValue(problem.replace("%2C", ","));
        assertThatThrownBy(() -> Territory.of(country, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97000", "97900", "98100", "98500", "98900", "9711", "971100", "97110.0", "97"})
    void refusesAnUnknownPlaceOverseasAndDoesNotShowIt(String postCode) {
        assertThat(Territory.problem("FR", postCode))
                .hasValue(new Problem(
                        "$.postCode",
                        "it begins with 97 or 98, as in the French overseas, and is of no territory there that is known",
                        "Correct the post code"));
        assertThatThrownBy(() -> Territory.of("FR", postCode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(postCode.length() > 2 ? postCode : "\0");
    }

    @ParameterizedTest
    @CsvSource({"GP, 97200, MQ", "MQ, 97110, GP", "MQ, 97133, BL", "RE, 97600, YT", "GF, 20000, FR (corsica)"})
    void refusesAPostCodeOfAnotherTerritory(String country, String postCode, String place) {
        assertThat(Territory.problem(country, postCode))
                .hasValue(new Problem(
                        "$.postCode",
                        "it is in " + place + ", and the country is " + country,
                        "Correct the post code or the country"));
        assertThatThrownBy(() -> Territory.of(country, postCode)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOfItsOwnCountry() {
        assertThat(new Territory("PT", Region.MADEIRA)).isEqualTo(Territory.of("PT", "9000-001"));
        assertThatThrownBy(() -> new Territory("ES", Region.MADEIRA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MADEIRA is not in ES");
        assertThatThrownBy(() -> new Territory("fr", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is no country's code: it has 2 characters");
    }

    @Test
    void isTheSamePlaceHoweverItIsWritten() {
        List<Territory> guadeloupe =
                List.of(Territory.of("FR", "97110"), Territory.of("GP", null), Territory.of("GP", "97139"));

        assertThat(guadeloupe).containsOnly(new Territory("GP", null));
        assertThat(guadeloupe.get(0)).isNotEqualTo(MAINLAND);
    }
}

package dev.navette.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.Default;
import dev.navette.model.Money;
import dev.navette.text.ReferenceTemplate.Rendered;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import tools.jackson.databind.JsonNode;

@Tag("ORD-4")
class ReferenceTemplateTest {

    private static final String KNOWN =
            "Known are %OI (order id), %OR (order reference), %IN (invoice number), %DA (date),"
                    + " %CF (first name), %CL (last name), %CC (company), %PM (payment method), %PA (payment amount),"
                    + " %SN (shop name) and %% (a percent sign)";

    private static final Path FOLDER = Path.of("profiles").toAbsolutePath();

    private static final ReferenceValues JOHN = ReferenceValues.none()
            .with(ReferencePlaceholder.ORDER_ID, "187")
            .with(ReferencePlaceholder.FIRST_NAME, "John")
            .with(ReferencePlaceholder.LAST_NAME, "DOE");

    private static final ReferenceValues ALL = JOHN.with(ReferencePlaceholder.ORDER_REFERENCE, "XKBKNABJK")
            .with(ReferencePlaceholder.INVOICE_NUMBER, "FA000012")
            .on(LocalDate.of(2026, 11, 2))
            .with(ReferencePlaceholder.COMPANY, "Brûlerie")
            .with(ReferencePlaceholder.PAYMENT_METHOD, "Carte")
            .paying(Money.of("1042", "EUR"))
            .with(ReferencePlaceholder.SHOP_NAME, "Café");

    @Test
    void putsTheValuesInTheirPlaces() {
        ReferenceTemplate template = ReferenceTemplate.parse("Web %OI - %CF %CL");

        assertThat(template.render(JOHN)).isEqualTo(new Rendered("Web 187 - John DOE", 0));
    }

    @Test
    @Tag("ORD-21")
    void knowsWhatAnOrderAndAPaymentHave() {
        ReferenceTemplate template = ReferenceTemplate.parse("%OI|%OR|%IN|%DA|%CF|%CL|%CC|%PM|%PA|%SN");

        assertThat(template.render(ALL).text())
                .isEqualTo("187|XKBKNABJK|FA000012|02/11/2026|John|DOE|Brûlerie|Carte|1042.00 EUR|Café");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            %OI%CL           | 187DOE
            WEB%OIX          | WEB187X
            100 %% de %CL    | 100 % de DOE
            %%OI             | %OI
            %%%OI            | %187
            Web              | Web
            %OI-%OI          | 187-187
            """)
    void takesWhatStandsAroundAsItIs(String template, String text) {
        assertThat(ReferenceTemplate.parse(template).render(JOHN).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Web %OI - %CC             | Web 187
            Web %OI - %CC %SN         | Web 187
            Web %OI - %CC %CL         | Web 187 - DOE
            Web %OI - %CF %CC         | Web 187 - John
            Web %IN - %CF %CL         | Web - John DOE
            %IN - %CL                 | DOE
            - %CL                     | - DOE
            %CL - %IN - %OI           | DOE - 187
            %CL %IN -- %OI            | DOE -- 187
            %CL -- %IN %OI            | DOE -- 187
            %CL - %IN / %OI           | DOE - 187
            %CL–%IN—%SN               | DOE
            %CL/%IN,%SN;%CC:%PM       | DOE
            %CL & %CC + %SN           | DOE
            %CL·%CC_%SN               | DOE
            Web %OI (%CC)             | Web 187
            Web %OI [%CC] - %CL       | Web 187 - DOE
            Web %OI {%CC}             | Web 187
            Web %OI (%CC - %SN)       | Web 187
            Web %OI ( %CC )           | Web 187
            Web %OI ((%CC))           | Web 187
            Web %OI (%CF %CC)         | Web 187 (John)
            Web %OI (%CC %CL)         | Web 187 (DOE)
            Web %OI (%CC]             | Web 187 (]
            (%CC) %CL                 | DOE
            (%CC)                     | ``
            %CC                       | ``
            %CC %SN                   | ``
            Web () %OI                | Web () 187
            Web, n° %IN               | Web, n°
            %OI %CC fin               | 187 fin
            %OI -                     | 187 -
            """)
    void leavesNothingDanglingWhereAValueIsMissing(String template, String text) {
        assertThat(ReferenceTemplate.parse(template).render(JOHN).text()).isEqualTo(text);
    }

    @Test
    void keepsWhatAValueEndsWith() {
        ReferenceTemplate template = ReferenceTemplate.parse("%CC %IN (%CL)%SN");
        ReferenceValues values = ReferenceValues.none().with(ReferencePlaceholder.COMPANY, "A+");

        assertThat(template.render(values).text()).isEqualTo("A+");
        assertThat(template.render(values.with(ReferencePlaceholder.LAST_NAME, "X ("))
                        .text())
                .isEqualTo("A+ (X ()");
    }

    @Test
    void doesNotTakeAValueForATemplate() {
        ReferenceValues values = ReferenceValues.none()
                .with(ReferencePlaceholder.FIRST_NAME, "%OI")
                .with(ReferencePlaceholder.LAST_NAME, "%%");

        assertThat(ReferenceTemplate.parse("%CF %CL").render(values).text()).isEqualTo("%OI %%");
    }

    @Test
    void isOneLineWhateverTheValues() {
        ReferenceValues values = ReferenceValues.none()
                .with(ReferencePlaceholder.FIRST_NAME, " Jean\r\n \tLuc\u00A0\u0007")
                .with(ReferencePlaceholder.LAST_NAME, "\u00A0");

        assertThat(ReferenceTemplate.parse("%CF - %CL").render(values).text()).isEqualTo("Jean Luc");
    }

    @Test
    void forgetsAValueThatIsTakenBack() {
        ReferenceValues values = ALL.on(null)
                .paying(null)
                .with(ReferencePlaceholder.COMPANY, null)
                .with(ReferencePlaceholder.SHOP_NAME, "");

        assertThat(ReferenceTemplate.parse("%DA%PA%CC%SN").render(values).text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            19 | Web 187 - John DOE | 0
            18 | Web 187 - John DOE | 0
            17 | Web 187 - John DO  | 1
            15 | Web 187 - John     | 4
            14 | Web 187 - John     | 4
            9  | Web 187            | 11
            1  | W                  | 17
            """)
    void isCutAtTheEnd(int longest, String text, int leftOut) {
        Rendered rendered = ReferenceTemplate.parse("Web %OI - %CF %CL").render(JOHN);

        assertThat(rendered.within(longest)).isEqualTo(new Rendered(text, leftOut));
    }

    @Test
    void isCutBetweenWholeCharacters() {
        var rendered = new Rendered("a\uD83D\uDD14b\uD83D\uDD14", 0);

        assertThat(rendered.within(4)).isEqualTo(rendered);
        assertThat(rendered.within(3)).isEqualTo(new Rendered("a\uD83D\uDD14b", 1));
        assertThat(rendered.within(2)).isEqualTo(new Rendered("a\uD83D\uDD14", 2));
        assertThat(rendered.within(3).within(1)).isEqualTo(new Rendered("a", 3));
    }

    @Test
    void cannotBeCutToNothing() {
        var rendered = new Rendered("Web", 0);

        assertThatThrownBy(() -> rendered.within(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest is below 1: 0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Web %OJ - %CL | %OJ at character 5 is no placeholder        | %OJ is probably %OI. |
            Web %oi       | %oi at character 5 is no placeholder        | %oi is probably %OI. |
            %order        | %order at character 1 is no placeholder     | %order is probably %OR. |
            %CLx %Cl      | %Cl at character 6 is no placeholder        | %Cl is probably %CL. |
            %XYZ          | %XYZ at character 1 is no placeholder       | `` |
            10 % de %CL   | % at character 4 begins no placeholder      | Write %% for a percent sign. |
            %             | % at character 1 begins no placeholder      | Write %% for a percent sign. |
            %%%           | % at character 3 begins no placeholder      | Write %% for a percent sign. |
            """)
    void refusesAPlaceholderThatThereIsNot(String template, String what, String remedy, String rest) {
        var refused = catchThrowableOfType(InvalidSettingsException.class, () -> ReferenceTemplate.parse(template));

        String first = remedy.isEmpty() ? "" : remedy + " ";
        assertThat(refused.problems()).containsExactly(new Problem("$", what, first + KNOWN));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var refused = catchThrowableOfType(InvalidSettingsException.class, () -> ReferenceTemplate.parse("%OJ\n% %QQ"));

        assertThat(refused.problems())
                .containsExactly(new Problem(
                        "$",
                        "%OJ at character 1 is no placeholder; character 4 is a line end or another control character;"
                                + " % at character 5 begins no placeholder; %QQ at character 7 is no placeholder",
                        "%OJ is probably %OI. Write it on one line. Write %% for a percent sign. " + KNOWN));
        assertThat(refused.subject()).isEqualTo("The template of a reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refusesABlankOne(String template) {
        assertThatThrownBy(() -> ReferenceTemplate.parse(template))
                .hasMessageContaining("$: it is blank. Write for example Web %OI - %CF %CL.");
    }

    @Test
    void isTwoHundredCharactersLongAtMost() {
        String longest = "W".repeat(197) + "%OI";

        assertThat(ReferenceTemplate.parse(longest).render(JOHN).text()).endsWith("W187");
        assertThatThrownBy(() -> ReferenceTemplate.parse(longest + "W"))
                .hasMessageContaining("$: it is longer than 200 characters. Shorten it.");
    }

    @Test
    void isATextInJson() {
        var shape = RecordShape.of(Header.class);
        var reading = new Reading(FOLDER);

        Header header = shape.read(tree("{\"payment\":\"%PM %OI\"}", reading), "$.header", reading);

        assertThat(reading.problems()).isEmpty();
        assertThat(header)
                .isEqualTo(
                        new Header(ReferenceTemplate.parse("Web %OI - %CF %CL"), ReferenceTemplate.parse("%PM %OI")));
        assertThat(shape.write(requireNonNull(header), new Writing(FOLDER))
                        .get("payment")
                        .stringValue())
                .isEqualTo("%PM %OI");
    }

    @Test
    void isRefusedInJsonWithAllThatIsWrongInIt() {
        var reading = new Reading(FOLDER);

        RecordShape.of(Header.class)
                .read(tree("{\"reference\":\"%OJ %QQ\",\"payment\":1}", reading), "$.header", reading);

        assertThat(reading.problems())
                .containsExactly(
                        new Problem(
                                "$.header.reference",
                                "%OJ at character 1 is no placeholder; %QQ at character 5 is no placeholder",
                                "%OJ is probably %OI. " + KNOWN),
                        new Problem(
                                "$.header.payment",
                                "it is a number",
                                "Write a text with placeholders in quotes, for example \"Web %OI - %CF %CL\""));
    }

    @Test
    void isEqualToOneOfTheSameText() {
        ReferenceTemplate template = ReferenceTemplate.parse("Web %OI");

        assertThat(template)
                .hasToString("Web %OI")
                .isEqualTo(ReferenceTemplate.parse(template.toString()))
                .hasSameHashCodeAs(ReferenceTemplate.parse("Web %OI"))
                .isNotEqualTo(ReferenceTemplate.parse("Web %OR"))
                .isNotEqualTo("Web %OI");
        assertThat(JOHN)
                .isEqualTo(JOHN.with(ReferencePlaceholder.COMPANY, " "))
                .hasSameHashCodeAs(JOHN.on(null))
                .isNotEqualTo(ALL)
                .isNotEqualTo("187");
    }

    @Test
    void showsNobodysName() {
        Rendered rendered = ReferenceTemplate.parse("Web %OI - %CF %CL").render(JOHN);

        assertThat(JOHN).hasToString("values for [ORDER_ID, FIRST_NAME, LAST_NAME]");
        assertThat(rendered).hasToString("a reference of 18 characters, 0 cut off");
        assertThat(rendered.within(7)).hasToString("a reference of 7 characters, 11 cut off");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderIsAPercentSignAndTwoLetters(ReferencePlaceholder placeholder) {
        assertThat(placeholder.code()).matches("%[A-Z]{2}");
        assertThat(placeholder.description()).isNotBlank();
    }

    private static JsonNode tree(String json, Reading reading) {
        return JsonText.tree(json.getBytes(StandardCharsets.UTF_8), "the header", reading)
                .orElseThrow();
    }

    record Header(
            @Default("Web %OI - %CF %CL") ReferenceTemplate reference,
            @Nullable ReferenceTemplate payment) {}
}

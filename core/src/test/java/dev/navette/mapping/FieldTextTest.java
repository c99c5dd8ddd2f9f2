package dev.navette.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.Article;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-6")
class FieldTextTest {

    private static final Article COFFEE = Article.named("EM-1", "  Café  moulu ")
            .withCustom(Map.of(
                    "vide",
                    " \t\n",
                    "Mémo",
                    "{\\rtf1\\ansi Un \\b caf\\'e9\\b0\\par doux\\par}",
                    "lignes",
                    "Un\n\ncafé\r\n doux "));

    @Test
    void isWhatTheFieldSaysWithoutBlanksAround() {
        assertThat(FieldText.of("name", COFFEE)).isEqualTo("Café  moulu");
        assertThat(FieldText.of("custom.lignes", COFFEE)).isEqualTo("Un\n\ncafé\r\n doux");
        assertThat(FieldText.of("images", COFFEE)).isEqualTo("0");
        assertThat(FieldText.of("published", COFFEE)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom.vide", "custom.inconnu", "custom.", "summary", "inconnu", ""})
    void isNothingWhereTheFieldSaysNothing(String field) {
        assertThat(FieldText.of(field, COFFEE)).isNull();
        assertThat(FieldText.line(field, COFFEE)).isNull();
    }

    @Test
    void isNothingWhereNoFieldIsNamed() {
        assertThat(FieldText.of(null, COFFEE)).isNull();
        assertThat(FieldText.line(null, COFFEE)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"name, Café moulu", "custom.Mémo, Un café doux", "custom.lignes, Un café doux"})
    void isOneLineWithoutFormForATitle(String field, String line) {
        assertThat(FieldText.line(field, COFFEE)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\u00A0", "\u200B\u00A0 ", "\uD83D", "{\\rtf1\\ansi \\par}", "{\\rtf1{\\pict 00ff}}"})
    void isNoLineWhereNothingIsToBeRead(String text) {
        assertThat(FieldText.line("custom.x", COFFEE.withCustom(Map.of("x", text))))
                .isNull();
    }

    @Test
    void losesWhatNoPageCanShow() {
        Article article = COFFEE.withCustom(Map.of("x", "Caf\u0000é\u0007 \uD83D moulu 😀"));

        assertThat(FieldText.line("custom.x", article)).isEqualTo("Café moulu 😀");
    }

    @Test
    void keepsWhatLooksLikeHtml() {
        Article article = COFFEE.withCustom(Map.of("x", "<b>A & B</b>"));

        assertThat(FieldText.line("custom.x", article)).isEqualTo("<b>A & B</b>");
    }

    @Test
    void refusesFieldsThatNoArticleHasWithWhatToWrite() {
        var named = new LinkedHashMap<String, String>();
        named.put("$.brand", "brnad");
        named.put("$.label", "custom.Marque");
        named.put("$.master", "custom.");

        assertThat(FieldText.problems(named))
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly("$.brand: there is no field brnad", "$.master: there is no field custom.");
        assertThat(FieldText.problems(named).get(0).remedy())
                .isEqualTo(
                        "Write brand; the fields are reference, name, summary, description, barcode, brand, supplier,"
                                + " vatCode, blocked, net, gross, vatRate, master, category, images, documents, width, height,"
                                + " depth, netWeight, grossWeight, published, dormant, tracked, category.1, category.2,"
                                + " category.3, category.4, category.5, category.6, custom.…, attribute.…, name@…, summary@…,"
                                + " description@…");
    }
}

package dev.navette.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    private static final Json SNAKE = Json.named(Json.Names.SNAKE_CASE);
    private static final Json PLAIN = Json.named(Json.Names.AS_WRITTEN);

    record Size(@Nullable String width) {}

    record Ware(
            @Nullable Long id,
            @Nullable String sku,
            @Nullable BigDecimal regularPrice,
            @Nullable Integer stockQuantity,
            @Nullable Boolean manageStock,
            @Nullable Size dimensions,
            @Nullable List<Size> variations) {}

    @Test
    void readsWhatItKnowsAndPassesOverTheRest() throws Json.Malformed {
        Ware ware = SNAKE.read(
                bytes(
                        "{\"id\":12,\"sku\":\"EM-1\",\"regular_price\":12.50,\"stock_quantity\":null,\"plugin\":{\"a\":[1]},"
                                + "\"manage_stock\":true,\"dimensions\":{\"width\":\"3\"},\"variations\":[{\"width\":\"1\"}]}"),
                Ware.class);

        assertThat(ware)
                .isEqualTo(new Ware(
                        12L, "EM-1", new BigDecimal("12.50"), null, true, new Size("3"), List.of(new Size("1"))));
    }

    @Test
    void keepsTheLastDigitOfAnAmount() throws Json.Malformed {
        String amount = "1234567890123456789.10";

        assertThat(SNAKE.read(bytes("{\"regular_price\":" + amount + "}"), Ware.class)
                        .regularPrice())
                .isEqualTo(new BigDecimal(amount));
        assertThat(SNAKE.read(bytes("{\"regular_price\":\"" + amount + "\"}"), Ware.class)
                        .regularPrice())
                .isEqualTo(new BigDecimal(amount));
        assertThat(PLAIN.map(bytes("{\"a\":" + amount + "}"))).containsEntry("a", new BigDecimal(amount));
    }

    @Test
    void takesAnEmptyListForAnEmptyObject() throws Json.Malformed {
        assertThat(SNAKE.read(bytes("{\"id\":12,\"dimensions\":[]}"), Ware.class)
                        .dimensions())
                .isNull();
        assertThat(SNAKE.read(bytes("[]"), Ware.class).id()).isNull();
        assertThat(PLAIN.map(bytes("[]"))).isEmpty();
        assertThat(SNAKE.read(bytes("[]"), Ware[].class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stock_quantity\":2.5}|$.stock_quantity: it is no whole number, or too large",
                "{\"stock_quantity\":\"2.5\"}|$.stock_quantity: it is no whole number, or too large",
                "{\"stock_quantity\":99999999999}|$.stock_quantity: it is no whole number, or too large",
                "{\"regular_price\":\"twelve\"}|$.regular_price: it is no number",
                "{\"regular_price\":false}|$.regular_price: it is no number",
                "{\"sku\":{\"a\":1}}|$.sku: it is no text",
                "{\"manage_stock\":\"parent\"}|$.manage_stock: it is neither true nor false",
                "{\"dimensions\":\"3 cm\"}|$.dimensions: it is no object",
                "{\"variations\":{\"0\":1}}|$.variations: it is no list",
                "{\"variations\":[{},7]}|$.variations[1]: it is no object",
                "{\"id\":12|$: it is JSON that ends in the middle",
                "<html><title>Oh</title>|$: it is a page for people: Oh",
                "null|$: it is null",
                "[1]|$: it is no object"
            })
    @Tag("PRO-7")
    void saysWhereItIsNotWhatWasExpectedAndNothingOfIt(String text, String message) {
        assertThatThrownBy(() -> SNAKE.read(bytes(text), Ware.class))
                .isInstanceOf(Json.Malformed.class)
                .hasMessage(message);
    }

    @Test
    void readsEachElementForItself() throws Json.Malformed {
        List<Json.Element<Ware>> elements =
                SNAKE.elements(bytes("[{\"sku\":\"EM-1\"},{\"sku\":\"EM-2\",\"id\":\"x\"},{}]"), Ware.class);

        assertThat(elements).hasSize(3);
        assertThat(elements.get(0).element()).extracting(Ware::sku).isEqualTo("EM-1");
        assertThat(elements.get(1).element()).isNull();
        assertThat(elements.get(1).malformed()).hasMessage("$.id: it is no whole number, or too large");
        assertThat(PLAIN.map(elements.get(1).text())).containsEntry("sku", "EM-2");
        assertThat(elements.get(2).malformed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "", "[{}"})
    void readsNoElementsOfWhatIsNoList(String text) {
        assertThatThrownBy(() -> SNAKE.elements(bytes(text), Ware.class)).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void readsWhatNobodyKnows() throws Json.Malformed {
        Map<String, @Nullable Object> map = PLAIN.map(bytes("{\"a\":1,\"b\":[true,null,{\"c\":\"x\"}]}"));

        assertThat(map).isEqualTo(Map.of("a", BigDecimal.ONE, "b", Arrays.asList(true, null, Map.of("c", "x"))));
        assertThatThrownBy(() -> PLAIN.map(bytes("[1]"))).hasMessage("$: it is no object");
    }

    @Test
    void writesWhatIsThere() {
        var ware = new Ware(12L, null, new BigDecimal("1E+3"), null, null, new Size("3"), null);

        assertThat(text(SNAKE.write(ware)))
                .isEqualTo("{\"id\":12,\"regular_price\":1000,\"dimensions\":{\"width\":\"3\"}}");
        assertThat(text(PLAIN.write(ware)))
                .isEqualTo("{\"id\":12,\"regularPrice\":1000,\"dimensions\":{\"width\":\"3\"}}");
    }

    @Test
    void writesANullOfAMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("stockQuantity", null);
        map.put("ids", List.of(1, 2));

        assertThat(text(SNAKE.write(map))).isEqualTo("{\"stockQuantity\":null,\"ids\":[1,2]}");
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "[".repeat(200) + "]".repeat(200);

        assertThatThrownBy(() -> PLAIN.elements(bytes(deep), Map.class)).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void masksNamesThatMayBePersonalInItsMessages() {
        assertThatThrownBy(() -> SNAKE.read(bytes("{\"a@b.example\":7}"), Sizes.class))
                .isInstanceOf(Json.Malformed.class)
                .hasMessage("$.…: it is no object");
    }

    /** A map of records. */
    static final class Sizes extends LinkedHashMap<String, Size> {

        private static final long serialVersionUID = 1L;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

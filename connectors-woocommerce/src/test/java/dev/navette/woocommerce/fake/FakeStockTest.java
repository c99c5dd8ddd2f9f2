package dev.navette.woocommerce.fake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeStockTest extends OnFakeShop {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"manage_stock\": true, \"stock_quantity\": 7` | true | 7 | instock",
                "`\"manage_stock\": true, \"stock_quantity\": \"7\"` | true | 7 | instock",
                "`\"manage_stock\": true, \"stock_quantity\": -2` | true | -2 | outofstock",
                "`\"manage_stock\": true, \"stock_quantity\": null` | true | 0 | outofstock",
                "`\"manage_stock\": true` | true | null | outofstock",
                "`\"manage_stock\": true, \"stock_quantity\": 0, \"backorders\": \"yes\"` | true | 0 | onbackorder",
                "`\"manage_stock\": true, \"stock_quantity\": 7, \"stock_status\": \"outofstock\"` | true | 7 | instock",
                "`\"stock_quantity\": 7` | false | null | instock",
                "`\"manage_stock\": false, \"stock_quantity\": 7` | false | null | instock",
                "`\"stock_status\": \"outofstock\"` | false | null | outofstock",
            })
    void countsAsTheShopDoes(String sent, String managed, String quantity, String status) {
        JsonNode made = made(sent);

        assertThat(at(made, "manage_stock")).isEqualTo(managed);
        assertThat(at(made, "stock_quantity")).isEqualTo(quantity);
        assertThat(at(made, "stock_status")).isEqualTo(status);
    }

    @Test
    void forgetsTheNumberOfWhatIsNoLongerCounted() {
        long id =
                made("\"manage_stock\": true, \"stock_quantity\": 7").path("id").asLong();

        changed(id, "\"manage_stock\": false");
        JsonNode again = changed(id, "\"manage_stock\": true");

        assertThat(at(again, "stock_quantity")).isEqualTo("null");
    }

    @Test
    void addsADifferenceWhereNoNumberIsSent() {
        long id =
                made("\"manage_stock\": true, \"stock_quantity\": 7").path("id").asLong();

        JsonNode added = changed(id, "\"inventory_delta\": -2");
        JsonNode set = changed(id, "\"inventory_delta\": 5, \"stock_quantity\": 1");

        assertThat(at(added, "stock_quantity")).isEqualTo("5");
        assertThat(at(set, "stock_quantity")).isEqualTo("1");
    }

    @Test
    void sellsMoreThanThereIs() {
        long id = shop.put("{\"manage_stock\": true, \"stock_quantity\": 4}");

        shop.sell(id, 500);

        assertThat(at(shown(id), "stock_quantity")).isEqualTo("-496");
    }
}

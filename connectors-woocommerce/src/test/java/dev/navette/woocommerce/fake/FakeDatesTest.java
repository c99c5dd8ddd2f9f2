package dev.navette.woocommerce.fake;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeDatesTest extends OnFakeShop {

    /** Two products, of 09:00:00 and 09:00:10 in UTC; in Paris it is an hour later. */
    @BeforeEach
    void twoProducts() {
        shop.put("{\"sku\": \"EM-1\"}");
        clock.advance(Duration.ofMillis(10_900));
        shop.put("{\"sku\": \"EM-2\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00, true, 1", // exclusive
        "2026-03-02T08:59:59, true, 2",
        "2026-03-02T09:00:10, true, 0",
        "2026-03-02T10:00:00, false, 1", // the shop's own time
        "2026-03-02T09:00:00Z, false, 1",
        "2026-03-02T10:00:00+01:00, false, 1",
        "2026-03-02T09:00:05Z, true, 0", // off by the shop's offset
        "2026-03-02T08:00:05Z, true, 1",
        "2026-03-02T09:00:05.000Z, false, 2", // the zone is passed over
        "2026-03-02T09:00:05.000Z, true, 1",
    })
    void readsDatesInItsOwnWay(String after, boolean gmt, int found) {
        Answered answered =
                client.get("products?modified_after=" + Client.encoded(after) + (gmt ? "&dates_are_gmt=true" : ""));

        assertThat(answered.json()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "1772442000", "yesterday", "2026-03-02T25:00:00"})
    void refusesWhatIsNoDateWithATime(String after) {
        Answered refused = client.get("products?after=" + after);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(at(refused.json(), "data/details/after/code")).isEqualTo("rest_invalid_date");
    }

    @Test
    void excludesTheEndToo() {
        assertThat(client.get("products?modified_before=2026-03-02T09:00:10&dates_are_gmt=true")
                        .json())
                .hasSize(1);
    }

    @Test
    void doesNotTellWhatIsInTheTrash() {
        clock.advance(Duration.ofMinutes(1));
        shop.trash(shop.products().get(0).path("id").asLong());

        JsonNode changed = client.get("products?modified_after=2026-03-02T09:00:30&dates_are_gmt=true&status=any")
                .json();

        assertThat(changed).isEmpty();
    }

    @Test
    void sellsForLessBetweenTwoDates() {
        JsonNode made = made("\"sku\": \"EM-3\", \"regular_price\": \"10\", \"sale_price\": \"8\","
                + " \"date_on_sale_from\": \"2026-03-02T11:00:00\", \"date_on_sale_to_gmt\": \"2026-03-02T12:00:00\"");
        clock.advance(Duration.ofHours(2));
        JsonNode during = shown(made.path("id").asLong());
        clock.advance(Duration.ofHours(2));
        JsonNode later = shown(made.path("id").asLong());

        assertThat(at(made, "price")).isEqualTo("10");
        assertThat(at(made, "date_on_sale_from_gmt")).isEqualTo("2026-03-02T10:00:00");
        assertThat(at(made, "date_on_sale_to")).isEqualTo("2026-03-02T13:00:00");
        assertThat(at(during, "price")).isEqualTo("8");
        assertThat(at(later, "price")).isEqualTo("10");
    }

    @Test
    void tellsItsTime() {
        assertThat(client.get("/wp-json/").header("Date")).hasValue("Mon, 02 Mar 2026 09:00:10 GMT");
        assertThat(at(client.get("/wp-json/").json(), "gmt_offset")).isEqualTo("1");
    }
}

package dev.navette.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Products stand in a shop's file as JSON; no annotation of the JSON library stands in the model. */
class ProductAsTextTest {

    private static final long SEED = 20261120;
    private static final int PRODUCTS = 2_000;

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Test
    void comesBackAsItWas() {
        var products = new RandomProducts(SEED);
        for (int i = 0; i < PRODUCTS; i++) {
            Product product = products.next();

            Product back = strict.readValue(strict.writeValueAsBytes(product), Product.class);

            assertThat(back).as("product %d of seed %d", i, SEED).isEqualTo(product);
        }
    }

    @Test
    void comesBackAsWhatIsSold() {
        var products = new RandomProducts(SEED);
        for (int i = 0; i < PRODUCTS; i++) {
            Variant variant = products.nextVariant();

            Variant back = strict.readValue(strict.writeValueAsBytes(variant), Variant.class);

            assertThat(back).as("variant %d of seed %d", i, SEED).isEqualTo(variant);
        }
    }
}

package dev.navette.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Articles wait on the disk as JSON; no annotation of the JSON library stands in the model. */
class ArticleAsTextTest {

    private static final int ARTICLES = 2_000;

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Test
    void comesBackAsItWas() {
        var articles = new RandomArticles(1);
        for (int i = 0; i < ARTICLES; i++) {
            Article article = articles.next();

            Article back = strict.readValue(strict.writeValueAsBytes(article), Article.class);

            assertThat(back).isEqualTo(article);
        }
    }

    @Test
    void holdsNothingButItsComponents() {
        Article article = Article.named("EM-1", "Café moulu 250 g")
                .with(ArticleRelations.of("EM"))
                .with(ArticleClassification.of("Boissons", "Café"));

        String text = strict.writeValueAsString(article);

        assertThat(text)
                .isEqualTo("{\"reference\":{\"value\":\"EM-1\"},"
                        + "\"texts\":{\"name\":\"Café moulu 250 g\",\"description\":null,\"summary\":null,"
                        + "\"translations\":{}},"
                        + "\"prices\":{\"net\":null,\"gross\":null,\"vatRate\":null,\"vatCode\":null,"
                        + "\"lists\":{},\"special\":[],\"ecoParticipation\":null},"
                        + "\"stock\":null,"
                        + "\"relations\":{\"master\":{\"value\":\"EM\"},\"related\":[],\"components\":null},"
                        + "\"classification\":{\"category\":[\"Boissons\",\"Café\"],\"attributes\":[]},"
                        + "\"media\":{\"images\":[],\"documents\":[]},"
                        + "\"identification\":{\"barcode\":null,\"brand\":null,\"supplier\":null},"
                        + "\"measures\":{\"width\":null,\"height\":null,\"depth\":null,"
                        + "\"netWeight\":null,\"grossWeight\":null},"
                        + "\"publication\":{\"published\":true,\"dormant\":false,\"blocked\":\"NOT\"},"
                        + "\"forms\":[],\"custom\":{}}");
    }
}

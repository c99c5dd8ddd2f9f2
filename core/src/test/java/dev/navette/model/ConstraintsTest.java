package dev.navette.model;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintsTest {

    @Test
    void findsNothingInASoundArticle() {
        assertThat(Constraints.problems(Article.named("EM-1", "Café"), "$")).isEmpty();
    }

    @Test
    void namesEveryValueThatBreaksItsRulesByItsPath() {
        var prices = new ArticlePrices(null, null, new BigDecimal("120"));
        Article article = Article.named("EM-1", " ").with(prices);

        assertThat(Constraints.problems(article, "$.article"))
                .containsExactly(
                        new Problem("$.article.prices.vatRate", "it is 120", "Write at most 100"),
                        new Problem("$.article.texts.name", "it is blank", "Write a text that is not blank"));
    }
}

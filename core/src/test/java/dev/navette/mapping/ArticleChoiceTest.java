package dev.navette.mapping;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("ART-4")
class ArticleChoiceTest {

    @ParameterizedTest
    @CsvSource({
        // published only, partly blocked too, published, dormant, blocked, reason
        "false, false, true,  false, NOT,    ",
        "false, false, false, false, NOT,    ",
        "true,  false, true,  false, NOT,    ",
        "true,  false, false, false, NOT,    it is not published on the web",
        "false, true,  true,  true,  NOT,    it is dormant",
        "false, false, true,  false, PARTLY, it is blocked in part",
        "false, true,  true,  false, PARTLY, ",
        "false, true,  true,  false, WHOLLY, it is blocked",
        "true,  true,  false, true,  WHOLLY, it is dormant",
        "true,  false, false, false, PARTLY, it is blocked in part"
    })
    void leavesOutWhatMayNotBeShownWithTheReason(
            boolean only, boolean partly, boolean published, boolean dormant, Blocked blocked, @Nullable String why) {
        var choice = new ArticleChoice(only, partly, null);
        Article article = Article.named("EM-1", "Café").with(new ArticlePublication(published, dormant, blocked));

        assertThat(choice.reason().apply(article)).isEqualTo(why);
    }

    @Test
    void leavesOutWhatTheFilterDoesNotSelect() {
        ArticleChoice choice = ArticleChoice.USUAL.where("reference like 'EM%'");
        Article dormant = Article.named("TH-1", "Thé").with(new ArticlePublication(true, true, Blocked.NOT));

        assertThat(choice.reason().apply(Article.named("EM-1", "Café"))).isNull();
        assertThat(choice.reason().apply(Article.named("TH-1", "Thé"))).isEqualTo("the filter leaves it out");
        assertThat(choice.reason().apply(dormant)).isEqualTo("it is dormant");
    }

    @Test
    void keepsWhatWasChosenWhenItIsAddedTo() {
        ArticleChoice choice =
                ArticleChoice.USUAL.where("net > 1").publishedOnly().withPartlyBlocked();

        assertThat(choice).isEqualTo(new ArticleChoice(true, true, choice.filter()));
        assertThat(choice.where("net > 1")).isEqualTo(choice);
        assertThat(ArticleChoice.USUAL.withPartlyBlocked().publishedOnly())
                .isEqualTo(new ArticleChoice(true, true, null));
        assertThat(choice.problems()).isEmpty();
        assertThat(ArticleChoice.USUAL.problems()).isEmpty();
    }

    @Test
    void refusesAFilterOverFieldsThatNoArticleHas() {
        assertThat(ArticleChoice.USUAL.where("name = 1 or brand = 'L''Or'").problems())
                .containsExactly(new Problem(
                        "$.filter, name = 1", "name is a text, which 1 is not", "Write a text in single quotes"));
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> ArticleChoice.USUAL.where("name ="))
                .withMessageStartingWith("The filter");
    }
}

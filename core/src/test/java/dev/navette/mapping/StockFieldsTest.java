package dev.navette.mapping;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.ArticleStock;
import dev.navette.model.Filter;
import dev.navette.model.Reference;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-4")
class StockFieldsTest {

    @Test
    void haveNamesThatStay() {
        assertThat(StockFields.known().names()).containsExactly("reference", "tracked");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "reference = 'EM-1', true",
                "reference like 'TH%', false",
                "tracked = true, true",
                "tracked = false, false"
            })
    void sayWhatTheStockSays(String filter, boolean selected) {
        var stock = new ArticleStock(new Reference("EM-1"), true, Map.of());

        assertThat(StockFields.known().bind(Filter.parse(filter)).test(stock)).isEqualTo(selected);
    }

    @Test
    void knowNoFieldsOfArticles() {
        assertThat(StockFields.known().problems(Filter.parse("custom.Rayon = 'A'")))
                .extracting(problem -> problem.what() + ". " + problem.remedy())
                .containsExactly("there is no field custom.Rayon. Write one of reference, tracked");
    }
}

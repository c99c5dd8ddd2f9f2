package dev.navette.files;

import java.util.List;

import dev.navette.error.Fault;
import dev.navette.model.Article;

/** The layout of articles that have more beside their lines: of the lines themselves, another one tells. */
interface LayoutAround extends Layout<Article> {

    /** What makes the article of its lines. */
    Layout<Article> lines();

    @Override
    default List<String> columns() {
        return lines().columns();
    }

    @Override
    default String key() {
        return lines().key();
    }

    @Override
    default boolean gathers() {
        return lines().gathers();
    }

    @Override
    default Fault repeated(String source, String key, Places places) {
        return lines().repeated(source, key, places);
    }
}

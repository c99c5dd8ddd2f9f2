package dev.navette.memory;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticleValues;
import dev.navette.model.Field;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.KeyedWriter;
import dev.navette.spi.Write;

/** Keeps articles under their references. */
record MemoryArticleWriter(MemoryErp erp, Clock clock) implements ArticleWriter, KeyedWriter<Article> {

    @Override
    public boolean has(String name) {
        return erp.article(name).isPresent();
    }

    @Override
    public void put(Write<Article> write) {
        Optional<Article> former = erp.article(write.claim().name());
        Article element = write.element();
        Set<Field> fields = new HashSet<>(write.fields());
        if (former.isPresent() && write.claim().known().isEmpty()) {
            fields.removeAll(write.kept());
        }
        Article next = former.orElseGet(
                () -> Article.named(element.reference().value(), element.texts().name()));
        for (ArticleField field : ArticleField.values()) {
            if (fields.contains(field)) {
                next = ArticleValues.copy(field, element, next);
            }
        }
        if (former.isEmpty() || !next.equals(former.get())) {
            erp.put(next);
        }
    }
}

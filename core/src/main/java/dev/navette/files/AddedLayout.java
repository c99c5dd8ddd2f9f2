package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import dev.navette.model.Article;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;

/**
 * An article with the lines that another file has of it.
 *
 * @param lines makes the article
 * @param added what the other file has
 */
record AddedLayout(Layout<Article> lines, AddedLines added) implements LayoutAround {

    @Override
    public List<String> columns() {
        return added.by() == null
                ? lines.columns()
                : Stream.concat(lines.columns().stream(), Stream.of(added.by())).toList();
    }

    @Override
    public Beside beside() {
        return Besides.of(lines.beside(), added);
    }

    @Override
    public Assembly<Article> on(DelimitedReader reader) {
        Assembly<Article> plain = lines.on(reader);
        Column by = added.by() == null ? null : reader.column(added.by());
        return (name, group) -> {
            Read<Article> read = plain.read(name, group);
            Article article = read.element();
            return article == null
                    ? read
                    : added.add(article, by == null ? name : group.rows().get(0).text(by));
        };
    }
}

package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleMedia;
import dev.navette.model.Document;
import dev.navette.model.Image;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;

/**
 * Adds to the article of a line what belongs to it in folders.
 *
 * @param lines makes the article
 * @param media the folders
 */
record MediaLayout(Layout<Article> lines, FilesErpMedia media) implements LayoutAround {

    @Override
    public Beside beside() {
        return Besides.of(lines.beside(), media);
    }

    @Override
    public Assembly<Article> on(DelimitedReader reader) {
        Assembly<Article> plain = lines.on(reader);
        Column images = column(reader, media.images());
        Column documents = column(reader, media.documents());
        return (name, group) -> {
            Read<Article> read = plain.read(name, group);
            Article article = read.element();
            return article == null
                    ? read
                    : with(
                            article,
                            of(media.images(), name, images, group),
                            of(media.documents(), name, documents, group));
        };
    }

    /** A file that cannot be taken makes its article faulty: without it, the shop would be told to take it away. */
    private static Read<Article> with(Article article, Read<List<Image>> images, Read<List<Image>> documents) {
        String name = article.reference().value();
        return Stream.of(images, documents)
                .map(Read::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fault -> Read.<Article>faulty(name, fault))
                .orElseGet(() ->
                        Read.of(name, article.with(new ArticleMedia(present(images), papers(present(documents))))));
    }

    private static List<Document> papers(List<Image> files) {
        return files.stream()
                .map(file -> new Document(file.fileName(), file.hash()))
                .toList();
    }

    private static List<Image> present(Read<List<Image>> read) {
        return Objects.requireNonNull(read.element(), "element");
    }

    private static Read<List<Image>> of(
            @Nullable MediaSource source, String name, @Nullable Column column, LineGroup group) {
        if (source == null) {
            return Read.of(name, List.of());
        }
        return source.of(name, column == null ? null : group.rows().get(0).text(column));
    }

    private static @Nullable Column column(DelimitedReader reader, @Nullable MediaSource source) {
        return source == null || source.column() == null ? null : reader.column(source.column());
    }
}

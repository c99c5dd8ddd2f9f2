package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.model.Image;
import dev.navette.spi.Read;
import dev.navette.text.DelimitedReader;

/** A folder of pictures or documents, as one reading of the article file sees it. For one thread at a time. */
final class MediaSource implements Beside {

    private static final Logger LOG = LoggerFactory.getLogger(MediaSource.class);

    private final MediaFolder folder;
    private final String name;
    private final @Nullable String column;
    private final Pattern separator;
    private @Nullable MediaIndex index;
    private boolean seen;

    /**
     * As it is mapped.
     *
     * @param name what messages call the folder
     * @param column which names the files of an article, or null where their own names tell whose they are
     */
    MediaSource(MediaFolder folder, String name, @Nullable String column, String separator) {
        this.folder = folder;
        this.name = name;
        this.column = column;
        this.separator = Pattern.compile(separator, Pattern.LITERAL);
    }

    String name() {
        return name;
    }

    MediaFolder folder() {
        return folder;
    }

    @Nullable
    String column() {
        return column;
    }

    @Override
    public void look(DelimitedReader reader) {
        seen = false;
        index = folder.list();
    }

    @Override
    public void meet(LineGroup group) {
        if (group.key() != null) {
            index().meet(group.key());
        }
    }

    @Override
    public String seen() {
        MediaIndex.Strays strays = index().strays();
        if (strays.count() > 0) {
            LOG.warn("{}: {} file(s) belong to no article: {}", name, strays.count(), strays);
        }
        seen = true;
        return index().digest();
    }

    @Override
    public boolean isSeen() {
        return seen;
    }

    @Override
    public void keep() {
        folder.keep();
    }

    /**
     * What belongs to an article.
     *
     * @param cell what its line says in the column, or null
     */
    Read<List<Image>> of(String reference, @Nullable String cell) {
        if (column == null) {
            return index().of(reference);
        }
        return index().named(reference, cell == null ? List.of() : List.of(separator.split(cell)));
    }

    private MediaIndex index() {
        return Objects.requireNonNull(index, "index");
    }
}

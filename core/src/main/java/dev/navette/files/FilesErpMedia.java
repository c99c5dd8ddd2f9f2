package dev.navette.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Medium;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.MediaReader;
import dev.navette.text.DelimitedReader;

/**
 * The folders of pictures and documents beside an article file (ART-13, ART-14).
 *
 * @param images where pictures are, or null
 * @param documents where documents are, or null
 */
record FilesErpMedia(@Nullable MediaSource images, @Nullable MediaSource documents) implements Beside, MediaReader {

    /** As it is mapped; nothing where no folder is. */
    static Optional<FilesErpMedia> of(Path folder, ArticleMapping mapping, ConnectorContext context) {
        ArticleColumns columns = mapping.columns();
        MediaSource images = source(
                folder,
                mapping.images(),
                columns == null ? null : columns.images(),
                MediaRules.images(),
                "image-hashes",
                context);
        MediaSource documents = source(
                folder,
                mapping.documents(),
                columns == null ? null : columns.documents(),
                MediaRules.documents(),
                "document-hashes",
                context);
        return images == null && documents == null
                ? Optional.empty()
                : Optional.of(new FilesErpMedia(images, documents));
    }

    List<MediaFolder> folders() {
        return sources().map(MediaSource::folder).toList();
    }

    /** A content is known by its hash, so it does not matter which of the folders has it. */
    @Override
    public InputStream open(Medium image) {
        return sources()
                .flatMap(source -> source.folder().find(image).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableSourceException(MediaRefusals.gone(names(), image)));
    }

    @Override
    public void look(DelimitedReader reader) {
        sources().forEach(source -> source.look(reader));
    }

    @Override
    public void meet(LineGroup group) {
        if (images != null) {
            images.meet(group);
        }
        if (documents != null) {
            documents.meet(group);
        }
    }

    @Override
    public String seen() {
        return sources().map(MediaSource::seen).collect(Collectors.joining(" "));
    }

    @Override
    public boolean isSeen() {
        return sources().allMatch(MediaSource::isSeen);
    }

    @Override
    public void keep() {
        sources().forEach(MediaSource::keep);
    }

    private Stream<MediaSource> sources() {
        return Stream.of(Optional.ofNullable(images), Optional.ofNullable(documents))
                .flatMap(Optional::stream);
    }

    private String names() {
        return sources().map(MediaSource::name).collect(Collectors.joining(", "));
    }

    private static @Nullable MediaSource source(
            Path folder,
            @Nullable MediaMapping mapping,
            @Nullable String column,
            MediaRules usual,
            String drawer,
            ConnectorContext context) {
        if (mapping == null) {
            return null;
        }
        MediaRules rules = mapping.rules(usual);
        String name = "files " + mapping.name();
        var media = new MediaFolder(
                folder.resolve(mapping.name()),
                name,
                column == null ? rules : rules.withNamesFromTheErp(),
                context.clock(),
                context.drawer(drawer));
        return new MediaSource(media, name, column, mapping.between());
    }
}

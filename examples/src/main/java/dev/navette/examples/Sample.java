package dev.navette.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

/** The sample's files: what a grocery and toy shop sells, as EBP writes it. */
final class Sample {

    private static final List<String> FILES =
            List.of("articles.csv", "gammes.csv", "promotions.csv", "stock.csv", "mapping.json", "profile.json");

    private static final List<String> PHOTOS = List.of(
            "CAF-001-1.png",
            "CAF-001-2.png",
            "CAF-004.png",
            "PEL-003.png",
            "PEL-003-2.png",
            "PLE-002.png",
            "THE-003.png",
            "vitrine.png");

    private Sample() {}

    /** Copies what is not there yet: a copy that a person has edited stays. */
    static void into(Path folder) {
        folder(folder.resolve("photos"));
        Stream.concat(FILES.stream(), PHOTOS.stream().map(photo -> "photos/" + photo))
                .filter(file -> !Files.exists(folder.resolve(file)))
                .forEach(file -> copy(file, folder.resolve(file)));
    }

    /** Makes a folder, if it is not there. */
    static void folder(@Nullable Path folder) {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static void copy(String file, Path place) {
        try (InputStream content = Sample.class.getResourceAsStream("epicerie/" + file)) {
            Files.copy(Objects.requireNonNull(content, file), place);
        } catch (IOException failed) {
            throw unwritable(place, failed);
        }
    }

    private static InvalidSettingsException unwritable(Path place, IOException failed) {
        return new InvalidSettingsException(
                "The work folder",
                List.of(new Problem(
                        place.toString(),
                        "it cannot be written: " + failed.getClass().getSimpleName(),
                        "Run it where you may write, or name other places with --erp, --shop and --store")));
    }
}

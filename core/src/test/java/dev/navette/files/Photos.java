package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import dev.navette.model.Image;
import dev.navette.spi.Read;

/** A folder with the pictures of a shopkeeper, written yesterday, and what is remembered of it. */
record Photos(Path path, KeptDrawer drawer) {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    static Photos in(Path temp) throws IOException {
        return new Photos(Files.createDirectory(temp.resolve("photos")), new KeptDrawer());
    }

    /** Each with its name for content. */
    void named(String... names) throws IOException {
        for (String name : names) {
            write(name, name);
        }
    }

    Path write(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return write(file, content, YESTERDAY);
    }

    static Path write(Path file, String content, Instant time) throws IOException {
        return Files.setLastModifiedTime(Files.write(file, bytes(content)), FileTime.from(time));
    }

    /** As another process opens it. */
    MediaFolder open() {
        return open(MediaRules.images(), NOW);
    }

    MediaFolder open(MediaRules rules) {
        return open(rules, NOW);
    }

    MediaFolder open(MediaRules rules, Instant now) {
        return new MediaFolder(path, "files photos", rules, clock(now), drawer);
    }

    /** Its names, for an ERP that has these references. */
    MediaIndex listed(String... references) {
        return listed(MediaRules.images(), references);
    }

    MediaIndex listed(MediaRules rules, String... references) {
        MediaIndex index = open(rules).list();
        List.of(references).forEach(index::meet);
        return index;
    }

    static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    static List<String> names(Read<List<Image>> read) {
        return images(read).stream().map(Image::fileName).toList();
    }

    static List<Image> images(Read<List<Image>> read) {
        return Objects.requireNonNull(read.element(), () -> String.valueOf(read.fault()));
    }

    static String message(Read<?> read) {
        return Objects.requireNonNull(read.fault(), "it is not faulty").message();
    }

    static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}

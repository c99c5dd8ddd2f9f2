package dev.navette.ebp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreadableSourceException;
import dev.navette.text.Column;
import dev.navette.text.Dialect;
import dev.navette.text.Excerpt;
import dev.navette.text.Row;

/**
 * Why EBP refused a file: what stands in a file beside it whose name begins with its own. Words that the refused file has of
 * a person are masked in it.
 *
 * @param dialect of the refused files
 * @param personal the labels of columns that tell who somebody is
 */
record Reasons(Dialect dialect, Set<String> personal) {

    private static final int MOST_BYTES = 8192;
    private static final int MOST_LINES = 3;
    private static final int SHORTEST = 3;
    private static final String MASK = "…";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{N}@.+-]+");

    /** Of these columns. */
    static Set<String> personal(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.field() != null && column.field().isPersonal())
                .map(EbpColumn::label)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In its words; null where nobody says it. */
    @Nullable
    String of(LeftFiles.Left refused) {
        Set<String> words = words(refused.path());
        String said = beside(refused)
                .map(Reasons::text)
                .map(text -> text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_LINES)
                        .map(line -> Excerpt.of(masked(line.strip(), words)))
                        .collect(Collectors.joining(" ")))
                .orElse("");
        return said.isEmpty() ? null : said;
    }

    /** The latest time at which it can have been refused. */
    static FileTime refusedAt(LeftFiles.Left refused) {
        var times = new ArrayList<Path>(List.of(refused.path()));
        Optional.ofNullable(refused.path().getParent()).ifPresent(times::add);
        beside(refused).ifPresent(times::add);
        FileTime latest = FileTime.fromMillis(0);
        for (Path path : times) {
            try {
                FileTime time = Files.getLastModifiedTime(path);
                latest = time.compareTo(latest) > 0 ? time : latest;
            } catch (IOException gone) {
                throw Faults.folder(path, gone);
            }
        }
        return latest;
    }

    private static Optional<Path> beside(LeftFiles.Left refused) {
        Path folder = refused.path().toAbsolutePath().getParent();
        String bare = refused.name().bare();
        try (Stream<Path> files = Files.list(folder == null ? refused.path() : folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(bare))
                    .filter(file -> LeftName.parse(file, refused.name().file()).isEmpty())
                    .min(Path::compareTo);
        } catch (IOException failed) {
            throw Faults.folder(refused.path(), failed);
        }
    }

    /** Programs of Windows write it in one of two ways. */
    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException other) {
                return new String(bytes, WINDOWS);
            }
        } catch (IOException failed) {
            throw Faults.folder(file, failed);
        }
    }

    /** What the refused file says of people, word by word. */
    private Set<String> words(Path refused) {
        var words = new HashSet<String>();
        try (Labelled file = Labelled.open(refused, dialect)) {
            var columns = new ArrayList<Column>();
            personal.forEach(label -> Optional.ofNullable(file.column(label)).ifPresent(columns::add));
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                Row line = row.get();
                columns.forEach(column -> wordsOf(line.raw(column)).forEach(words::add));
            }
        } catch (UnreadableSourceException unreadable) {
            throw Faults.unreachable(unreadable);
        }
        return words;
    }

    /** The whole of it, and each word. */
    private static Stream<String> wordsOf(String cell) {
        return Stream.concat(Stream.of(cell.strip()), BLANKS.splitAsStream(cell))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static String masked(String line, Set<String> words) {
        String masked = line;
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            masked = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(MASK);
        }
        return masked;
    }
}

package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.StoreException;
import dev.navette.spi.Attempt;

/**
 * An attempt's note of what it has left: each file and hashes of the names in it. A file that is gone is then not taken for
 * one that never was, nor an element that was not in it for one that was.
 */
final class LeftNote {

    private static final Logger LOG = LoggerFactory.getLogger(LeftNote.class);
    private static final int MOST = 2000;

    private final Attempt attempt;
    private final List<String> lines = new ArrayList<>();

    LeftNote(Attempt attempt) {
        this.attempt = attempt;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void add(String file, List<String> names) {
        lines.add(
                file + " " + String.join(" ", names.stream().map(LeftNote::hash).toList()));
    }

    /** Durable on return; where the store fails, what is in the files says as much while they are there. */
    void keep() {
        String before = attempt.note().map(text -> text + "\n").orElse("");
        String text = before + String.join("\n", lines);
        try {
            attempt.note(text.length() > MOST ? text.substring(text.length() - MOST) : text);
        } catch (StoreException lost) {
            LOG.warn("Which files were left could not be noted: {}", lost.getMessage());
        }
    }

    /** In which file the attempt has left an element of that name. */
    static Optional<String> fileOf(Attempt attempt, String name) {
        String hash = hash(name);
        return attempt.note().stream()
                .flatMap(String::lines)
                .map(line -> List.of(line.split(" ", -1)))
                .filter(words -> words.subList(1, words.size()).contains(hash))
                .map(words -> words.get(0))
                .findFirst();
    }

    private static String hash(String name) {
        return String.format(Locale.ROOT, "%06x", name.hashCode() & 0xffffff);
    }
}

package dev.navette.ebp;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.spi.Attempt;

/**
 * The name of a file that we left: when its attempt began and the attempt's key make it one of its own, however often the
 * attempt is made; names of one kind sort by time.
 *
 * @param file what such files are called: {@code Orders.txt}
 * @param attempt {@code 20261120T101500000Z-<key>}
 * @param number 1 for the first file of the attempt
 */
record LeftName(String file, String attempt, int number) {

    private static final Pattern TAIL =
            Pattern.compile("(\\d{8}T\\d{9}Z-[A-Za-z0-9]{1,64})(?:-([2-9]|[1-9]\\d{1,3}))?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,64}");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What the names of an attempt's files have in common. */
    static String of(Attempt attempt) {
        String key = attempt.key().text();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key of letters and digits was expected: " + key);
        }
        return TIME.format(attempt.startedAt()) + "-" + key;
    }

    /** The name of a file, where it is one of ours. */
    static Optional<LeftName> parse(Path path, String file) {
        String name = String.valueOf(path.getFileName());
        String before = stem(file) + "-";
        String ending = ending(file);
        if (!name.startsWith(before) || !name.endsWith(ending) || name.length() <= before.length() + ending.length()) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(name.substring(before.length(), name.length() - ending.length()));
        return tail.matches()
                ? Optional.of(
                        new LeftName(file, tail.group(1), tail.group(2) == null ? 1 : Integer.parseInt(tail.group(2))))
                : Optional.empty();
    }

    /** Without the ending: what the file with a reason begins with. */
    String bare() {
        return stem(file) + "-" + attempt + (number == 1 ? "" : "-" + number);
    }

    String text() {
        return bare() + ending(file);
    }

    static String stem(String file) {
        int point = file.lastIndexOf('.');
        return point < 0 ? file : file.substring(0, point);
    }

    private static String ending(String file) {
        return file.substring(stem(file).length());
    }
}

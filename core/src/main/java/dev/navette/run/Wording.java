package dev.navette.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What outcomes, endings and names are called on a page for a merchant. */
final class Wording {

    /** In the order in which a person should look at them. */
    static final List<Result> URGENCY = Stream.concat(
                    Stream.of(Result.PARKED, Result.FAILED, Result.PENDING, Result.DEFERRED, Result.WAITING),
                    Stream.of(Result.STOPPED, Result.IGNORED, Result.CREATED, Result.UPDATED, Result.UNCHANGED))
            .toList();

    private Wording() {}

    /** {@code Article export} of {@code article-export}. */
    static String title(String code) {
        String words = words(code);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code article export} of {@code article-export}. */
    static String words(String code) {
        String words = code.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "unnamed" : words;
    }

    /** {@code Parked} of {@code PARKED}; also the ending of a run. */
    static String label(Enum<?> one) {
        return title(code(one));
    }

    /** {@code parked} of {@code PARKED}: in sentences, and as a class of the style sheet. */
    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    static String meaning(Result result) {
        return switch (result) {
            case CREATED -> "new on the other side";
            case UPDATED -> "what differed was written";
            case UNCHANGED -> "already as it should be";
            case IGNORED -> "left out, as the options say";
            case DEFERRED -> "part of it waits for what is not there yet";
            case WAITING -> "waits for an approval or a date";
            case FAILED -> "the next runs try again";
            case PARKED -> "needs a person";
            case PENDING -> "sent; later runs ask what became of it";
            case STOPPED -> "not dealt with any more";
        };
    }

    static String meaning(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "Everything was read and has its result.";
            case STOPPED -> "It was stopped before its end; the next run goes on from there.";
            case ABORTED -> "It was aborted before its end; the next run goes on from there.";
        };
    }

    /** What things are called that are made because elements name them. */
    static String made(String kind) {
        return switch (kind) {
            case "TERM" -> "Categories and the like";
            case "MEDIA" -> "Pictures";
            default -> title(kind.toLowerCase(Locale.ROOT));
        };
    }
}

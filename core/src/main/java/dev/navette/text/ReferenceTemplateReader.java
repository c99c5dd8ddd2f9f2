package dev.navette.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/**
 * Reads a {@link ReferenceTemplate} from left to right. What is wrong in it, each with its place, is one problem: a profile
 * shows one for each of its values.
 */
final class ReferenceTemplateReader {

    private static final int LONGEST = 200;
    private static final int LENGTH_OF_CODE = 3;
    private static final String KNOWN = Arrays.stream(ReferencePlaceholder.values())
            .map(known -> known.code() + " (" + known.description() + ")")
            .collect(Collectors.joining(", ", "Known are ", " and %% (a percent sign)"));

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> remedies = new LinkedHashSet<>();
    private boolean listsKnown;

    ReferenceTemplateReader(String text) {
        this.text = text;
    }

    /**
     * A placeholder or a fixed text.
     *
     * @param text empty for a placeholder
     */
    record Part(@Nullable ReferencePlaceholder placeholder, String text) {}

    List<Part> read() {
        if (text.isBlank()) {
            fault("it is blank", "Write for example Web %OI - %CF %CL");
        } else if (text.length() > LONGEST) {
            fault("it is longer than " + LONGEST + " characters", "Shorten it");
        } else {
            int at = 0;
            while (at < text.length()) {
                at = text.charAt(at) == '%' ? placeholder(at) : character(at);
            }
            endFixed();
        }
        if (listsKnown) {
            remedies.add(KNOWN); // once, and last
        }
        return List.copyOf(parts);
    }

    Optional<Problem> problem() {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("$", String.join("; ", faults), String.join(". ", remedies)));
    }

    private int character(int at) {
        if (Character.isISOControl(text.charAt(at))) {
            fault("character " + (at + 1) + " is a line end or another control character", "Write it on one line");
        }
        fixed.append(text.charAt(at));
        return at + 1;
    }

    private int placeholder(int at) {
        if (text.startsWith("%%", at)) {
            fixed.append('%');
            return at + 2;
        }
        Optional<ReferencePlaceholder> known = Arrays.stream(ReferencePlaceholder.values())
                .filter(placeholder -> text.startsWith(placeholder.code(), at))
                .max(Comparator.comparingInt(placeholder -> placeholder.code().length()));
        if (known.isEmpty()) {
            return unknown(at);
        }
        endFixed();
        parts.add(new Part(known.get(), ""));
        return at + known.get().code().length();
    }

    private int unknown(int at) {
        int end = at + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at, end);
        listsKnown = true;
        if (name.length() == 1) {
            fault("% at character " + (at + 1) + " begins no placeholder", "Write %% for a percent sign");
        } else {
            faults.add(name + " at character " + (at + 1) + " is no placeholder");
            Nearest.of(name.substring(0, Math.min(name.length(), LENGTH_OF_CODE)), ReferencePlaceholder.codes())
                    .ifPresent(code -> remedies.add(name + " is probably " + code));
        }
        return end;
    }

    private void endFixed() {
        if (!fixed.isEmpty()) {
            parts.add(new Part(null, fixed.toString()));
            fixed.setLength(0);
        }
    }

    private void fault(String what, String remedy) {
        faults.add(what);
        remedies.add(remedy);
    }
}

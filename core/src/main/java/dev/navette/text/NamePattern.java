package dev.navette.text;

import java.util.ArrayList;
import java.util.List;

import dev.navette.error.Problem;
import dev.navette.text.NameForm.Kind;
import dev.navette.text.NameForm.Part;

/** Reads the pattern of {@link MediaNaming}: from left to right, noting everything that is wrong with its place. */
final class NamePattern {

    private static final int LONGEST = 200;
    private static final String PATH = "$";

    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Part> whole = new ArrayList<>();
    private final List<Part> required = new ArrayList<>();
    private int opened = -1;
    private boolean optionalRead;

    private NamePattern(String text) {
        this.text = MediaNaming.spelled(text);
    }

    static NamePattern parse(String text) {
        var pattern = new NamePattern(text);
        if (text.isBlank()) {
            pattern.problem("it is blank", "Write for example {reference}_{number}, or leave it out");
        } else if (text.length() > LONGEST) {
            pattern.problem("it is longer than " + LONGEST + " characters", "Shorten it");
        } else {
            pattern.read();
        }
        return pattern;
    }

    /** What makes it no pattern at all. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> problems(boolean inSubFolders) {
        if (!problems.isEmpty() || inSubFolders || has(Kind.REFERENCE)) {
            return problems();
        }
        return List.of(new Problem(
                PATH,
                "it has no {reference}",
                "Write where in the name it stands, or keep a folder for each reference"));
    }

    /** The whole one first, then the one without what may be missing. */
    List<NameForm> forms() {
        var form = new NameForm(whole);
        return optionalRead ? List.of(form, new NameForm(required)) : List.of(form);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '{' -> placeholder(at);
                case '[' -> open(at);
                case ']' -> close(at);
                case '}' -> {
                    problem("} closes nothing at character " + (at + 1), "Write {reference} or {number}");
                    yield at + 1;
                }
                default -> fixed(at);
            };
        }
        if (opened >= 0) {
            problem("[ at character " + (opened + 1) + " is not closed", "Write ] behind what may be missing");
        }
        refuseWhatCanBeReadTwoWays();
    }

    private int placeholder(int at) {
        int end = text.indexOf('}', at);
        if (end < 0) {
            problem("{ at character " + (at + 1) + " is not closed", "Write {reference} or {number}");
            return text.length();
        }
        String name = text.substring(at, end + 1);
        switch (name) {
            case "{reference}" -> once(Kind.REFERENCE, at);
            case "{number}" -> once(Kind.NUMBER, at);
            default ->
                problem(
                        Excerpt.of(name) + " at character " + (at + 1) + " is not known",
                        "Write {reference} or {number}");
        }
        return end + 1;
    }

    private void once(Kind kind, int at) {
        String name = kind == Kind.REFERENCE ? "{reference}" : "{number}";
        if (has(kind)) {
            problem(name + " stands there again at character " + (at + 1), "Write it once");
        } else if (kind == Kind.REFERENCE && opened >= 0) {
            problem("{reference} at character " + (at + 1) + " may be missing", "Write it outside of the brackets");
        }
        add(Part.of(kind));
    }

    private int open(int at) {
        if (opened >= 0 || optionalRead) {
            problem("a second [ stands at character " + (at + 1), "Write one pair of brackets at most");
        }
        opened = at;
        return at + 1;
    }

    private int close(int at) {
        if (opened < 0) {
            problem("] closes nothing at character " + (at + 1), "Write [ before what may be missing");
        } else if (opened == at - 1) {
            problem("nothing stands in the brackets at character " + at, "Write there what may be missing");
        }
        optionalRead = true;
        opened = -1;
        return at + 1;
    }

    private int fixed(int at) {
        int end = at;
        while (end < text.length() && "{}[]".indexOf(text.charAt(end)) < 0) {
            if (MediaNaming.isUnwritable(text.charAt(end))) {
                problem(
                        "character " + (end + 1) + " cannot stand in the name of a file",
                        "Write the name alone, without a folder");
            }
            end++;
        }
        add(Part.text(text.substring(at, end)));
        return end;
    }

    private void add(Part part) {
        append(whole, part);
        if (opened < 0) {
            append(required, part);
        }
    }

    /** Fixed texts on both sides of a bracket become one. */
    private static void append(List<Part> parts, Part part) {
        Part last = parts.isEmpty() ? Part.of(Kind.NUMBER) : parts.get(parts.size() - 1);
        if (part.kind() == Kind.TEXT && last.kind() == Kind.TEXT) {
            parts.set(parts.size() - 1, Part.text(last.text() + part.text()));
        } else {
            parts.add(part);
        }
    }

    /** A number that touches digits or the reference ends nobody knows where. */
    private void refuseWhatCanBeReadTwoWays() {
        if (!problems.isEmpty()) {
            return;
        }
        if (required.isEmpty()) {
            problem("all of it may be missing", "Write something outside of the brackets");
        } else if (!isPlain(whole) || !isPlain(required)) {
            problem(
                    "where {number} begins or ends cannot be told",
                    "Write something else than a digit, such as _, on both sides of it");
        }
    }

    private static boolean isPlain(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean before = i > 0 && touches(parts.get(i - 1), false);
            boolean behind = i + 1 < parts.size() && touches(parts.get(i + 1), true);
            if (parts.get(i).kind() == Kind.NUMBER && (before || behind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(Part beside, boolean first) {
        if (beside.kind() != Kind.TEXT) {
            return true;
        }
        char nearest = beside.text().charAt(first ? 0 : beside.text().length() - 1);
        return nearest >= '0' && nearest <= '9';
    }

    private boolean has(Kind kind) {
        return whole.stream().anyMatch(part -> part.kind() == kind);
    }

    private void problem(String what, String remedy) {
        problems.add(new Problem(PATH, what, remedy));
    }
}

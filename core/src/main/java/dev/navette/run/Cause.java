package dev.navette.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * One reason that several elements share: they read alike but for names, numbers and what stands in quotes.
 *
 * @param result what became of all of them
 * @param elements never empty
 */
record Cause(Result result, List<ElementResult> elements) {

    private static final String ANYTHING = "…";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBERED = Pattern.compile("(?<![^\\s,;:()\"])[^\\s,;:()\"]*\\p{Nd}[^\\s,;:()\"]*");
    private static final Pattern SEVERAL = Pattern.compile(ANYTHING + "(?:[, ]+" + ANYTHING + ")+");

    /** What is the same for elements of one cause. */
    private record Likeness(Result result, String what, String system, String remedy) {

        static Likeness of(ElementResult element) {
            Fault fault = element.fault();
            return fault == null
                    ? new Likeness(element.result(), shape(Cause.what(element), element), "", "")
                    : new Likeness(
                            element.result(),
                            shape(fault.what(), element),
                            fault.system(),
                            shape(fault.remedy(), element));
        }
    }

    /** The causes of these elements: first what needs a person, and of that what most elements have. */
    static List<Cause> of(List<ElementResult> elements) {
        Map<Likeness, List<ElementResult>> alike = new LinkedHashMap<>();
        for (ElementResult element : elements) {
            alike.computeIfAbsent(Likeness.of(element), likeness -> new ArrayList<>())
                    .add(element);
        }
        return alike.entrySet().stream()
                .map(one -> new Cause(one.getKey().result(), List.copyOf(one.getValue())))
                .sorted(Comparator.comparingInt((Cause cause) -> Wording.URGENCY.indexOf(cause.result()))
                        .thenComparing(Comparator.comparingInt(
                                        (Cause cause) -> cause.elements().size())
                                .reversed()))
                .toList();
    }

    /** What happened, with an ellipsis for what differs. */
    String heading() {
        ElementResult first = elements.get(0);
        return common(Cause::what).orElseGet(() -> shape(what(first), first));
    }

    /** Where it happened; empty where nobody said. */
    Optional<String> system() {
        return common(element -> part(element, Fault::system));
    }

    /** What the system answered to all of them. */
    Optional<String> answer() {
        return common(element -> part(element, Fault::answer));
    }

    /** What to do about all of them. */
    Optional<String> remedy() {
        return common(element -> part(element, Fault::remedy));
    }

    /** What happened to one element, where that is not the same for all; else empty. */
    String whatOf(ElementResult element) {
        return common(Cause::what).isPresent() ? "" : sentence(what(element));
    }

    /** What the system answered about one element, where that is not the same for all; else empty. */
    String answerTo(ElementResult element) {
        return own(answer(), part(element, Fault::answer));
    }

    /** What to do about one element, where that is not the same for all; else empty. */
    String remedyFor(ElementResult element) {
        return own(remedy(), part(element, Fault::remedy));
    }

    /** Its place within the system, such as a line and a column; its name is left out, and stands beside it. */
    static String place(ElementResult element) {
        String place = part(element, Fault::element);
        String name = "(\\p{L}+ )?" + Pattern.quote(element.name()) + "(, |$)";
        return place == null ? "" : place.replaceFirst("^" + name, "");
    }

    static String sentence(String words) {
        return words.endsWith(".") || words.endsWith(ANYTHING) ? words : words + ".";
    }

    private static String own(Optional<String> common, @Nullable String words) {
        return words == null || common.isPresent() ? "" : sentence(words);
    }

    private static String what(ElementResult element) {
        Fault fault = element.fault();
        if (fault != null) {
            return fault.what();
        }
        String note = element.note();
        return note == null || note.isBlank() ? "No reason was given" : note;
    }

    private static @Nullable String part(ElementResult element, Function<Fault, @Nullable String> part) {
        Fault fault = element.fault();
        return fault == null ? null : part.apply(fault);
    }

    private Optional<String> common(Function<ElementResult, @Nullable String> part) {
        String first = part.apply(elements.get(0));
        return first != null && elements.stream().allMatch(element -> first.equals(part.apply(element)))
                ? Optional.of(first)
                : Optional.empty();
    }

    private static String shape(String text, ElementResult element) {
        String shape = QUOTED.matcher(text).replaceAll('"' + ANYTHING + '"');
        if (!element.name().isBlank()) {
            String name = "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(element.name()) + "(?![\\p{L}\\p{Nd}])";
            shape = shape.replaceAll(name, ANYTHING);
        }
        shape = NUMBERED.matcher(shape).replaceAll(ANYTHING);
        return SEVERAL.matcher(shape).replaceAll(ANYTHING);
    }
}

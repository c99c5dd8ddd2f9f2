package dev.navette.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import dev.navette.error.Problem;
import dev.navette.text.NameForm.Kind;
import dev.navette.text.NameForm.Part;

/**
 * Tells by the name of a file to which article it belongs, and where in the order of its files it stands (ART-13,
 * ART-14). Without a pattern a name is the reference, alone or followed by a dash, an underscore or a blank and a number:
 * {@code EM-1.jpg}, {@code EM-1-2.jpg}, {@code EM-1_02.png}. The one without a number is the first.
 *
 * <p>A reference may hold dashes and digits itself, so a name can often be read in two ways; a reference that there is
 * decides, and of several the longest. References count exactly, in their case too (ART-23). Two spellings of one
 * accented letter are one, since macOS writes names in its own; what a file's name cannot hold, {@code / \ : * ? " < > |}
 * and control characters, stands in it as an underscore.
 *
 * <p>A pattern is a text with {@code {reference}} and {@code {number}}, without the extension; what stands in brackets may
 * be missing: {@code photo-{reference}[_{number}]}.
 */
public final class MediaNaming {

    private static final MediaNaming USUAL = new MediaNaming(
            List.of(new NameForm(List.of(Part.of(Kind.REFERENCE))), numbered("-"), numbered("_"), numbered(" ")));

    private static final String UNWRITABLE = "/\\:*?\"<>|";
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private final List<NameForm> forms;

    private MediaNaming(List<NameForm> forms) {
        this.forms = forms;
    }

    /**
     * One way to read a name.
     *
     * @param reference as a file's name writes it, see {@link #written}; empty where the pattern has none
     * @param order the number; 0 where there is none
     */
    public record Candidate(String reference, long order) {

        public Candidate {
            Objects.requireNonNull(reference, "reference");
        }
    }

    /** The reference, alone or followed by a dash, an underscore or a blank and a number. */
    public static MediaNaming usual() {
        return USUAL;
    }

    /**
     * By a pattern.
     *
     * @throws IllegalArgumentException when it has {@link #problems}
     */
    public static MediaNaming of(String pattern) {
        var parsed = NamePattern.parse(pattern);
        if (!parsed.problems().isEmpty()) {
            throw new IllegalArgumentException(parsed.problems().get(0).toString());
        }
        return new MediaNaming(parsed.forms());
    }

    /**
     * All that is wrong with a pattern.
     *
     * @param inSubFolders whether each reference has a folder of its own, so that names need not bear it
     */
    public static List<Problem> problems(String pattern, boolean inSubFolders) {
        return NamePattern.parse(pattern).problems(inSubFolders);
    }

    /** A reference as the names of files and folders write it. Of two references written alike a name tells nothing. */
    public static String written(String reference) {
        String plain = spelled(reference).strip();
        StringBuilder written = null;
        for (int i = 0; i < plain.length(); i++) {
            if (isUnwritable(plain.charAt(i))) {
                written = written == null ? new StringBuilder(plain) : written;
                written.setCharAt(i, '_');
            }
        }
        return written == null ? plain : written.toString();
    }

    /** A name in the one spelling of its accented letters in which names are compared (NFC). */
    public static String spelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The extension in lower case, without its dot; nothing for a name that has none or is nothing else. */
    public static Optional<String> extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 || dot == fileName.length() - 1
                ? Optional.empty()
                : Optional.of(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether nobody means such a file: hidden ones, those that programs open beside others, those of the system. */
    public static boolean isNoise(String fileName) {
        return fileName.startsWith(".")
                || fileName.startsWith("~$")
                || OF_THE_SYSTEM.contains(fileName.toLowerCase(Locale.ROOT));
    }

    /** Every way to read a file's name, the longest reference first; none for one that nobody means. */
    public List<Candidate> candidates(String fileName) {
        String stem = stem(fileName);
        if (stem.isEmpty() || isNoise(fileName)) {
            return List.of();
        }
        Map<String, Candidate> byReference = new LinkedHashMap<>();
        for (NameForm form : forms) {
            form.read(stem).ifPresent(candidate -> byReference.putIfAbsent(candidate.reference(), candidate));
        }
        return byReference.values().stream()
                .sorted(Comparator.comparing(candidate -> -candidate.reference().length()))
                .toList();
    }

    /**
     * To which reference a file belongs; nothing when to none of those that there are.
     *
     * @param known whether there is a reference that is written so
     */
    public Optional<Candidate> ownerOf(String fileName, Predicate<String> known) {
        return candidates(fileName).stream()
                .filter(candidate -> known.test(candidate.reference()))
                .findFirst();
    }

    /**
     * How a file in the folder of one reference is read; nothing when its name says another reference or has another form.
     *
     * @param folder the folder's name, which is the reference as it is {@link #written}
     */
    public Optional<Candidate> within(String folder, String fileName) {
        String reference = written(folder);
        return candidates(fileName).stream()
                .filter(candidate ->
                        candidate.reference().isEmpty() || candidate.reference().equals(reference))
                .findFirst()
                .map(candidate -> new Candidate(reference, candidate.order()));
    }

    /** Whether the names of files cannot hold it, on some system at least. */
    static boolean isUnwritable(char character) {
        return UNWRITABLE.indexOf(character) >= 0 || Character.isISOControl(character);
    }

    private static NameForm numbered(String separator) {
        return new NameForm(List.of(Part.of(Kind.REFERENCE), Part.text(separator), Part.of(Kind.NUMBER)));
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return spelled(dot < 0 ? fileName : fileName.substring(0, dot));
    }
}

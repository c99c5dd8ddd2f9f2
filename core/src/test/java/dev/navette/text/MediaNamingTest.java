package dev.navette.text;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.text.MediaNaming.Candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@Tag("ART-13")
class MediaNamingTest {

    private static final Set<String> KNOWN =
            Set.of("EM", "EM-2", "EM 2-3", "em.1", "A_B", "CAFÉ", "EM-2-", "12", "007", "1-2");

    private static final List<String> PIECES = List.of(
            "EM",
            "em",
            "-",
            "_",
            " ",
            ".",
            "1",
            "02",
            "9",
            "é",
            "e\u0301",
            "\uD83D\uDE00",
            "(",
            "a",
            "photo",
            "~$",
            "*");

    private static final List<String> PATTERNS = List.of(
            "{reference}",
            "{reference}_{number}",
            "photo-{reference}",
            "photo-{reference}[-{number}]",
            "{number}-{reference}",
            "{number}. {reference} (web)",
            "[{number}-]{reference}",
            "{reference}[a]e",
            "{reference}[_photo]",
            "img {reference} - {number}é");

    private final Random random = new Random(20261120);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "EM.jpg,EM,0",
                "EM-1.jpg,EM,1",
                "EM_1.JPG,EM,1",
                "EM 1.jpeg,EM,1",
                "EM-01.png,EM,1",
                "EM-000.png,EM,0",
                "EM-2.jpg,EM-2,0",
                "EM-2-2.jpg,EM-2,2",
                "EM-2_7.jpg,EM-2,7",
                "EM 2-3.jpg,EM 2-3,0",
                "EM 2-3 4.jpg,EM 2-3,4",
                "em.1.jpg,em.1,0",
                "em.1-2.jpg,em.1,2",
                "EM-2-.jpg,EM-2-,0",
                "EM-2--5.jpg,EM-2-,5",
                "12.jpg,12,0",
                "12-12.jpg,12,12",
                "007-7.jpg,007,7",
                "1-2.jpg,1-2,0",
                " EM -1.jpg,EM,1",
                "EM-999999999999999999.jpg,EM,999999999999999999",
            })
    void isTheReferenceAloneOrWithANumber(String fileName, String reference, long order) {
        Optional<Candidate> owner = MediaNaming.usual().ownerOf(fileName, KNOWN::contains);

        assertThat(owner).hasValue(new Candidate(reference, order));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "em.jpg",
                "EM1.jpg",
                "EM--1.jpg",
                "EM-1a.jpg",
                "EM-1 (2).jpg",
                "EM-.jpg",
                "EM+1.jpg",
                "XEM.jpg",
                "EM.jpg.jpg",
                "EM-\u0661.jpg",
                "EM-1000000000000000000.jpg",
                "EM-1-1-1.jpg",
                ".jpg",
                "EM.1.2.jpg",
                "-1.jpg",
                "",
                ".",
                "1.jpg",
                "Thumbs.db",
                "thumbs.DB",
                "desktop.ini",
                ".DS_Store",
                "._EM.jpg",
                ".EM.jpg",
                "~$EM.jpg"
            })
    void belongsToNobodyElse(String fileName) {
        assertThat(MediaNaming.usual().ownerOf(fileName, KNOWN::contains)).isEmpty();
    }

    @Test
    void readsANameInEveryWayLongestReferenceFirst() {
        List<Candidate> candidates = MediaNaming.usual().candidates("EM-2_03.jpg");

        assertThat(candidates).containsExactly(new Candidate("EM-2_03", 0), new Candidate("EM-2", 3));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "A/B, A_B",
                "A\\B:C*D?E\"F<G>H|I, A_B_C_D_E_F_G_H_I",
                "TUBE 3/4\", TUBE 3_4_",
                "CAFE\u0301, CAFÉ",
                "EM.1-b_c d, EM.1-b_c d",
                "A\tB, A_B"
            })
    void writesWhatNamesCannotHoldAsAnUnderscore(String reference, String written) {
        assertThat(MediaNaming.written(reference)).isEqualTo(written);
        assertThat(MediaNaming.usual().ownerOf(written + "-1.jpg", written::equals))
                .hasValue(new Candidate(written, 1));
    }

    @Test
    void knowsAccentsInTheSpellingOfMacOs() {
        String macOs = Normalizer.normalize("CAFÉ-1.jpg", Normalizer.Form.NFD);

        assertThat(macOs).isNotEqualTo("CAFÉ-1.jpg");
        assertThat(MediaNaming.usual().ownerOf(macOs, KNOWN::contains)).hasValue(new Candidate("CAFÉ", 1));
    }

    @Test
    void findsEveryReferenceThatANameIsMadeOf() {
        for (int i = 0; i < 20_000; i++) {
            var known = new HashSet<String>();
            for (int left = random.nextInt(5); left >= 0; left--) {
                known.add(MediaNaming.written(some(5)));
            }
            known.removeIf(reference -> reference.isEmpty() || MediaNaming.isNoise(reference + ".x"));
            for (String reference : known) {
                int number = random.nextInt(1200);
                String zeros = "0".repeat(random.nextInt(3));
                String stem = reference + List.of("-", "_", " ").get(random.nextInt(3)) + zeros + number;
                String fileName =
                        Normalizer.normalize(stem, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC)
                                + List.of(".jpg", ".JPEG", ".pdf").get(random.nextInt(3));

                Optional<Candidate> owner = MediaNaming.usual().ownerOf(fileName, known::contains);

                Candidate expected = known.contains(stem) ? new Candidate(stem, 0) : new Candidate(reference, number);
                assertThat(owner).as("%s of %s", fileName, known).hasValue(expected);
            }
        }
    }

    @Test
    void givesToNobodyThatIsNotThere() {
        for (int i = 0; i < 20_000; i++) {
            String fileName = some(8) + (random.nextBoolean() ? ".jpg" : "");
            List<Candidate> candidates = MediaNaming.usual().candidates(fileName);
            var known = candidates.stream()
                    .map(Candidate::reference)
                    .filter(any -> random.nextBoolean())
                    .collect(Collectors.toSet());

            Optional<Candidate> owner = MediaNaming.usual().ownerOf(fileName, known::contains);

            assertThat(owner.map(Candidate::reference))
                    .as("%s of %s", fileName, known)
                    .isEqualTo(known.stream().max(Comparator.comparing(String::length)));
            assertThat(MediaNaming.usual().candidates(Normalizer.normalize(fileName, Normalizer.Form.NFD)))
                    .isEqualTo(candidates);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{reference}_{number}, EM-2_03, EM-2, 3",
        "photo-{reference}, photo-EM-2, EM-2, 0",
        "photo-{reference}[_{number}], photo-EM-2, EM-2, 0",
        "photo-{reference}[_{number}], photo-EM-2_4, EM-2, 4",
        "{number}-{reference}, 04-EM-2, EM-2, 4",
        "[{number}. ]{reference}, 3. EM-2, EM-2, 3",
        "[{number}. ]{reference}, EM-2, EM-2, 0",
        "{reference}[ ({number})], EM (5), EM, 5",
        "{reference} web, EM web, EM, 0",
    })
    void isAsThePatternSays(String pattern, String stem, String reference, long order) {
        Optional<Candidate> owner = MediaNaming.of(pattern).ownerOf(stem + ".jpg", KNOWN::contains);

        assertThat(owner).hasValue(new Candidate(reference, order));
    }

    @ParameterizedTest
    @CsvSource({
        "{reference}_{number}, EM",
        "{reference}_{number}, EM_",
        "{reference}_{number}, EM-1",
        "photo-{reference}, Photo-EM",
        "photo-{reference}, EM",
        "photo-{reference}-photo, photo-photo",
        "{number}-{reference}, EM-1",
    })
    void isNothingElseThanThePatternSays(String pattern, String stem) {
        assertThat(MediaNaming.of(pattern).ownerOf(stem + ".jpg", KNOWN::contains))
                .isEmpty();
    }

    @Test
    void readsNamesAsAnExpressionOfTheSameMeaningDoes() {
        for (int i = 0; i < 20_000; i++) {
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            String stem = MediaNaming.spelled(
                    random.nextBoolean()
                            ? some(8)
                            : pattern.replace("{reference}", some(3))
                                    .replace("{number}", String.valueOf(random.nextInt(50)))
                                    .replaceAll(random.nextBoolean() ? "[\\[\\]]" : "\\[.*\\]", ""));
            if (stem.isEmpty() || MediaNaming.isNoise(stem + ".jpg")) {
                continue;
            }

            List<Candidate> candidates = MediaNaming.of(pattern).candidates(stem + ".jpg");

            assertThat(candidates)
                    .as("%s read by %s", stem, pattern)
                    .containsExactlyInAnyOrderElementsOf(expected(pattern, stem));
        }
    }

    @Test
    void isNotMadeSlowByAnyName() {
        var naming = MediaNaming.of("-[{number}-]{reference}-");
        String name = "-1".repeat(200_000) + "-.jpg";

        assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(naming.candidates(name)).hasSize(2);
                assertThat(MediaNaming.usual().candidates(name)).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {refrence}_{number}      | $: {refrence} at character 1 is not known. Write {reference} or {number}.
            photo-{reference         | $: { at character 7 is not closed. Write {reference} or {number}.
            {reference}_number}      | $: } closes nothing at character 19. Write {reference} or {number}.
            {reference}-{reference}  | $: {reference} stands there again at character 13. Write it once.
            {reference}[-{number}    | $: [ at character 12 is not closed. Write ] behind what may be missing.
            {reference}-{number}]    | $: ] closes nothing at character 21. Write [ before what may be missing.
            {reference}[]            | $: nothing stands in the brackets at character 12. Write there what may be missing.
            {reference}[a][b]        | $: a second [ stands at character 15. Write one pair of brackets at most.
            [{reference}]{number}    | $: {reference} at character 2 may be missing. Write it outside of the brackets.
            {reference}{number}      | $: where {number} begins or ends cannot be told. Write something else than a digit, such as _, on both sides of it.
            {reference}_0{number}    | $: where {number} begins or ends cannot be told. Write something else than a digit, such as _, on both sides of it.
            {reference}[_{number}]1  | $: where {number} begins or ends cannot be told. Write something else than a digit, such as _, on both sides of it.
            photos/{reference}       | $: character 7 cannot stand in the name of a file. Write the name alone, without a folder.
            photo                    | $: it has no {reference}. Write where in the name it stands, or keep a folder for each reference.
            ` `                      | $: it is blank. Write for example {reference}_{number}, or leave it out.
            """)
    void refusesABadPatternWithThePlace(String pattern, String problem) {
        List<Problem> problems = MediaNaming.problems(pattern, false);

        assertThat(problems).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void refusesEverythingThatIsWrongWithAPattern() {
        assertThat(MediaNaming.problems("a/{x}[{reference}", false))
                .extracting(Problem::what)
                .containsExactly(
                        "character 2 cannot stand in the name of a file",
                        "{x} at character 3 is not known",
                        "{reference} at character 7 may be missing",
                        "[ at character 6 is not closed");
        assertThat(MediaNaming.problems("a".repeat(201), true))
                .extracting(Problem::what)
                .containsExactly("it is longer than 200 characters");
        assertThatThrownBy(() -> MediaNaming.of("{x}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("$: {x} at character 1 is not known. Write {reference} or {number}.");
    }

    @Test
    void takesOrRefusesWhateverSomebodyWrites() {
        var pieces = List.of("{reference}", "{number}", "{", "}", "[", "]", "_", "1", "a", " ", "/", "\n", "{}", "é");
        for (int i = 0; i < 20_000; i++) {
            String pattern = random.ints(random.nextInt(7), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());

            if (MediaNaming.problems(pattern, true).isEmpty()) {
                assertThat(MediaNaming.of(pattern).candidates("EM-1.jpg")).hasSizeLessThan(3);
            } else {
                assertThatThrownBy(() -> MediaNaming.of(pattern)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EM, EM.jpg, 0", "EM, EM-2.jpg, 2", "EM-2, EM-2.jpg, 0", "EM-2, EM-2-1.jpg, 1", "A_B, A_B 3.jpg, 3"})
    void belongsToTheReferenceOfItsFolder(String folder, String fileName, long order) {
        assertThat(MediaNaming.usual().within(folder, fileName)).hasValue(new Candidate(folder, order));
    }

    @Test
    void needsNoReferenceInTheFolderOfOne() {
        assertThat(MediaNaming.problems("{number}", true)).isEmpty();
        var numbered = MediaNaming.of("{number}");
        var front = MediaNaming.of("front[-{number}]");

        assertThat(numbered.within("EM-2", "03.jpg")).hasValue(new Candidate("EM-2", 3));
        assertThat(numbered.within("EM-2", "EM-2-3.jpg")).isEmpty();
        assertThat(front.within("EM-2", "front.jpg")).hasValue(new Candidate("EM-2", 0));
        assertThat(front.within("EM-2", "front-2.jpg")).hasValue(new Candidate("EM-2", 2));
        assertThat(MediaNaming.usual().within("EM", "XX-2.jpg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.JPG, jpg", "a.b.Png, png", "a, ''", ".jpg, ''", "a., ''", "'', ''"})
    void hasAnExtensionInAnyCase(String fileName, String extension) {
        assertThat(MediaNaming.extension(fileName).orElse("")).isEqualTo(extension);
    }

    /** By trying each form of the pattern as an expression, in which a number takes all the digits that it can. */
    private static List<Candidate> expected(String pattern, String stem) {
        var expected = new ArrayList<Candidate>();
        for (String form : List.of(pattern.replaceAll("[\\[\\]]", ""), pattern.replaceAll("\\[.*\\]", ""))) {
            String expression = Pattern.quote(form)
                    .replace("{reference}", "\\E(?<reference>.*?)\\Q")
                    .replace("{number}", "\\E(?<![0-9])(?<number>[0-9]+)(?![0-9])\\Q");
            Matcher matcher = Pattern.compile(expression, Pattern.DOTALL).matcher(stem);
            if (matcher.matches()
                    && !MediaNaming.written(matcher.group("reference")).isEmpty()) {
                String number = form.contains("{number}") ? matcher.group("number") : "0";
                var candidate = new Candidate(MediaNaming.written(matcher.group("reference")), Long.parseLong(number));
                if (expected.stream().noneMatch(one -> one.reference().equals(candidate.reference()))) {
                    expected.add(candidate);
                }
            }
        }
        return expected;
    }

    private String some(int most) {
        return random.ints(random.nextInt(most), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }
}

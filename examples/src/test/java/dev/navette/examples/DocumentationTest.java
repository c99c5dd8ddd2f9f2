package dev.navette.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.navette.Navette;
import dev.navette.files.FilesErp;
import dev.navette.flow.ArticleExport;
import dev.navette.memory.MemoryShop;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;

/** Each Java block of the documentation says which part of which example it is, and is that, to the letter. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- (?<file>examples/\\S+\\.java) (?<part>\\S+) -->\\n)?```java\\n(?<text>.*?)```", Pattern.DOTALL);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted()).toList().stream();
        }
    }

    /** Whoever reads a mark that has lost its block reads nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void showsSomethingBelowEachMark(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern("<!-- examples/\\S+ \\S+ -->\\n(?!```)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatIsCompiledAndTested(Path page) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            String text = block.group("text");
            assertThat(block.group("file")).as("Where is this from? %s", text).isNotNull();

            String source = Files.readString(ROOT.resolve(block.group("file")));

            assertThat(text).isEqualTo(part(source, block.group("part")));
        }
    }

    /** Links lead to files that are there. */
    @ParameterizedTest
    @MethodSource("pages")
    void leadsToFilesThatAreThere(Path page) throws IOException {
        Matcher link = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(page));
        List<Path> missing = new ArrayList<>();
        while (link.find()) {
            Path file = page.resolveSibling(link.group(1));
            if (!Files.exists(file)) {
                missing.add(file);
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Each JSON block of the page about files is a mapping that is taken; only its files are missing here. */
    @Test
    void showsMappingsThatAreTaken(@TempDir Path folder) throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/files.md")));
        int count = 0;
        while (block.find()) {
            Path mapping = Files.writeString(folder.resolve("mapping" + count++ + ".json"), block.group(1));
            Profile profile = Profile.named("epicerie")
                    .erp(FilesErp.in(folder, mapping))
                    .shop(new MemoryShop("shop").connection())
                    .flow(ArticleExport.netPrices())
                    .build();
            try (Navette navette = Navette.inMemory()) {
                assertThat(navette.check(profile).toString())
                        .contains("The file articles.csv is not there")
                        .doesNotContain("The mapping");
            }
        }

        assertThat(count).isEqualTo(4);
    }

    @Test
    void theProgramOfTheReadmeIsShort() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));

        assertThat(block.find()).isTrue();
        assertThat(block.group("part")).isEqualTo("quickstart");
        assertThat(block.group("text").lines().count()).isLessThanOrEqualTo(15);
    }

    private static String part(String source, String name) {
        Matcher part = Pattern.compile("// tag::" + Pattern.quote(name) + "\\[\\]\\n(.*?)\\n *// end::", Pattern.DOTALL)
                .matcher(source);
        assertThat(part.find()).as("The example has a part %s", name).isTrue();
        return part.group(1).stripIndent() + "\n";
    }
}

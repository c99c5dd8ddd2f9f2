package dev.navette.mapping.sales;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about money says what the golden cases say. */
class MoneyPageTest {

    private static final Path PAGE = Path.of("..", "docs", "money.md");

    @Test
    void saysWhatTheCasesSay() throws IOException {
        String made = MoneyPage.text();
        if (Boolean.getBoolean("navette.write-docs")) {
            Files.writeString(PAGE, made);
        }

        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        assertThat(firstDifference(written, made))
                .as(
                        "docs/money.md is made of the golden cases; write it anew with%n"
                                + "mvn -pl core test -Dtest=MoneyPageTest -Dnavette.write-docs=true%nand look at the difference")
                .isEmpty();
        assertThat(written).isEqualTo(made);
    }

    @Test
    void leadsToCasesThatAreThere() {
        String page = MoneyPage.text();
        Matcher link = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(page).contains("<a id=\"" + link.group(1) + "\"></a>");
        }

        assertThat(links).isGreaterThan(10);
    }

    private static String firstDifference(String written, String made) {
        List<String> before = written.lines().toList();
        List<String> after = made.lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String old = i < before.size() ? before.get(i) : "nothing";
            String fresh = i < after.size() ? after.get(i) : "nothing";
            if (!old.equals(fresh)) {
                return "line " + (i + 1) + " is" + System.lineSeparator() + old + System.lineSeparator()
                        + "and the cases say" + System.lineSeparator() + fresh;
            }
        }
        return "";
    }
}

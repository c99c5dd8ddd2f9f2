package dev.navette.testkit.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Request;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * Pages of what a kiosk has, in the order of the numbers or of the changes.
 *
 * @param read makes an element of the kiosk's values
 */
record KioskPages<T>(KioskArticles articles, Function<Map<String, @Nullable String>, Read<T>> read) {

    /** The kiosk keeps whole seconds. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private static final Pattern ALL = Pattern.compile("all;(\\d+)");
    private static final Pattern CHANGED = Pattern.compile("changed;([^;]*);([^;]*);([^;]*);(\\d+)");

    static Watermark begin(Selection selection) {
        return new Watermark(
                selection.scope() == Selection.Scope.CHANGED ? "changed;" + Instant.EPOCH + ";;;0" : "all;0");
    }

    Page<T> read(Watermark from, int size) {
        Matcher changed = CHANGED.matcher(from.text());
        if (changed.matches()) {
            return changed(changed, size);
        }
        Matcher all = ALL.matcher(from.text());
        String after = all.matches() ? all.group(1) : "0";
        KioskArticles.Some some =
                articles.list(Request.get("articles").query("limit", size).query("after", after));
        String next = some.more() ? value(last(some), "id") : "0";
        return new Page<>(reads(some.articles()), new Watermark("all;" + next), !some.more(), OptionalLong.empty());
    }

    private Page<T> changed(Matcher mark, int size) {
        Request request = Request.get("articles").query("limit", size).query("since", mark.group(1));
        if (!mark.group(3).isEmpty()) {
            request = request.query("after_time", mark.group(3)).query("after", mark.group(4));
        }
        KioskArticles.Some some = articles.list(request);
        String began = mark.group(2).isEmpty() ? some.now() : mark.group(2);
        String next = some.more()
                ? String.join(
                        ";", "changed", mark.group(1), began, value(last(some), "changed"), value(last(some), "id"))
                : "changed;" + Instant.parse(began).minus(OVERLAP) + ";;;0";
        return new Page<>(reads(some.articles()), new Watermark(next), !some.more(), OptionalLong.empty());
    }

    private List<Read<T>> reads(List<Map<String, @Nullable String>> all) {
        return all.stream().map(read).toList();
    }

    static Map<String, @Nullable String> last(KioskArticles.Some some) {
        return some.articles().get(some.articles().size() - 1);
    }

    static String value(Map<String, @Nullable String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}

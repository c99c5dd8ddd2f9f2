package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Json;
import dev.navette.http.Request;

/** The kiosk's list of articles. */
final class KioskArticles {

    static final String SYSTEM = "Kiosk";

    private static final Json JSON = Json.named(Json.Names.AS_WRITTEN);
    private static final int AT_ONCE = 50;

    private final KioskLine line;

    KioskArticles(KioskLine line) {
        this.line = line;
    }

    /**
     * Some articles.
     *
     * @param now the kiosk's own time
     * @param more whether there are others behind them
     */
    record Some(String now, boolean more, List<Map<String, @Nullable String>> articles) {}

    Some list(Request request) {
        Answer answer = line.read(request);
        try {
            Map<String, @Nullable Object> content = JSON.map(answer.bytes());
            if (answer.ok()
                    && content.get("articles") instanceof List<?> list
                    && content.get("more") instanceof Boolean more) {
                return new Some(
                        String.valueOf(content.get("now")),
                        more,
                        list.stream().map(KioskArticles::texts).toList());
            }
        } catch (Json.Malformed malformed) {
            throw strange(String.valueOf(malformed.getMessage()));
        }
        throw strange(answer.status() + ", and no list of articles");
    }

    /** All articles of these numbers or references. */
    List<Map<String, @Nullable String>> of(String parameter, Collection<String> values) {
        var all = new ArrayList<Map<String, @Nullable String>>();
        var rest = new ArrayList<>(values);
        for (int from = 0; from < rest.size(); from += AT_ONCE) {
            Request request = Request.get("articles");
            for (String value : rest.subList(from, Math.min(rest.size(), from + AT_ONCE))) {
                request = request.query(parameter, value);
            }
            all.addAll(list(request).articles());
        }
        return all;
    }

    /** What was answered for each of a batch. */
    static List<Map<String, @Nullable String>> results(Answer answer) {
        var results = new ArrayList<Map<String, @Nullable String>>();
        try {
            for (Json.Element<?> element : JSON.elements(answer.bytes(), Map.class)) {
                results.add(texts(element.element()));
            }
        } catch (Json.Malformed none) {
            return List.of();
        }
        return results;
    }

    private static Map<String, @Nullable String> texts(@Nullable Object object) {
        var texts = new HashMap<String, @Nullable String>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.put(String.valueOf(name), value == null ? null : value.toString()));
        }
        return texts;
    }

    static UnreachableException strange(String answer) {
        return new UnreachableException(new Fault(
                "The kiosk's answer is not understood",
                SYSTEM,
                "its articles",
                answer,
                "Look at the kiosk, and run again"));
    }
}

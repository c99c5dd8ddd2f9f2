package dev.navette.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

import dev.navette.text.Excerpt;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The shape of a JSON text: its keys, true, false and null; texts and numbers only where their key is shown (PRO-7). */
final class MaskedJson {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._$";
    private static final String MASKED = "…";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST = 2_000;
    private static final int READ = 1 << 16;

    private final Set<String> shown;

    MaskedJson(Set<String> shown) {
        this.shown = shown;
    }

    /** A name is shown unless it may be personal itself: keys of a map can be addresses. */
    static String name(String name) {
        boolean plain = name.length() <= LONGEST_NAME && name.chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
        return plain ? name : MASKED;
    }

    /** What is sent; only its type and size where it is no JSON. */
    String of(Body body) {
        if (!json(body.contentType()) || body.length() < 0 || body.length() > READ) {
            return described(body.contentType(), body.length());
        }
        try (InputStream content = body.source().open()) {
            return of(body.contentType(), content.readNBytes(READ));
        } catch (IOException unreadable) {
            return described(body.contentType(), body.length());
        }
    }

    /** What came; only its type and size where it is no JSON. */
    String of(String type, byte[] body) {
        return json(type) ? masked(body) : described(type, body.length);
    }

    private static String described(String type, long length) {
        int parameters = type.indexOf(';');
        return Excerpt.of(parameters < 0 ? type : type.substring(0, parameters)) + " of " + length + " bytes";
    }

    private static boolean json(String type) {
        return type.toLowerCase(Locale.ROOT).contains("json");
    }

    private String masked(byte[] body) {
        var text = new StringBuilder();
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonToken token = parser.nextToken();
            while (token != null && text.length() < LONGEST) {
                append(text, token, parser);
                token = parser.nextToken();
            }
            return text.length() < LONGEST ? text.toString() : text.substring(0, LONGEST) + MASKED;
        } catch (JacksonException broken) {
            return text + " (not JSON from here on)";
        }
    }

    private void append(StringBuilder text, JsonToken token, JsonParser parser) {
        boolean value = !token.isStructEnd() && token != JsonToken.PROPERTY_NAME;
        boolean follows = !text.isEmpty() && "{[:".indexOf(text.charAt(text.length() - 1)) < 0;
        if (follows && (value || token == JsonToken.PROPERTY_NAME)) {
            text.append(',');
        }
        switch (token) {
            case PROPERTY_NAME ->
                text.append('"').append(name(parser.currentName())).append("\":");
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_EMBEDDED_OBJECT ->
                text.append(may(parser) ? Excerpt.of(parser.getString()) : MASKED);
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                text.append(token.asString());
            case NOT_AVAILABLE -> text.append(' ');
        }
    }

    /** An element of a list goes by the name of the list. */
    private boolean may(JsonParser parser) {
        for (var place = parser.streamReadContext(); place != null; place = place.getParent()) {
            if (place.hasCurrentName()) {
                return shown.contains(place.currentName());
            }
            if (place.inObject()) {
                return false;
            }
        }
        return false;
    }
}

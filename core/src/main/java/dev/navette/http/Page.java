package dev.navette.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import dev.navette.text.Excerpt;

/** A page for people, where an answer for programs was asked for: what it says, in a few words. */
final class Page {

    private static final int LOOKED_AT = 1 << 16;

    private Page() {}

    /** Its title or first words, if a body is a page. */
    static Optional<String> words(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8).strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        String small = text.toLowerCase(Locale.ROOT);
        boolean xml = small.startsWith("<?xml") && !small.contains("<html");
        if (xml) {
            return Optional.empty();
        }
        String title = plain(between(text, small, "<title", "</title>"));
        String shown = title.isEmpty() ? plain(visible(text, small)) : title;
        return Optional.of(shown.isEmpty() ? "(it is empty)" : Excerpt.of(shown));
    }

    private static String between(String text, String small, String from, String to) {
        int begin = small.indexOf(from);
        int open = begin < 0 ? -1 : small.indexOf('>', begin);
        int end = open < 0 ? -1 : small.indexOf(to, open);
        return end < 0 ? "" : text.substring(open + 1, end);
    }

    private static String visible(String text, String small) {
        int body = small.indexOf("<body");
        int open = body < 0 ? -1 : small.indexOf('>', body);
        return text.substring(open + 1);
    }

    /** Without tags, and with one blank between words. */
    private static String plain(String html) {
        var plain = new StringBuilder();
        boolean tag = false;
        for (int i = 0; i < html.length(); i++) {
            char character = html.charAt(i);
            if (character == '<' || character == '>') {
                tag = character == '<';
                plain.append(' ');
            } else if (!tag) {
                plain.append(character);
            }
        }
        return collapsed(plain.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&rsquo;", "’")
                .replace("&#8217;", "’")
                .replace("&#8211;", "–")
                .replace("&amp;", "&"));
    }

    private static String collapsed(String text) {
        var collapsed = new StringBuilder();
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean now = Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (!now || !blank) {
                collapsed.append(now ? ' ' : character);
            }
            blank = now;
        }
        return collapsed.toString().strip();
    }
}

package dev.navette.testkit.connectors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.navette.error.Fault;
import dev.navette.error.HintRefusedException;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.Secret;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.spi.ListReader;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.testkit.HintsWorld;

/** A till that sends signed lines to a webhook: {@code till/1 articles EM-1 EM-2}. Its articles can be read. */
class SignedTill implements HintsWorld {

    private static final Secret KEY = Secret.value("12-34-56-78");

    @Override
    public Connection<?> connection() {
        return Connection.live(new Account("till", "one"), new Articles(), role());
    }

    /** The role that it offers. */
    Hints role() {
        return new Lines();
    }

    @Override
    public boolean silence() {
        return true; // no request is answered, and none is made
    }

    @Override
    public byte[] body() {
        return bytes("till/1 articles EM-1 EM-2");
    }

    @Override
    public List<Hint> hints() {
        return List.of(new Hint(ArticleReader.class, "EM-1"), new Hint(ArticleReader.class, "EM-2"));
    }

    @Override
    public byte[] bodyAboutSomethingElse() {
        return bytes("till/1 drawers 7");
    }

    @Override
    public Map<String, List<String>> signed(byte[] body) {
        return Map.of("content-type", List.of("text/plain"), signature(), List.of(sign(body)));
    }

    @Override
    public String signature() {
        return "x-till-signature";
    }

    @Override
    public Set<Secret> secrets() {
        return Set.of(KEY);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(KEY.reveal()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static HintRefusedException refused(String what) {
        return new HintRefusedException(
                Fault.of(what, "till", "the message to the webhook", "Check the key of the webhook"));
    }

    /** Understands its lines. */
    static class Lines implements Hints {

        @Override
        public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
            String given = String.join(",", headers.getOrDefault("x-till-signature", List.of()));
            if (!isOurs(given, body)) {
                throw refused("The message bears another signature than ours");
            }
            List<String> words = Arrays.asList(new String(body, StandardCharsets.UTF_8).split(" ", -1));
            if (words.size() < 2 || !words.get(0).equals("till/1")) {
                throw unreadable();
            }
            return words.subList(2, words.size()).stream()
                    .filter(name -> isRead(words.get(1)))
                    .map(name -> new Hint(reader(), name))
                    .toList();
        }

        boolean isOurs(String given, byte[] body) {
            return MessageDigest.isEqual(bytes(given), bytes(sign(body)));
        }

        boolean isRead(String topic) {
            return topic.equals("articles");
        }

        Class<? extends Reader<?>> reader() {
            return ArticleReader.class;
        }

        RuntimeException unreadable() {
            return refused("The message is not one of a till");
        }
    }

    private static final class Articles implements ArticleReader, ListReader<Article> {

        @Override
        public List<Read<Article>> all() {
            return List.of(
                    Read.of("EM-1", Article.named("EM-1", "Café")), Read.of("EM-2", Article.named("EM-2", "Thé")));
        }
    }
}

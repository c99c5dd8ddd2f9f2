package dev.navette;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.HintRefusedException;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.MissingRoleException;
import dev.navette.error.UnreachableException;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.profile.Profile;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.Watermark;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("RUN-8")
class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Till till = new Till();
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Profile profile =
            profile(new Handmade("till", Map.of(ArticleReader.class, till, Hints.class, new Signed("key of the till")))
                    .connection());
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void nextRunTakesUpWhatAMessageNamesAndForgetsIt() {
        int remembered = hint("articles EM-1 EM-2 EM-1");

        Report first = navette.run(profile);
        Report second = navette.run(profile);

        assertThat(remembered).isEqualTo(2);
        assertThat(first.counts()).hasToString("2 read: 2 created");
        assertThat(shop.product("EM-1")).isPresent();
        assertThat(second.counts()).hasToString("0 read");
    }

    @Test
    void runThatCannotTakeItUpKeepsItForTheNext() {
        hint("articles EM-1");
        till.silent = true;
        assertThat(navette.run(profile).tasks().get(0).ending()).isEqualTo(Ending.ABORTED);
        till.silent = false;

        Report report = navette.run(profile);

        assertThat(report.counts()).hasToString("1 read: 1 created");
    }

    @Test
    void messageAboutWhatNoFlowReadsIsTakenInAndForgotten() {
        assertThat(hint("stock EM-1")).isZero();

        assertThat(navette.run(profile).counts()).hasToString("0 read");
    }

    @Test
    void messageWithAForeignSignatureIsRefused() {
        byte[] body = "articles EM-1".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = signature("key of another", body);

        assertThatThrownBy(() -> navette.hint(profile, headers, body))
                .isInstanceOf(HintRefusedException.class)
                .hasMessage(
                        "The message bears another signature than ours (till, the message to the webhook). Check the"
                                + " key of the webhook.");

        assertThat(navette.run(profile).counts()).hasToString("0 read");
    }

    @Test
    void messageWithoutASignatureIsRefused() {
        assertThatThrownBy(() -> navette.hint(profile, Map.of(), new byte[0])).isInstanceOf(HintRefusedException.class);
    }

    @Test
    void namesOfHeadersMeanTheSameInAnyCase() {
        byte[] body = "articles EM-1".getBytes(StandardCharsets.UTF_8);
        var headers = new HashMap<String, List<String>>();
        signature("key of the till", body).forEach((name, values) -> headers.put("X-Signature", values));

        assertThat(navette.hint(profile, headers, body)).isEqualTo(1);
    }

    @Test
    void ofTwoSystemsTheOneThatBelievesTheMessageIsAsked() {
        Profile both = Profile.named("epicerie")
                .erp(new Handmade("till", Map.of(ArticleReader.class, till, Hints.class, new Signed("key of the till")))
                        .connection())
                .shop(new Handmade("shop", Map.of(Hints.class, new Signed("key of the shop"))).connection())
                .flow(ArticleExport.netPrices())
                .build();
        byte[] body = "articles EM-1".getBytes(StandardCharsets.UTF_8);

        assertThat(navette.hint(both, signature("key of the till", body), body)).isEqualTo(1);
        assertThat(navette.hint(both, signature("key of the shop", body), body)).isEqualTo(1);
        assertThatThrownBy(() -> navette.hint(both, signature("key of another", body), body))
                .isInstanceOf(HintRefusedException.class);
    }

    @Test
    @Tag("PRO-6")
    void profileWithoutASystemThatSendsMessagesIsRefused() {
        Profile mute = profile(new Handmade("mute", Map.of(ArticleReader.class, till)).connection());

        assertThatThrownBy(() -> navette.hint(mute, Map.of(), new byte[0]))
                .isInstanceOf(MissingRoleException.class)
                .hasMessage(
                        "Neither system of profile epicerie has Hints, which a message to the webhook needs. Take the"
                                + " webhook away, or connect a system that sends messages.");
    }

    @Test
    void tellsWhenTheLastHintCame() {
        assertThat(navette.lastHint(profile, "article-export")).isEmpty();

        hint("articles EM-1");
        navette.run(profile);

        assertThat(navette.lastHint(profile, "article-export")).hasValue(NOW);
        assertThatThrownBy(() ->
                        navette.lastHint(profile, StockUpdate.from("PARIS").task()))
                .isInstanceOf(InvalidSettingsException.class);
    }

    private int hint(String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        return navette.hint(profile, signature("key of the till", body), body);
    }

    private Profile profile(Connection<?> erp) {
        return Profile.named("epicerie")
                .erp(erp)
                .shop(shop.connection())
                .flow(ArticleExport.netPrices())
                .build();
    }

    private static Map<String, List<String>> signature(String key, byte[] body) {
        return Map.of("x-signature", List.of(HexFormat.of().formatHex(hmac(key, body))));
    }

    private static byte[] hmac(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Tells of nothing by itself, and knows every article that it is asked for. */
    private static final class Till implements ArticleReader {

        private boolean silent;

        @Override
        public Watermark begin(Selection selection) {
            return new Watermark("");
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            return new Page<>(List.of(), from, true, OptionalLong.empty());
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            if (silent) {
                throw new UnreachableException(
                        Fault.of("The till does not answer", "till", "its articles", "Start it"));
            }
            return names.stream()
                    .map(name -> Read.of(name, Article.named(name, "Café " + name)))
                    .toList();
        }
    }

    /** Understands {@code articles EM-1 EM-2}, signed with a key. */
    private record Signed(String key) implements Hints {

        @Override
        public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
            String given = headers.getOrDefault("x-signature", List.of("")).get(0);
            byte[] ours = HexFormat.of().formatHex(hmac(key, body)).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), ours)) {
                throw new HintRefusedException(Fault.of(
                        "The message bears another signature than ours",
                        "till",
                        "the message to the webhook",
                        "Check the key of the webhook"));
            }
            String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
            return Arrays.stream(words)
                    .skip(1)
                    .map(name -> words[0].equals("articles")
                            ? new Hint(ArticleReader.class, name)
                            : new Hint(StockReader.class, name))
                    .toList();
        }
    }
}

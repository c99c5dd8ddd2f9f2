package dev.navette.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 4231, test case 2. */
class SignatureTest {

    private static final Secret KEY = Secret.value("Jefe");
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    @Test
    void knowsItsOwn() {
        Signature hex = Signature.hmacSha256(KEY, Signature.Form.HEX);
        Signature base64 = Signature.hmacSha256(KEY, Signature.Form.BASE64);

        assertThat(hex.of(BODY)).isEqualTo(HEX);
        assertThat(base64.of(BODY)).isEqualTo(BASE64);
        assertThat(hex.matches(HEX, BODY)).isTrue();
        assertThat(hex.matches(HEX.toUpperCase(Locale.ROOT), BODY)).isTrue();
        assertThat(base64.matches(BASE64, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W9zB", "no signature", HEX, "X9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="})
    void refusesAnyOther(String signature) {
        assertThat(Signature.hmacSha256(KEY, Signature.Form.BASE64).matches(signature, BODY))
                .isFalse();
    }

    @Test
    void goesByEachByteAsItCame() {
        byte[] spaced = "what do ya want for nothing? ".getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.hmacSha256(KEY, Signature.Form.HEX).matches(HEX, spaced))
                .isFalse();
    }

    @Test
    @Tag("PRO-2")
    void showsNoKey() {
        assertThat(Signature.hmacSha256(KEY, Signature.Form.HEX)).hasToString("Signature[HEX, Secret[value]]");
    }
}

package dev.navette.state.store;

import java.sql.SQLDataException;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SentCodecTest {

    private static final Map<ElementKey, Map<String, Fingerprint>> SENT = Map.of(
            new ElementKey(LinkKind.PRODUCT, "TEE-\u00c9t\u00e9"), Map.of("name", Fingerprint.of("Tee")),
            new ElementKey(LinkKind.SELLABLE, "TEE-S"),
                    Map.of("price", Fingerprint.of("12.50"), "quantity", Fingerprint.of("3")));

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        assertThat(SentCodec.decode(SentCodec.encode(SENT))).isEqualTo(SENT);
        assertThat(SentCodec.decode(SentCodec.encode(Map.of()))).isEmpty();
    }

    @Test
    void refusesEveryBeginningOfAText() {
        byte[] whole = SentCodec.encode(
                Map.of(new ElementKey(LinkKind.PRODUCT, "TEE"), Map.of("name", Fingerprint.of("Tee"))));

        for (int length = 2; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SentCodec.decode(part)).isInstanceOf(SQLDataException.class);
        }
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = SentCodec.encode(SENT);
        other[0] = 2;

        assertThatThrownBy(() -> SentCodec.decode(other))
                .isInstanceOf(SQLDataException.class)
                .hasMessage("what a write holds is of an unknown version");
        assertThatThrownBy(() -> SentCodec.decode(new byte[0])).isInstanceOf(SQLDataException.class);
    }
}

package dev.navette.state.store;

import java.sql.SQLDataException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.navette.model.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FingerprintsCodecTest {

    private static final Map<String, Fingerprint> PRINTS = Map.of(
            "stock", new Fingerprint(0x0102030405060708L, 0x090A0B0C0D0E0F10L),
            "name", new Fingerprint(-1, Long.MIN_VALUE));

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        assertThat(FingerprintsCodec.decode(FingerprintsCodec.encode(PRINTS))).isEqualTo(PRINTS);
        assertThat(FingerprintsCodec.decode(FingerprintsCodec.encode(Map.of()))).isEmpty();
    }

    @Test
    void writesTheFieldsInTheOrderOfTheirCodes() {
        byte[] bytes = FingerprintsCodec.encode(PRINTS);

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("01" + "04" + "6e616d65" + "ffffffffffffffff" + "8000000000000000" + "05" + "73746f636b"
                        + "0102030405060708" + "090a0b0c0d0e0f10");
    }

    @Test
    void refusesAnotherVersion() {
        assertThatThrownBy(() -> FingerprintsCodec.decode(new byte[] {2}))
                .isInstanceOf(SQLDataException.class)
                .hasMessage("fingerprints of an unknown version");
    }

    @Test
    void refusesWhatWasCutOffAnywhere() {
        byte[] whole = FingerprintsCodec.encode(Map.of("stock", new Fingerprint(1, 2)));

        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FingerprintsCodec.decode(cut))
                    .isInstanceOf(SQLDataException.class)
                    .hasMessage("fingerprints that end too early");
        }
    }
}

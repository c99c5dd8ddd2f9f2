package dev.navette.model;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-13")
class ImageTest {

    @Test
    void isToldApartByItsContent() {
        Image image = Image.of("cafe.jpg", "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(image) // the example of FIPS 180-2
                .isEqualTo(new Image("cafe.jpg", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void refusesAHashOfAnotherForm() {
        assertThatThrownBy(() -> new Image("cafe.jpg", "BA78"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hash is not of 64 hexadecimal digits in lower case: BA78");
    }
}

package dev.navette.error;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTest {

    private static final Fault REFUSED = new Fault(
            "The shop refused the article",
            "WooCommerce shop-fr",
            "article EM-100",
            "400 product_invalid_sku",
            "Link EM-100 to product 812");

    @Test
    void answersFiveQuestionsInOneOrder() {
        assertThat(REFUSED.message())
                .isEqualTo("The shop refused the article (WooCommerce shop-fr, article EM-100). It answered: 400"
                        + " product_invalid_sku. Link EM-100 to product 812.");
        assertThat(REFUSED).hasToString(REFUSED.message());
    }

    @Test
    void saysNothingOfAnAnswerThatThereWasNot() {
        var faulty = Fault.of("The price is not a number", "files articles.csv", "line 17", "Correct the line");

        assertThat(faulty.message())
                .isEqualTo("The price is not a number (files articles.csv, line 17). Correct the line.");
    }

    @Test
    void isTheMessageOfWhatCarriesIt() {
        var cause = new IOException("reset");

        assertThat(new UnreachableException(REFUSED, cause))
                .hasMessage(REFUSED.message())
                .hasCause(cause)
                .extracting(UnreachableException::fault)
                .isEqualTo(REFUSED);
        assertThat(new AccessRefusedException(REFUSED))
                .hasMessage(REFUSED.message())
                .extracting(AccessRefusedException::fault)
                .isEqualTo(REFUSED);
        assertThat(new UnreadableSourceException(REFUSED))
                .hasMessage(REFUSED.message())
                .extracting(UnreadableSourceException::fault)
                .isEqualTo(REFUSED);
        assertThat(new StoreException(StoreException.Reason.FULL, REFUSED, null))
                .hasMessage(REFUSED.message())
                .extracting(StoreException::reason)
                .isEqualTo(StoreException.Reason.FULL);
    }

    @Test
    void travelsWithItsException() throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new UnreachableException(REFUSED));
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var read = (UnreachableException) in.readObject();
            assertThat(read.fault()).isEqualTo(REFUSED);
        }
    }
}

package dev.navette.model.sales;

import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-20")
class OrderMessageTest {

    @Test
    void doesNotShowWhatWasWritten() {
        var message = new OrderMessage(
                Instant.parse("2026-11-20T09:00:00Z"), OrderMessage.Author.CUSTOMER, false, "Ring at DOE \uD83D\uDD14");

        assertThat(message)
                .hasToString(
                        "OrderMessage[at=2026-11-20T09:00:00Z, author=CUSTOMER, hidden=false, text of 13 characters]");
    }
}

package dev.navette.model.sales;

import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("CUS-11")
class BuyerCheckTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T09:30:00Z");

    @Test
    void keepsWhatWasSaidWhenAndByWhom() {
        BuyerCheck check = BuyerCheck.valid(ASKED, " VIES ");

        assertThat(check).isEqualTo(new BuyerCheck(BuyerCheck.State.VALID, ASKED, "VIES"));
        assertThat(check.failed()).isFalse();
        assertThat(check.known()).isTrue();
    }

    @Test
    void failsWhereTheRegisterDoesNotKnowTheNumber() {
        BuyerCheck check = BuyerCheck.invalid(ASKED, "Sirene");

        assertThat(check.state()).isEqualTo(BuyerCheck.State.INVALID);
        assertThat(check.failed()).isTrue();
        assertThat(check.known()).isTrue();
    }

    @Test
    void doesNotFailForAnOutage() {
        BuyerCheck check = BuyerCheck.unreachable(ASKED, "VIES");

        assertThat(check.state()).isEqualTo(BuyerCheck.State.UNREACHABLE);
        assertThat(check.failed()).isFalse();
        assertThat(check.known()).isFalse();
    }

    @Test
    void namesItsService() {
        assertThatThrownBy(() -> BuyerCheck.valid(ASKED, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by is blank");
    }
}

package dev.navette.woocommerce;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-3")
class ChangeWindowTest {

    private static final String NOON = "2026-11-20T12:00:00";

    @Test
    void beforeAnyChangeEverythingIsAsked() {
        assertThat(ChangeWindow.NONE.after()).isEmpty();
    }

    @Test
    void aTimeThatWasJustHeardOfIsAskedFromAMinuteEarlier() {
        assertThat(ChangeWindow.NONE.next(NOON, 1_000, 1_010).after()).isEqualTo("2026-11-20T11:59:00");
    }

    @Test
    void theMinuteStaysWhileNothingAsOldCouldNotStillAppear() {
        ChangeWindow window = ChangeWindow.NONE.next(NOON, 1_000, 1_010);

        assertThat(window.next(NOON, 1_070, 1_080).after()).isEqualTo("2026-11-20T11:59:00");
    }

    @Test
    void afterAReadingThatBeganLongAfterwardsNothingIsReadAgain() {
        ChangeWindow window = ChangeWindow.NONE.next(NOON, 1_000, 1_010);

        ChangeWindow settled = window.next(NOON, 1_071, 1_080);

        assertThat(settled.after()).isEqualTo(NOON);
        assertThat(settled.next("", 2_000, 2_010)).isEqualTo(settled);
    }

    @Test
    void aNewChangeOpensTheMinuteAgain() {
        ChangeWindow settled = new ChangeWindow(NOON, 1_000, true);

        assertThat(settled.next("2026-11-20T12:05:00", 2_000, 2_010).after()).isEqualTo("2026-11-20T12:04:00");
    }

    @Test
    void whatIsNoTimeOfAShopIsNotAskedFor() {
        assertThat(new ChangeWindow("yesterday", 0, false).after()).isEmpty();
    }
}

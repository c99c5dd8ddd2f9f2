package dev.navette.engine;

import org.junit.jupiter.api.Test;

import dev.navette.error.AccountingException;
import dev.navette.run.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void addsUpEveryResultThereIs() {
        tally.read(Result.values().length);
        for (Result result : Result.values()) {
            tally.settle(result);
        }

        var counts = tally.close();

        assertThat(counts)
                .hasToString("10 read: 1 created, 1 updated, 1 unchanged, 1 ignored, 1 deferred, 1 waiting, 1 failed,"
                        + " 1 parked, 1 pending, 1 stopped");
    }

    @Test
    void refusesMoreResultsThanElements() {
        tally.read(1);
        tally.settle(Result.CREATED);

        assertThatThrownBy(() -> tally.settle(Result.UPDATED))
                .isInstanceOf(AccountingException.class)
                .hasMessage("More elements have a result (2) than were read (1): 1 read: 1 created, 1 updated. This is"
                        + " a defect of Navette; nothing more is written.");
    }

    @Test
    void refusesToCloseWithAnElementMissing() {
        tally.read(3);
        tally.settle(Result.CREATED);

        assertThatThrownBy(tally::close)
                .isInstanceOf(AccountingException.class)
                .hasMessage("Of 3 elements read, 1 have a result: 3 read: 1 created. This is a defect of Navette.");
    }
}

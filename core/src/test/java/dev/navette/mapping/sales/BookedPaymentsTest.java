package dev.navette.mapping.sales;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-21")
class BookedPaymentsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "p1,      p1,    -, true",
                "p1,      p2,    -, false",
                "p1,      p10,   -, false",
                "p1 p2,   p2,    -, true",
                "p1#1,    p1,    -, true", // of the whole, a part is booked
                "p1#12,   p1,    -, true",
                "p1,      p1,    2, true", // the whole is booked
                "p1#1,    p1,    1, true",
                "p1#1,    p1,    2, false",
                "p1#1,    p2,    1, false",
                "p1+p2,   p1,    -, true", // merged with another
                "p1+p2,   p2,    1, true",
                "p1+p2,   p3,    -, false",
                "p1+p2#1, p2,    2, true",
                "p1+p2#1, p1+p2, 1, true",
                "p1+p2#1, p1+p2, 2, false",
                "p2,      p1+p2, -, true", // merged since
                "p2#1,    p1+p2, -, true",
                "p3,      p1+p2, -, false",
                "a#b,     a,     -, false", // no share, but an id of the shop's
                "a#b,     a#b,   -, true",
                "a#1,     a#1,   -, true",
                "a#1,     a#1,   1, true",
                "#1,      #1,    -, true",
                "#1,      p1,    -, false"
            })
    void neverBooksTwice(String booked, String payments, @Nullable Integer share, boolean has) {
        var all = new BookedPayments(Set.of(booked.split(" ", -1)));

        assertThat(all.has(List.of(payments.split("\\+", -1)), share)).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"p1, -, p1", "p1, 2, p1#2", "p1 p2, -, p1+p2", "p1 p2, 1, p1+p2#1"})
    void namesWhatADocumentTakes(String payments, @Nullable Integer share, String id) {
        assertThat(BookedPayments.id(List.of(payments.split(" ", -1)), share)).isEqualTo(id);
    }
}

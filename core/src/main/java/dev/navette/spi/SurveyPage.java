package dev.navette.spi;

import java.util.List;
import java.util.Objects;

/**
 * Some of what a survey saw and where it goes on.
 *
 * @param seen may be empty, even when it is not the last
 * @param next where to go on; without meaning after the last page
 * @param last whether the pass is complete: everything that is there has been seen
 */
public record SurveyPage(List<Seen> seen, Watermark next, boolean last) {

    public SurveyPage {
        seen = List.copyOf(seen);
        Objects.requireNonNull(next, "next");
    }
}

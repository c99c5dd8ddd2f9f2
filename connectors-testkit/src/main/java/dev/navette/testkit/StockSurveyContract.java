package dev.navette.testkit;

import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;

/** What every {@link StockSurvey} keeps to: extend it, and return the ERP that is surveyed. */
public abstract class StockSurveyContract extends ErpSurveyContract {

    /** For a connector's own test. */
    protected StockSurveyContract() {}

    @Override
    final Class<StockSurvey> role() {
        return StockSurvey.class;
    }

    @Override
    final Class<StockReader> reader() {
        return StockReader.class;
    }
}

package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleSurveyContract;
import dev.navette.testkit.ErpWorld;

class KioskArticleSurveyContractTest extends ArticleSurveyContract {

    @Override
    protected ErpWorld world() {
        return new Kiosk(clock).erp(KioskHabits.GOOD);
    }
}

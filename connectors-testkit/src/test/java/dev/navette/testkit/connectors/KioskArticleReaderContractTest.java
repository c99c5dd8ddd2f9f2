package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleReaderContract;
import dev.navette.testkit.ErpWorld;

class KioskArticleReaderContractTest extends ArticleReaderContract {

    @Override
    protected ErpWorld world() {
        return new Kiosk(clock).erp(KioskHabits.GOOD);
    }
}

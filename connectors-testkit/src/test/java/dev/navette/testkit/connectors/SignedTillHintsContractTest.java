package dev.navette.testkit.connectors;

import dev.navette.testkit.HintsContract;
import dev.navette.testkit.HintsWorld;

class SignedTillHintsContractTest extends HintsContract {

    @Override
    protected HintsWorld world() {
        return new SignedTill();
    }
}

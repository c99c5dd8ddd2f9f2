package dev.navette.testkit.connectors;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.SelfTestContract;

class KioskSelfTestContractTest extends SelfTestContract {

    private final Kiosk kiosk = new Kiosk(clock);

    @Override
    protected Connection<?> well() {
        return kiosk.connection();
    }

    @Override
    protected List<Connection<?>> unwell() {
        var other = new KioskProvider.Settings(kiosk.wire.uri(), Secret.value("kiosk-key-of-last-year"));
        return List.of(new Connection<>(new KioskProvider(KioskHabits.GOOD), other));
    }

    @Override
    protected Optional<Connection<?>> silent() {
        var nobody = new KioskProvider.Settings(URI.create("http://127.0.0.1:9"), Secret.value("kiosk-key"));
        return Optional.of(new Connection<>(new KioskProvider(KioskHabits.GOOD), nobody));
    }

    @Override
    protected Optional<FaultProxy> wire() {
        return Optional.of(kiosk.wire);
    }

    @Override
    protected boolean lockOut() {
        return kiosk.lockOut();
    }

    @Override
    protected Set<Secret> secrets() {
        return kiosk.secrets();
    }

    @Override
    protected Object content() {
        return kiosk.server.entries();
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }
}

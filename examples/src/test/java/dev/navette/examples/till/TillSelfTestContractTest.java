package dev.navette.examples.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class TillSelfTestContractTest extends SelfTestContract {

    private static final Secret WRONG = Secret.value("k-0815");

    @RegisterExtension
    final Tills tills = new Tills();

    private final List<TillWorld> looked = new ArrayList<>();

    @Override
    protected Connection<?> well() {
        return till().connection();
    }

    @Override
    protected List<Connection<?>> unwell() {
        TillWorld catalogueAlone = till();
        catalogueAlone.till().grant(Set.of("articles"));
        return List.of(Till.at(till().way().uri().toString(), WRONG), catalogueAlone.connection());
    }

    @Override
    protected Optional<Connection<?>> silent() {
        TillWorld silent = till();
        silent.silence();
        return Optional.of(silent.connection());
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of(WRONG, Secret.value(TillServer.KEY));
    }

    @Override
    protected Object content() {
        return looked.stream().map(TillWorld::products).toList();
    }

    private TillWorld till() {
        TillWorld till = tills.catalogue(clock);
        looked.add(till);
        return till;
    }
}

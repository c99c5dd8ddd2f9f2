package dev.navette.examples.till;

import java.net.URI;
import java.util.List;

import dev.navette.http.Transport;
import dev.navette.model.Secret;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;

class TillProviderContractTest extends ProviderContract<TillSettings> {

    @Override
    protected ConnectorProvider<TillSettings> provider() {
        return new TillProvider();
    }

    @Override
    protected TillSettings settings() {
        return TillSettings.of(URI.create("https://caisse.example/paris"), Secret.value("k-1"));
    }

    @Override
    protected TillSettings sameAccount() {
        return TillSettings.of(URI.create("https://Caisse.example/paris/"), Secret.value("k-2"));
    }

    @Override
    protected TillSettings otherAccount() {
        return TillSettings.of(URI.create("https://caisse.example/lyon"), Secret.value("k-1"));
    }

    @Override
    protected List<TillSettings> unusable() {
        Secret key = Secret.value("k-1");
        return List.of(
                TillSettings.of(URI.create("caisse.example"), key),
                TillSettings.of(URI.create("http://caisse.example"), key),
                TillSettings.of(URI.create("https://user:password@caisse.example"), key),
                new TillSettings(URI.create("https://caisse.example"), key, "20 %", Transport.USUAL));
    }
}

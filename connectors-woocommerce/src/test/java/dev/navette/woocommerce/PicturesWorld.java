package dev.navette.woocommerce;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopMediaWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Trouble;

/** The media library of a shop, and the hands and eyes of a person in it. */
final class PicturesWorld implements ShopMediaWorld {

    private final FakeWooCommerce shop;
    private final FaultProxy wire;

    PicturesWorld(Clock clock) {
        shop = FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
        wire = FaultProxy.before(shop.uri());
        shop.takesItselfFor(wire.uri());
    }

    @Override
    public Connection<?> connection() {
        return WooCommerce.with(TermsWorld.settings(shop, wire.uri())
                .uploadingAs(FakeWooCommerce.USER, Secret.value(FakeWooCommerce.APPLICATION_PASSWORD)));
    }

    @Override
    public Optional<FaultProxy> wire() {
        return Optional.of(wire);
    }

    @Override
    public Set<Secret> secrets() {
        return Set.of(
                Secret.value(shop.account().key()),
                Secret.value(shop.account().secret()),
                Secret.value(FakeWooCommerce.APPLICATION_PASSWORD));
    }

    @Override
    public ForeignId put(String fileName, byte[] content) {
        String hash = Image.of("as-it-is-there", content).hash();
        return Ids.of(shop.putMedia(PictureFile.name(fileName), PictureFile.slug(hash), content));
    }

    @Override
    public void remove(ForeignId id) {
        shop.deleteMedia(Ids.number(id).orElseThrow());
    }

    @Override
    public Map<ForeignId, byte[]> contents() {
        var contents = new HashMap<ForeignId, byte[]>();
        shop.media().forEach((id, content) -> contents.put(Ids.of(id), content));
        return contents;
    }

    @Override
    public boolean silence() {
        shop.faults().everywhere(Trouble.HANGS_UP);
        return true;
    }

    @Override
    public void leave() {
        wire.close();
        shop.close();
    }
}

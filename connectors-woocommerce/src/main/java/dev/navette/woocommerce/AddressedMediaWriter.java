package dev.navette.woocommerce;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.http.Request;
import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.model.Medium;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Tells where the shop itself finds each picture: nothing is sent, by us, to that address or to the shop. The shop fetches
 * it when the first product names it.
 */
record AddressedMediaWriter(URI address, Limits limits) implements MediaWriter {

    private static final String ADDRESS = "src:";
    private static final int DIGITS = 16;

    static AddressedMediaWriter of(URI address, WooCommerceSettings settings) {
        return new AddressedMediaWriter(address, new Limits(settings.batch(), settings.parallel(), settings.settle()));
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<MediaFile>> batch, Attempt attempt) {
        return batch.stream().map(this::outcome).toList();
    }

    private Outcome outcome(Write<MediaFile> write) {
        ForeignId known = write.claim().id();
        return known == null
                ? Outcome.created(id(write.element().medium()))
                : new Outcome.Done(Outcome.Effect.UNCHANGED, known, Map.of(), Set.of());
    }

    /** With what it holds: another content under the same address is another picture. */
    private ForeignId id(Medium medium) {
        return new ForeignId(ADDRESS + address.toString().replaceAll("/+$", "") + "/"
                + Request.segment(medium.fileName()) + "#" + medium.hash().substring(0, DIGITS));
    }

    /** An address is found nowhere but in its own id. */
    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream()
                .map(Claim::known)
                .map((Optional<ForeignId> id) ->
                        id.map(known -> (Resolution) Resolution.found(known)).orElseGet(Resolution::absent))
                .toList();
    }
}

package dev.navette.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.memory.ShopVariant;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** A shop that takes a product and some of its variants, and refuses others (ART-12). */
@Tag("ART-12")
class RefusedPartsTest {

    private static final Fault TAKEN = Fault.of(
            "The shop sells this reference already",
            "shop-fr",
            "article TEE-M",
            "Give one of the two another reference");

    private final Epicerie epicerie = new Epicerie();
    private final HookedShop hooked = new HookedShop(epicerie.shop.connection());

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void parksTheProductAndTellsWhichPartWasRefused() {
        tees();
        refuse("TEE-M");

        Report report = run();

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(report.tasks().get(0).notable())
                .extracting(ElementResult::note)
                .containsOnly(TAKEN.message());
    }

    @Test
    void sendsOnlyTheRefusedPartAgain() {
        tees();
        refuse("TEE-M");
        run();
        var writes = new HashMap<String, Object>();
        hooked.hook((batch, attempt, shop) -> {
            batch.forEach(write -> writes.put("parts", write.parts().keySet()));
            batch.forEach(write -> writes.put("fields", write.fields()));
            return shop.write(batch, attempt);
        });

        Report report = run();

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 unchanged");
        assertThat(writes)
                .as("all that was taken is known")
                .isEqualTo(Map.of("parts", Set.of("TEE-M"), "fields", Set.of()));
        assertThat(epicerie.shop.variantsOf("TEE"))
                .extracting(ShopVariant::reference)
                .extracting(Object::toString)
                .containsExactly("TEE-S", "TEE-M");
    }

    private void tees() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
    }

    private Report run() {
        Profile profile = Profile.named("epicerie")
                .erp(epicerie.erp.connection())
                .shop(hooked.connection())
                .flow(ArticleExport.netPrices())
                .build();
        return epicerie.navette.run(profile);
    }

    /** The shop takes everything of a product but this variant. */
    private void refuse(String variant) {
        hooked.hook((batch, attempt, shop) -> batch.stream()
                .map(write -> without(write, variant))
                .map(write -> shop.write(List.of(write), attempt).get(0))
                .map(outcome -> (Outcome) refused((Outcome.Done) outcome, variant))
                .toList());
    }

    private static Write<Product> without(Write<Product> write, String variant) {
        Claim claim = write.claim();
        List<Claim> parts = claim.parts().stream()
                .filter(part -> !part.name().equals(variant))
                .toList();
        var fields = new HashMap<>(write.parts());
        fields.remove(variant);
        return new Write<>(
                new Claim(claim.name(), claim.id(), parts), write.element(), write.fields(), fields, write.ids());
    }

    private static Outcome.Done refused(Outcome.Done done, String variant) {
        Map<String, ForeignId> parts = new HashMap<>(done.parts());
        parts.remove(variant);
        return new Outcome.Done(done.effect(), done.id(), parts, done.left(), Map.of(variant, TAKEN));
    }
}

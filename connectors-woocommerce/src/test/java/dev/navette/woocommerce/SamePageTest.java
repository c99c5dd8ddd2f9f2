package dev.navette.woocommerce;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.ReferenceKind;
import dev.navette.model.Secret;
import dev.navette.spi.Claim;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.TermWriter;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.Requests;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A shop, or something before it, that passes over the number of a page is not asked for ever. */
@Timeout(60)
class SamePageTest {

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final FakeWooCommerce shop =
            FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
    private final FaultProxy wire = FaultProxy.before(shop.uri());
    private final TestContext context = new TestContext(clock);

    @AfterEach
    void close() {
        context.close();
        wire.close();
        shop.close();
    }

    @Test
    void taxesAreNotAskedForEver() {
        wire.every(Requests.get("/wp-json/wc/v3/taxes"))
                .answer(
                        200,
                        "application/json",
                        hundred("{\"id\":%d,\"country\":\"FR\",\"rate\":\"20\",\"class\":\"standard\"}"));

        ReferenceData lists = role(ReferenceData.class);

        assertThatThrownBy(() -> lists.entries(ReferenceKind.TAXES))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("it gives the same page again");
    }

    @Test
    void termsAreNotAskedForEver() {
        wire.every(Requests.get("/wp-json/wc/v3/products/categories"))
                .answer(
                        200,
                        "application/json",
                        hundred("{\"id\":%d,\"name\":\"Rayon\",\"slug\":\"rayon\",\"parent\":0}"));

        TermWriter terms = role(TermWriter.class);

        assertThatThrownBy(() -> terms.resolve(List.of(new Claim("category:Rayon", null)), RunningShop.attempt()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("it gives the same page again");
    }

    private <R extends Role> R role(Class<R> role) {
        return WooCommerce.at(wire.uri().toString(), Secret.value(TestSecrets.KEY), Secret.value(TestSecrets.SECRET))
                .open(context)
                .role(role)
                .orElseThrow();
    }

    private static String hundred(String form) {
        return IntStream.rangeClosed(1, 100).mapToObj(form::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}

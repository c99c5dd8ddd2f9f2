package dev.navette.woocommerce;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import dev.navette.error.AccessRefusedException;
import dev.navette.model.Check;
import dev.navette.model.Image;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Secret;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.SelfTest;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestContext;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A shop that sends everybody elsewhere: no key, no password and no request goes there. */
@Tag("PRO-2")
class StrayingShopTest {

    private static final byte[] PICTURE = {1, 2, 3};

    private final TestContext context = new TestContext(MovableClock.at(RunningShop.NOW));
    private WireMockServer elsewhere;
    private WireMockServer shop;
    private Connector connector;

    @BeforeEach
    void aShopThatMoved() {
        elsewhere = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        elsewhere.start();
        elsewhere.stubFor(any(anyUrl()).willReturn(ok("[]").withHeader("Content-Type", "application/json")));
        shop = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        shop.start();
        shop.stubFor(any(anyUrl()).willReturn(permanentRedirect(elsewhere.baseUrl() + "/boutique/wp-json/wc/v3/")));
        connector = WooCommerce.with(
                        WooCommerceSettings.of(URI.create(shop.baseUrl()), Secret.value("ck_1"), Secret.value("cs_1"))
                                .uploadingAs("navette", Secret.value("abcd efgh")))
                .open(context);
    }

    @AfterEach
    void closeThem() {
        connector.close();
        context.close();
        shop.stop();
        elsewhere.stop();
    }

    @Test
    @Tag("PRO-3")
    void theTestOfTheConnectionNamesTheAddressAndGoesNoFurther() {
        List<Check> checks = connector.role(SelfTest.class).orElseThrow().checks();

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.path()).isEqualTo("$.shop");
            assertThat(check.what()).contains(elsewhere.baseUrl() + "/boutique");
            assertThat(check.remedy()).contains("write its address in the settings");
        });
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTermDoesNotFollow() {
        Term drinks = Term.first("category", "Boissons");
        var write = new Write<>(new Claim(drinks.name(), null), drinks, Set.of(TermField.LABEL), Map.of());

        assertThatThrownBy(() ->
                        connector.role(TermWriter.class).orElseThrow().write(List.of(write), RunningShop.attempt()))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @Test
    void aPictureDoesNotFollow() {
        Image image = Image.of("CAF-001.jpg", PICTURE);
        var write = new Write<>(
                new Claim(image.hash(), null),
                new MediaFile(image, () -> new ByteArrayInputStream(PICTURE)),
                Set.of(MediaField.CONTENT),
                Map.of());

        assertThatThrownBy(() ->
                        connector.role(MediaWriter.class).orElseThrow().write(List.of(write), RunningShop.attempt()))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }
}

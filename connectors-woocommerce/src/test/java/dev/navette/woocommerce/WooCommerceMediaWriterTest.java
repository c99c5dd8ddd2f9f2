package dev.navette.woocommerce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Problem;
import dev.navette.model.Image;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Secret;
import dev.navette.spi.Claim;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Received;
import dev.navette.woocommerce.fake.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is WooCommerce's own about pictures. */
@Tag("ART-13")
class WooCommerceMediaWriterTest {

    @Test
    void aPictureIsOneRequestUnderItsOwnFileName() {
        try (RunningShop open = uploading()) {
            write(open, upload("Café d'été.jpg"));

            assertThat(open.shop().fileNames()).containsExactly("Cafe-d-ete.jpg");
            assertThat(open.shop().requests()).hasSize(1);
        }
    }

    @Test
    void aHundredLookUpsAreOneRequestForEachFifty() {
        try (RunningShop open = uploading()) {
            MediaWriter writer = open.role(MediaWriter.class);
            List<Claim> claims = Stream.iterate(
                            1, number -> number <= writer.limits().batch(), number -> number + 1)
                    .map(number -> new Claim(image("EM-" + number + ".jpg").hash(), null))
                    .toList();

            List<Resolution> resolutions = writer.resolve(claims, RunningShop.attempt());

            assertThat(resolutions).hasSize(50).containsOnly(Resolution.absent());
            assertThat(open.shop().requests()).hasSize(1);
        }
    }

    @Test
    void aKindThatWordPressDoesNotTakeIsRefusedAndNotUnknown() {
        try (RunningShop open = uploading()) {
            List<Outcome> outcomes = write(open, upload("logo.svg"), upload("CAF-001.jpg"));

            assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.DONE);
            assertThat(RunningShop.fault(outcomes.get(0)).answer()).contains("rest_upload_sideload_error");
        }
    }

    @Test
    @Tag("promise-3")
    void aLostAnswerIsUnknownAndThePictureIsFound() {
        try (RunningShop open = uploading()) {
            open.shop().faults().afterWrite(1, Trouble.HANGS_UP);

            List<Outcome> outcomes = write(open, upload("CAF-001.jpg"));
            List<Resolution> found = open.role(MediaWriter.class)
                    .resolve(List.of(new Claim(image("CAF-001.jpg").hash(), null)), RunningShop.attempt());

            assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNKNOWN);
            assertThat(found).hasOnlyElementsOfType(Resolution.Found.class);
            assertThat(open.shop().media()).hasSize(1);
        }
    }

    @Test
    @Tag("PRO-2")
    void theUsersPasswordGoesToTheLibraryAndTheKeyNowhereElse() {
        try (RunningShop open = uploading()) {
            write(open, upload("CAF-001.jpg"));

            String user = Base64.getEncoder()
                    .encodeToString((FakeWooCommerce.USER + ":" + FakeWooCommerce.APPLICATION_PASSWORD)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(open.shop().requests()).singleElement().satisfies((Received request) -> {
                assertThat(request.path()).isEqualTo("/wp-json/wp/v2/media");
                assertThat(request.header("Authorization")).hasValue("Basic " + user);
            });
        }
    }

    @Test
    @Tag("PRO-2")
    void whatTheShopFindsItselfIsNoRequestOfOurs() {
        try (RunningShop elsewhere = RunningShop.open();
                RunningShop open = RunningShop.open(
                        there -> there,
                        here -> here.picturesAt(elsewhere.shop().uri().resolve("/photos/")))) {
            List<Outcome> outcomes = write(open, upload("Café 1.jpg"));

            assertThat(RunningShop.ids(outcomes))
                    .containsExactly("src:" + elsewhere.shop().uri() + "/photos/Caf%C3%A9%201.jpg#"
                            + image("Café 1.jpg").hash().substring(0, 16));
            assertThat(elsewhere.shop().requests()).isEmpty();
            assertThat(open.shop().requests()).isEmpty();
        }
    }

    @Test
    void anAddressNeedsNoLookUp() {
        try (RunningShop open =
                RunningShop.open(there -> there, here -> here.picturesAt(URI.create("https://files.example/photos")))) {
            Claim claim = upload("CAF-001.jpg").claim();

            assertThat(open.role(MediaWriter.class).repeat(claim)).isEqualTo(Repeat.HARMLESS);
            assertThat(open.role(MediaWriter.class).resolve(List.of(claim), RunningShop.attempt()))
                    .containsExactly(Resolution.absent());
        }
    }

    @Test
    @Tag("PRO-6")
    void withoutEitherTheRoleIsAbsentAndSaysWhatWouldBringIt() {
        try (RunningShop open = RunningShop.open()) {
            assertThat(open.connector().role(MediaWriter.class)).isEmpty();
            assertThat(open.connector().absence(MediaWriter.class).map(Problem::toString))
                    .hasValue("$.media: the keys of WooCommerce may not upload pictures. Name a WordPress user with an"
                            + " application password in \"media\", or in \"pictures\" the address below which the shop"
                            + " finds each picture by its file name.");
        }
    }

    @Test
    void aUserWhoIsRefusedStopsTheRun() {
        try (RunningShop open = RunningShop.open(
                there -> there, here -> here.uploadingAs(FakeWooCommerce.USER, Secret.value("no such password")))) {
            assertThatThrownBy(() -> write(open, upload("CAF-001.jpg")))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("incorrect_password");
        }
    }

    private static RunningShop uploading() {
        return RunningShop.open(
                there -> there,
                here -> here.uploadingAs(FakeWooCommerce.USER, Secret.value(FakeWooCommerce.APPLICATION_PASSWORD)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Outcome> write(RunningShop open, Write<MediaFile>... writes) {
        return open.role(MediaWriter.class).write(List.of(writes), RunningShop.attempt());
    }

    private static Write<MediaFile> upload(String fileName) {
        Image image = image(fileName);
        var file = new MediaFile(image, () -> content(fileName));
        return new Write<>(new Claim(image.hash(), null), file, Set.of(MediaField.CONTENT), Map.of());
    }

    private static Image image(String fileName) {
        return Image.of(fileName, ("JPEG of " + fileName).getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream content(String fileName) throws IOException {
        return new ByteArrayInputStream(("JPEG of " + fileName).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.navette.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.model.ArticleMedia;
import dev.navette.model.MediaFile;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** A picture that is open and that no article shows any more does not stay open for ever (ART-13). */
@Tag("ART-13")
class MadeForNobodyTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices().along(ProductField.IMAGES);
    private static final Fault SILENT = Fault.of("No answer came", "shop", "the picture", "Wait");

    private final Epicerie epicerie = new Epicerie();
    private final Deque<Outcome> written = new ArrayDeque<>();
    private final Deque<Resolution> resolved = new ArrayDeque<>();

    @BeforeEach
    void anArticleWithAPicture() {
        var picture = epicerie.erp.image("cafe.jpg", "JPEG".getBytes(StandardCharsets.UTF_8));
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").with(ArticleMedia.of(picture)));
    }

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void isAskedForWhenItsUploadHasBegun() {
        written.add(new Outcome.Unknown(SILENT));
        resolved.add(Resolution.absent());
        resolved.add(new Resolution.Unknown(SILENT));
        run();
        List<String> before = open();
        epicerie.article("EM-1", "Café");

        run();

        assertThat(before).containsExactly("PENDING");
        assertThat(open()).isEmpty();
        assertThat(epicerie.shop.media()).hasSize(1);
    }

    @Test
    void isForgottenWhenNothingOfItHasBegun() {
        written.add(new Outcome.RetryLater(SILENT));
        run();
        List<String> before = open();
        epicerie.article("EM-1", "Café");

        run();

        assertThat(before).containsExactly("FAILED");
        assertThat(open()).isEmpty();
        assertThat(epicerie.shop.media()).isEmpty();
    }

    @Test
    void isMadeAfterAllWhenItIsShownStill() {
        written.add(new Outcome.RetryLater(SILENT));
        run();

        run();

        assertThat(open()).isEmpty();
        assertThat(epicerie.product("EM-1").images()).hasSize(1);
    }

    private void run() {
        epicerie.navette.run(profile());
    }

    private List<String> open() {
        return epicerie.navette.openItems(profile()).list("make-media", "", 10).stream()
                .map(item -> item.reason().name())
                .toList();
    }

    private Profile profile() {
        Connection<?> real = epicerie.shop.connection();
        Connection<?> shop = Connection.live(real.account(), context -> new Silent(real.open(context)));
        return Profile.named("epicerie")
                .erp(epicerie.erp.connection())
                .shop(shop)
                .flow(EXPORT)
                .build();
    }

    /** A shop that does what it is asked, and may say something else. */
    private final class Silent implements Connector {

        private final Connector real;

        Silent(Connector real) {
            this.real = real;
        }

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            Optional<R> there = real.role(role);
            return role == MediaWriter.class
                    ? there.map(writer -> role.cast(new Pictures((MediaWriter) writer)))
                    : there;
        }

        @Override
        public Optional<Problem> absence(Class<? extends Role> role) {
            return real.absence(role);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private final class Pictures implements MediaWriter {

        private final MediaWriter real;

        Pictures(MediaWriter real) {
            this.real = real;
        }

        @Override
        public Limits limits() {
            return real.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return real.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<MediaFile>> batch, Attempt attempt) {
            Outcome said = written.poll();
            if (said == null) {
                return real.write(batch, attempt);
            }
            if (said instanceof Outcome.Unknown) {
                real.write(batch, attempt);
            }
            return List.of(said);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            Resolution said = resolved.poll();
            return said == null ? real.resolve(batch, attempt) : List.of(said);
        }
    }
}

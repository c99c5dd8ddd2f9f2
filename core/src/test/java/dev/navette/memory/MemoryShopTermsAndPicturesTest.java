package dev.navette.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.spi.Claim;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryShopTermsAndPicturesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));
    private static final ForeignId T1 = new ForeignId("T1");
    private static final ForeignId T2 = new ForeignId("T2");
    private static final ForeignId M1 = new ForeignId("M1");
    private static final ForeignId M2 = new ForeignId("M2");
    private static final Term COFFEE = Term.category(List.of("Boissons", "Café"));
    private static final Term DRINKS = COFFEE.ancestors().get(0);
    private static final byte[] BYTES = "JFIF".getBytes(StandardCharsets.US_ASCII);
    private static final Image CUP = Image.of("tasse.jpg", BYTES);

    private final MemoryShop shop = new MemoryShop("shop");

    @Test
    @Tag("ART-11")
    void makesATermBelowItsParent() {
        List<Outcome> first = terms().write(List.of(term(DRINKS, Map.of())), IN_TIME);
        List<Outcome> second = terms().write(List.of(term(COFFEE, Map.of(named(DRINKS), T1))), IN_TIME);

        assertThat(first).containsExactly(Outcome.created(T1));
        assertThat(second).containsExactly(Outcome.created(T2));
        assertThat(shop.terms()).containsExactly(new ShopTerm(T1, DRINKS, null), new ShopTerm(T2, COFFEE, T1));
        assertThat(shop.creates(LinkKind.TERM)).isEqualTo(2);
        assertThat(shop.calls(TermWriter.class)).isEqualTo(2);
        assertThat(shop.calls(ProductWriter.class)).isZero();
    }

    @Test
    void rejectsATermWithoutTheIdOfItsParentOrWithOneThatIsGone() {
        List<Outcome> outcomes = terms().write(
                        List.of(term(COFFEE, Map.of()), term(COFFEE.below("Moulu"), Map.of(named(COFFEE), T1))),
                        IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("Its parent has no id yet: category:Boissons (memory-shop shop,"
                        + " term category:Boissons/Café). Make the parent first.");
        assertThat(fault(outcomes.get(1)).message())
                .isEqualTo("The shop has no term T1 (memory-shop shop, term category:Boissons/Café/Moulu)."
                        + " Put term T1 back in the shop.");
        assertThat(shop.terms()).isEmpty();
    }

    @Test
    void doublesATermUnlessItRefusesDoubles() {
        terms().write(List.of(term(DRINKS, Map.of())), IN_TIME);

        List<Outcome> again = terms().write(List.of(term(DRINKS, Map.of())), IN_TIME);
        List<Resolution> doubled = terms().resolve(List.of(new Claim(DRINKS.name(), null)), IN_TIME);
        Repeat harm = terms().repeat(new Claim(DRINKS.name(), null));
        shop.remove(T2);
        shop.refusingDoubles();
        List<Outcome> refused = terms().write(List.of(term(DRINKS, Map.of())), IN_TIME);

        assertThat(again).containsExactly(Outcome.created(T2));
        assertThat(doubled).containsExactly(new Resolution.Several(List.of(T1, T2)));
        assertThat(harm).isEqualTo(Repeat.HARMFUL);
        assertThat(refused).containsExactly(new Outcome.Done(Outcome.Effect.UNCHANGED, T1, Map.of(), Set.of()));
        assertThat(terms().repeat(new Claim(DRINKS.name(), null))).isEqualTo(Repeat.HARMLESS);
    }

    @Test
    @Tag("ART-11")
    void sortsAProductUnderATermOnceTheTermHasAnId() {
        ForeignId id = shop.put(coffee());
        ForeignId term = shop.put(COFFEE);

        products().write(List.of(category(id, Map.of())), IN_TIME);
        ForeignId before = shop.product("EM-1").orElseThrow().category();
        products().write(List.of(category(id, Map.of(named(COFFEE), term))), IN_TIME);

        assertThat(before).isNull();
        assertThat(shop.product("EM-1")).map(ShopProduct::category).hasValue(T2);
    }

    @Test
    @Tag("ART-13")
    void keepsAPictureAndShowsIt() {
        ForeignId id = shop.put(coffee());

        List<Outcome> outcomes = media().write(List.of(picture(null, () -> new ByteArrayInputStream(BYTES))), IN_TIME);
        products()
                .write(
                        List.of(new Write<>(
                                new Claim("EM-1", id),
                                coffee().withImages(List.of(CUP, Image.of("dos.jpg", new byte[] {2}))),
                                Set.of(ProductField.IMAGES),
                                Map.of(new Named(LinkKind.MEDIA, CUP.hash()), M1))),
                        IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.created(M1));
        assertThat(shop.media()).containsExactly(new ShopMedia(M1, CUP));
        assertThat(shop.contentOf(M1))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(BYTES));
        assertThat(shop.product("EM-1")).map(ShopProduct::images).hasValue(List.of(M1));
    }

    @Test
    void doublesAnUploadUnlessItRefusesDoubles() {
        List<Write<MediaFile>> upload = List.of(picture(null, () -> new ByteArrayInputStream(BYTES)));
        media().write(upload, IN_TIME);

        List<Outcome> again = media().write(upload, IN_TIME);
        List<Resolution> doubled = media().resolve(List.of(new Claim(CUP.hash(), null)), IN_TIME);
        shop.remove(M2);
        shop.refusingDoubles();
        List<Outcome> refused = media().write(upload, IN_TIME);

        assertThat(again).containsExactly(Outcome.created(M2));
        assertThat(doubled).containsExactly(new Resolution.Several(List.of(M1, M2)));
        assertThat(refused).containsExactly(new Outcome.Done(Outcome.Effect.UNCHANGED, M1, Map.of(), Set.of()));
        assertThat(shop.creates(LinkKind.MEDIA)).isEqualTo(2);
    }

    @Test
    void answersForThePictureAloneWhoseContentItDoesNotGet() {
        Fault down = Fault.of("No answer", "ftp photos", "picture tasse.jpg", "Try again");
        Image other = Image.of("dos.jpg", new byte[] {2});
        var whole = new Write<>(
                new Claim(other.hash(), null),
                new MediaFile(other, () -> new ByteArrayInputStream(new byte[] {2})),
                Set.of(MediaField.CONTENT),
                Map.<Named, ForeignId>of());

        List<Outcome> cut = media().write(List.of(picture(null, MemoryShopTermsAndPicturesTest::cut), whole), IN_TIME);
        List<Outcome> silent = media().write(List.of(picture(null, () -> unreachable(down))), IN_TIME);
        List<Outcome> gone = media().write(List.of(picture(null, () -> unreadable(down))), IN_TIME);
        List<Outcome> changed =
                media().write(List.of(picture(null, () -> new ByteArrayInputStream(new byte[1]))), IN_TIME);

        assertThat(cut.get(0))
                .isEqualTo(new Outcome.RetryLater(new Fault(
                        "The picture could not be read to its end",
                        "memory-shop shop",
                        "picture tasse.jpg",
                        "cut off",
                        "Check where the pictures are kept")));
        assertThat(cut.get(1)).isEqualTo(Outcome.created(M1));
        assertThat(silent).containsExactly(new Outcome.RetryLater(down));
        assertThat(gone).containsExactly(Outcome.rejected(down));
        assertThat(fault(changed.get(0)).message())
                .isEqualTo("The picture has another content than its hash says (memory-shop shop,"
                        + " picture tasse.jpg). Read its article again.");
        assertThat(shop.media()).containsExactly(new ShopMedia(M1, other));
    }

    private static ByteArrayInputStream cut() throws IOException {
        throw new IOException("cut off");
    }

    private static ByteArrayInputStream unreachable(Fault fault) {
        throw new UnreachableException(fault);
    }

    private static ByteArrayInputStream unreadable(Fault fault) {
        throw new UnreadableSourceException(fault);
    }

    private TermWriter terms() {
        return role(TermWriter.class);
    }

    private MediaWriter media() {
        return role(MediaWriter.class);
    }

    private ProductWriter products() {
        return role(ProductWriter.class);
    }

    private <R extends Role> R role(Class<R> role) {
        return shop.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }

    private static Named named(Term term) {
        return new Named(LinkKind.TERM, term.name());
    }

    private static Write<Term> term(Term term, Map<Named, ForeignId> ids) {
        return new Write<>(new Claim(term.name(), null), term, Set.of(TermField.LABEL), ids);
    }

    private static Write<Product> category(ForeignId id, Map<Named, ForeignId> ids) {
        return new Write<>(new Claim("EM-1", id), coffee().withCategory(COFFEE), Set.of(ProductField.CATEGORY), ids);
    }

    private static Write<MediaFile> picture(@Nullable ForeignId id, MediaFile.Content content) {
        return new Write<>(
                new Claim(CUP.hash(), id), new MediaFile(CUP, content), Set.of(MediaField.CONTENT), Map.of());
    }

    private static Product coffee() {
        return new Product(new Reference("EM-1"), new ProductTexts("Café moulu 250 g", null), null, null);
    }

    private static Fault fault(Outcome outcome) {
        return ((Outcome.Rejected) outcome).fault();
    }
}

package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.ArticleImport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.model.ProductField;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Hints;
import dev.navette.spi.ListingReader;
import dev.navette.spi.MediaReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;
import dev.navette.spi.StockWriter;
import dev.navette.spi.TermWriter;

/** The roles that the kit has a contract for: a new role is one line here. */
final class KnownRoles {

    /** Which side of a profile has the role. */
    enum Side {
        ERP,
        SHOP
    }

    /**
     * One of them.
     *
     * @param contract what a connector that offers it keeps to
     * @param need a flow that is refused without it; null for a role that every flow does without
     */
    record Known(
            Class<? extends Role> role,
            Class<?> contract,
            @Nullable Need need) {}

    /**
     * A flow that needs a role.
     *
     * @param side which of its sides has the role
     */
    record Need(Side side, Flow flow) {}

    private static final Flow EXPORT = ArticleExport.netPrices();
    private static final Flow IMPORT = ArticleImport.everything();
    private static final Flow STOCK = StockUpdate.from("PARIS");

    // An ERP without pictures is refused by the export's own check, which does not name the role.
    static final List<Known> ALL = List.of(
            known(ArticleReader.class, ArticleReaderContract.class, Side.ERP, EXPORT),
            known(StockReader.class, StockReaderContract.class, Side.ERP, STOCK),
            known(MediaReader.class, MediaReaderContract.class),
            known(ListingReader.class, ListingReaderContract.class),
            known(OfferReader.class, OfferReaderContract.class, Side.SHOP, IMPORT),
            known(ArticleWriter.class, ArticleWriterContract.class, Side.ERP, IMPORT),
            known(ArticleFinder.class, ArticleFinderContract.class, Side.ERP, IMPORT),
            known(ArticleSurvey.class, ArticleSurveyContract.class),
            known(StockSurvey.class, StockSurveyContract.class),
            known(ProductWriter.class, ProductWriterContract.class, Side.SHOP, EXPORT),
            known(StockWriter.class, StockWriterContract.class, Side.SHOP, STOCK),
            known(TermWriter.class, TermWriterContract.class, Side.SHOP, along(ProductField.CATEGORY)),
            known(MediaWriter.class, MediaWriterContract.class, Side.SHOP, along(ProductField.IMAGES)),
            known(SellableFinder.class, SellableFinderContract.class, Side.SHOP, STOCK),
            known(ProductSurvey.class, ProductSurveyContract.class),
            known(FieldViewer.class, FieldViewerContract.class),
            known(SelfTest.class, SelfTestContract.class),
            known(ReferenceData.class, ReferenceDataContract.class),
            known(Hints.class, HintsContract.class));

    private KnownRoles() {}

    /** The contract of a role; nothing for a role of a host's own. */
    static Optional<Class<?>> contractOf(Class<? extends Role> role) {
        return ALL.stream()
                .filter(known -> known.role() == role)
                .<Class<?>>map(Known::contract)
                .findFirst();
    }

    private static Known known(Class<? extends Role> role, Class<?> contract) {
        return new Known(role, contract, null);
    }

    private static Known known(Class<? extends Role> role, Class<?> contract, Side side, Flow flow) {
        return new Known(role, contract, new Need(side, flow));
    }

    private static Flow along(ProductField along) {
        return ArticleExport.netPrices().along(along);
    }
}

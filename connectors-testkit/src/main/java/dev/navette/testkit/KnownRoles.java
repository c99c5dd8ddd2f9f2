package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.ArticleImport;
import dev.navette.flow.CustomerExport;
import dev.navette.flow.Flow;
import dev.navette.flow.InvoiceExport;
import dev.navette.flow.ProspectImport;
import dev.navette.flow.QuoteExport;
import dev.navette.flow.StatusUpdate;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.model.ProductField;
import dev.navette.model.sales.DocumentType;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Hints;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.ListingReader;
import dev.navette.spi.MediaReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.OrderFinder;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.QuoteReader;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.ShopCustomerWriter;
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
    private static final Flow CUSTOMERS = CustomerExport.usual();
    private static final Flow IMPORT = ArticleImport.everything();
    private static final Flow STOCK = StockUpdate.from("PARIS");

    private static final Flow STATUSES =
            StatusUpdate.by(ProgressRule.from("processing").then(ProgressStep.of(DocumentType.ORDER, "completed")));

    // An ERP without pictures or printer is refused by the flow's own check, which does not name the role.
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
            known(OrderReader.class, OrderReaderContract.class),
            known(OrderMarker.class, OrderMarkerContract.class),
            known(AccountCodeWriter.class, AccountCodeWriterContract.class),
            known(AccountFinder.class, AccountFinderContract.class),
            known(CustomerWriter.class, CustomerWriterContract.class),
            known(CustomerReader.class, CustomerReaderContract.class, Side.ERP, CUSTOMERS),
            known(ShopCustomerWriter.class, ShopCustomerWriterContract.class, Side.SHOP, CUSTOMERS),
            known(ShopCustomerFinder.class, ShopCustomerFinderContract.class, Side.SHOP, CUSTOMERS),
            known(ProspectReader.class, ProspectReaderContract.class, Side.SHOP, ProspectImport.numbered("WEB", 8)),
            known(DocumentWriter.class, DocumentWriterContract.class),
            known(DocumentReader.class, DocumentReaderContract.class),
            known(PaymentWriter.class, PaymentWriterContract.class),
            known(OrderFinder.class, OrderFinderContract.class, Side.SHOP, STATUSES),
            known(OrderProgressWriter.class, OrderProgressWriterContract.class, Side.SHOP, STATUSES),
            known(DocumentPrinter.class, DocumentPrinterContract.class),
            known(InvoiceWriter.class, InvoiceWriterContract.class, Side.SHOP, InvoiceExport.usual()),
            known(QuoteReader.class, QuoteReaderContract.class, Side.ERP, QuoteExport.usual()),
            known(QuoteWriter.class, QuoteWriterContract.class, Side.SHOP, QuoteExport.usual()),
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

package dev.navette.mapping.sales;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatRegime;
import dev.navette.text.ReferenceTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each option of an order import: in JSON, and by default. */
@Tag("PRO-1")
class OrderRuleOptionsTest {

    private static final Path FOLDER = Path.of("profiles").toAbsolutePath();
    private static final PaymentAccounts ACCOUNTS = new PaymentAccounts("30J", "CB", "BQ", "512", "658", "AMAZON");

    /** Each option is another than the usual one. */
    private static final OrderRule ALL = new OrderRule(
            new StatusRule(Map.of("paid", new StatusChoice(DocumentType.INVOICE, true, true, "A", "done")), true),
            new HeaderRule(
                    HeaderRule.DateOf.TODAY,
                    HeaderRule.Numbers.KEPT,
                    "W-",
                    ReferenceTemplate.parse("Web %OR 100 %%"),
                    30,
                    "V",
                    "PARIS",
                    "SOC",
                    "MAG",
                    5,
                    HeaderRule.Closed.WAITS),
            new CurrencyRule(CurrencyRule.Foreign.KEPT, Map.of("USD", "USD")),
            new LineRule(
                    LineRule.LineBasis.GROSS,
                    LineRule.Unknown.MISC,
                    LineRule.Label.ERP,
                    LineRule.Discounts.NET_PRICES,
                    2,
                    true),
            new ShippingRule(ShippingRule.Place.FOOT, Map.of("7", "COL"), ShippingRule.By.ID, "STD"),
            Epicerie.articles(),
            new DiscrepancyRule(false, new BigDecimal("0.10"), "N0", "Écart"),
            new TreatmentRule(
                    new SellerVat(
                            "GP",
                            "97110",
                            true,
                            SellerVat.DistanceSales.AT_DESTINATION,
                            SellerVat.Proof.WELL_FORMED,
                            SellerVat.Contradictions.NOTED),
                    List.of(new TreatmentRow(
                            "US",
                            Zone.EXPORT,
                            "CA",
                            TreatmentRow.Taxed.UNTAXED,
                            TreatmentRow.Buyer.BUSINESS,
                            VatRegime.EXPORT,
                            new Treatment("EX", "N0"),
                            true)),
                    new Treatment("FR", "N0")),
            new TaxRule(
                    Map.of("N20", new BigDecimal("20"), "N0", new BigDecimal("0")),
                    List.of(new TaxRow("1", "TVA", new BigDecimal("19.6"), "FR", "2A", "N20", true)),
                    "MC",
                    "N0"),
            new PaymentRule(
                    List.of(new PaymentRow(
                            PaymentRow.By.FREE_TEXT, "Amazon", "USD", new PaymentTarget(ACCOUNTS, "WEBAMAZON", false))),
                    new PaymentTarget(ACCOUNTS, "WEB", false),
                    PaymentRule.From.ORDER_TOTAL,
                    PaymentRule.Day.TODAY,
                    ReferenceTemplate.parse("%PM"),
                    new PaymentDifference(new BigDecimal("0.10"), ACCOUNTS, ACCOUNTS),
                    true),
            new MessageRule(MessageRule.Taken.PRIVATE, 100),
            new AddressRule(Set.of(DocumentType.DELIVERY_NOTE), Set.of(DocumentType.CREDIT_NOTE)),
            new CustomerRule(
                    Set.of(CustomerKey.VAT_NUMBER),
                    new AccountChoice("WEB", new Numbering("W", 8), new Numbering("G", 9)),
                    "INVITE",
                    new AccountChoice("411", new Numbering("411W", 10), new Numbering("411G", 11)),
                    new CustomerDefaults("REP", "FAM", Map.of("pro", "PRO"), "WEB"),
                    new CustomerText(CustomerText.NameForm.PERSON_COMPANY, true, true, true, 35, 38),
                    Set.of(CustomerPart.BILLING_ADDRESS),
                    false,
                    Strictness.REFUSE),
            new EInvoiceRule(Strictness.REFUSE, EInvoice.Supply.MIXED),
            new RefundRule(true, RefundRule.Stock.RETURN_NOTE, "Avoir", "refunded"),
            new GroupingRule(GroupingRule.Orders.GUESTS, GroupingRule.By.SESSION, "CAISSE", "2", "CHF"));

    private final Reading reading = new Reading(FOLDER);

    @Test
    void standsInJsonWhateverIsChosen() {
        RecordShape<OrderRule> shape = RecordShape.of(OrderRule.class);

        String written = JsonText.of(shape.write(ALL, new Writing(FOLDER)));

        assertThat(read(shape, written)).isEqualTo(ALL);
        assertThat(asUsual(
                        "$",
                        ALL,
                        OrderRule.of(
                                new StatusRule(Map.of(), false), TaxRule.NONE, TreatmentRule.NONE, CustomerRule.USUAL)))
                .as("options that this test leaves as they are")
                .isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonText.of(shape.schema()))
                        .validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> isTheUsualOneWhereNothingIsSaid() {
        return Stream.of(
                        HeaderRule.USUAL,
                        CurrencyRule.USUAL,
                        LineRule.USUAL,
                        ShippingRule.USUAL,
                        ServiceArticles.NONE,
                        DiscrepancyRule.USUAL,
                        TreatmentRule.NONE,
                        SellerVat.USUAL,
                        TaxRule.NONE,
                        PaymentRule.NONE,
                        PaymentTarget.USUAL,
                        PaymentAccounts.USUAL,
                        MessageRule.NONE,
                        AddressRule.USUAL,
                        CustomerRule.USUAL,
                        CustomerDefaults.NONE,
                        CustomerText.USUAL,
                        AccountChoice.NONE,
                        EInvoiceRule.USUAL,
                        RefundRule.USUAL,
                        GroupingRule.NONE,
                        FollowUpRule.NONE,
                        OrderPeriod.sinceLastRun(),
                        StatusChoice.making(DocumentType.ORDER))
                .map(usual -> DynamicTest.dynamicTest(usual.getClass().getSimpleName(), () -> {
                    RecordShape<? extends Record> shape = RecordShape.of(usual.getClass());

                    assertThat(read(shape, "{}")).isEqualTo(usual);
                }));
    }

    private @Nullable Object read(RecordShape<?> shape, String text) {
        return JsonText.tree(text.getBytes(StandardCharsets.UTF_8), "the profile", reading)
                .map(tree -> (Object) shape.read(tree, "$", reading))
                .orElse(null);
    }

    /** The paths of what is the same in both. */
    private static List<String> asUsual(String path, Record chosen, @Nullable Record usual) {
        var same = new ArrayList<String>();
        for (RecordComponent component : chosen.getClass().getRecordComponents()) {
            String below = path + "." + component.getName();
            Object own = valueOf(component, chosen);
            Object other = usual == null ? null : valueOf(component, usual);
            if (Objects.equals(own, other)) {
                same.add(below);
            } else if (own instanceof Record record) {
                same.addAll(asUsual(below, record, (Record) other));
            }
        }
        return same;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}

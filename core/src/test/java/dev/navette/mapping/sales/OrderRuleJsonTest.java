package dev.navette.mapping.sales;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.Constraints;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Treatment;

import static org.assertj.core.api.Assertions.assertThat;

/** All options of an order import stand in a profile, as JSON. */
@Tag("ORD-1")
@Tag("ORD-4")
@Tag("ORD-13")
@Tag("PRO-1")
class OrderRuleJsonTest {

    private static final Path FOLDER = Path.of("profiles").toAbsolutePath();
    private static final RecordShape<OrderRule> SHAPE = RecordShape.of(OrderRule.class);
    private static final String LEAST = """
            {
              "statuses": {"statuses": {"processing": {"type": "order"}}},
              "articles": {"shipping": {"usual": "PORT"}, "discount": {"usual": "REMISE"}, "discrepancy": {"usual": "ECART"}},
              "taxes": {"codes": {"N20": 20}},
              "treatments": {"usual": {"code": "FR"}},
              "customers": {"accounts": {"numbered": {"prefix": "WEB", "length": 8}}}
            }
            """;

    private final Reading reading = new Reading(FOLDER);

    @Test
    void fillsWhatIsLeftOutWithTheUsual() {
        OrderRule read = read(LEAST);

        assertThat(reading.problems()).isEmpty();
        assertThat(read)
                .isEqualTo(OrderRule.of(
                                StatusRule.of("processing", DocumentType.ORDER),
                                TaxRule.NONE.knowing("N20", "20"),
                                TreatmentRule.NONE.otherwise(new Treatment("FR", null)),
                                CustomerRule.of(AccountChoice.numbered("WEB", 8)))
                        .with(new ServiceArticles(
                                null,
                                ServiceArticle.of("PORT"),
                                null,
                                null,
                                ServiceArticle.of("REMISE"),
                                ServiceArticle.of("ECART"),
                                null,
                                null,
                                null)));
    }

    @Test
    void readsManyOptions() {
        OrderRule read = read("""
                {
                  "statuses": {
                    "statuses": {
                      "processing": {"type": "order"},
                      "completed": {"type": "invoice", "paidOnly": true, "validated": true, "then": "shipped"}
                    },
                    "archived": true
                  },
                  "header": {"date": "invoice", "label": "Web %OI - %CF %CL", "deliveryDays": 5, "closed": "waits"},
                  "currencies": {"foreign": "kept", "codes": {"USD": "USD"}},
                  "lines": {"basis": "net", "unknown": "misc", "label": "erp", "discounts": "net-prices", "decimals": 2, "lots": true},
                  "shipping": {"place": "foot", "modes": {"7": "COL"}, "by": "id", "usual": "STD"},
                  "articles": {
                    "shipping": {"usual": "PORT", "byVat": {"N5": "PORT5"}},
                    "discount": {"usual": "REMISE"},
                    "discrepancy": {"usual": "ECART"},
                    "misc": {"usual": "DIVERS"},
                    "refund": {"usual": "REMB"}
                  },
                  "discrepancy": {"tolerance": 0.10, "untaxed": "N0"},
                  "treatments": {"rows": [{"zone": "union", "treatment": {"code": "UE", "untaxed": "N0"}}], "usual": {"code": "FR"}},
                  "taxes": {
                    "codes": {"N20": 20, "N0": 0},
                    "rows": [{"country": "FR", "rate": 20, "code": "N20"}],
                    "untaxed": "N0"
                  },
                  "payments": {"usual": {}, "from": "order-total"},
                  "messages": {"taken": "customer", "longest": 100},
                  "customers": {"accounts": {"single": "WEB"}, "guests": "INVITE"},
                  "eInvoices": {"missing": "refuse"},
                  "refunds": {"stock": "return-note"}
                }
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(Objects.requireNonNull(read).problems()).isEmpty();
        assertThat(read.statuses())
                .isEqualTo(StatusRule.of("processing", DocumentType.ORDER)
                        .with(
                                "completed",
                                StatusChoice.making(DocumentType.INVOICE)
                                        .whenPaid()
                                        .validatedAtOnce()
                                        .then("shipped"))
                        .withArchived());
        assertThat(read.header())
                .isEqualTo(HeaderRule.USUAL
                        .dated(HeaderRule.DateOf.INVOICE)
                        .labelled("Web %OI - %CF %CL")
                        .dueIn(5)
                        .waitingForOpenDays());
        assertThat(read.currencies()).isEqualTo(CurrencyRule.USUAL.keeping().knowing("USD"));
        assertThat(read.lines())
                .isEqualTo(LineRule.USUAL
                        .on(LineRule.LineBasis.NET)
                        .withMisc()
                        .withErpLabels()
                        .withNetPrices()
                        .rounded(2)
                        .withLots());
        assertThat(read.shipping())
                .isEqualTo(
                        ShippingRule.USUAL.atFoot().byId().knowing("7", "COL").otherwise("STD"));
        assertThat(read.articles().shipping())
                .isEqualTo(ServiceArticle.of("PORT").with("N5", "PORT5"));
        assertThat(read.discrepancy())
                .isEqualTo(DiscrepancyRule.USUAL.within("0.10").untaxed("N0"));
        assertThat(read.taxes())
                .isEqualTo(TaxRule.NONE
                        .knowing("N20", "20")
                        .knowing("N0", "0")
                        .with(TaxRow.of("FR", "20", "N20"))
                        .untaxed("N0"));
        assertThat(read.treatments().rows()).containsExactly(TreatmentRow.of(Zone.UNION, new Treatment("UE", "N0")));
        assertThat(read.payments())
                .isEqualTo(PaymentRule.NONE.usually(PaymentTarget.USUAL).fromTotal());
        assertThat(read.messages())
                .isEqualTo(MessageRule.taking(MessageRule.Taken.CUSTOMER).cutAt(100));
        assertThat(read.customers())
                .isEqualTo(CustomerRule.of(AccountChoice.single("WEB")).guestsOn("INVITE"));
        assertThat(read.eInvoices()).isEqualTo(EInvoiceRule.USUAL.refusingMissing());
        assertThat(read.refunds()).isEqualTo(RefundRule.USUAL.withReturnNotes());
    }

    @Test
    void writesWhatItReads() {
        OrderRule rule = Epicerie.rule()
                .with(HeaderRule.USUAL.labelled("Web %OI - %CF %CL"))
                .with(ShippingRule.USUAL.knowing("Colissimo", "COL"))
                .with(Epicerie.taxes().with(TaxRow.named("TVA 20 %", "N20").allowingOtherRate()))
                .with(RefundRule.USUAL.withReturnNotes());

        String written = JsonText.of(SHAPE.write(rule, new Writing(FOLDER)));

        assertThat(read(written)).isEqualTo(rule);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        read(LEAST.replace("\"treatments\"", "\"lines\": {\"decimal\": 2}, \"treatments\""));

        assertThat(reading.problems())
                .containsExactly(new Problem("$.lines.decimal", "an unknown key", "Write \"decimals\", or remove it"));
    }

    @Test
    void asksForWhatNobodyCanGuess() {
        read("{}");

        assertThat(reading.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("$.statuses", "$.taxes", "$.treatments", "$.customers");
    }

    @Test
    void tellsWhatDoesNotAgree() {
        read(LEAST.replace("\"order\"", "\"credit-note\"")
                .replace("\"N20\": 20}", "\"N20\": 20}, \"untaxed\": \"N0\"")
                .replace("\"articles\": {\"shipping\"", "\"articles\": {\"fee\"")
                .replace("\"discount\"", "\"misc\"")
                .replace("\"discrepancy\"", "\"refund\""));

        assertThat(reading.problems())
                .extracting(Object::toString)
                .contains(
                        "$.statuses.statuses.processing.type: CREDIT_NOTE is made of no order. Choose quote, order, preparation,"
                                + " delivery-note or invoice.",
                        "$.taxes.untaxed: there is no VAT code N0. Add it to the codes, with its rate.",
                        "$.articles.discount: missing: discounts on a whole order bear it. Name an article of the ERP for it, or"
                                + " change the option that needs it.",
                        "$.articles.shipping: missing: shipping on lines bears it, also where the foot cannot. Name an article of"
                                + " the ERP for it, or change the option that needs it.",
                        "$.articles.discrepancy: missing: lines that close a gap of cents bear it. Name an article of the ERP for"
                                + " it, or change the option that needs it.");
    }

    @Test
    void isCheckedAsAWholeWhereAHostComposesIt() {
        OrderRule rule = Epicerie.rule()
                .with(DiscrepancyRule.USUAL.within("1.01"))
                .with(LineRule.USUAL.rounded(7))
                .with(HeaderRule.USUAL.dueIn(-1))
                .with(MessageRule.NONE.cutAt(0))
                .with(Epicerie.taxes().knowing("N21", "-1"))
                .with(CustomerRule.of(AccountChoice.numbered("WEB", 65)));

        assertThat(Constraints.problems(rule, "$"))
                .extracting(Problem::path)
                .contains(
                        "$.discrepancy.tolerance",
                        "$.lines.decimals",
                        "$.header.deliveryDays",
                        "$.messages.longest",
                        "$.taxes.codes[N21]",
                        "$.customers.accounts.numbered.length");
        assertThat(Constraints.problems(Epicerie.rule(), "$")).isEqualTo(List.of());
    }

    @Test
    @Tag("ORD-17")
    void refusesACodeWithARateForWhatBearsNoTax() {
        OrderRule rule = Epicerie.rule()
                .with(DiscrepancyRule.USUAL.untaxed("N20"))
                .with(TreatmentRule.NONE
                        .with(TreatmentRow.of(Zone.EXPORT, new Treatment("EX", "N5")))
                        .otherwise(new Treatment("FR", "N10")));

        assertThat(rule.problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "$.discrepancy.untaxed: the code N20 has a rate of 20 %. Name a code of rate 0.",
                        "$.treatments.rows[0].treatment.untaxed: the code N5 has a rate of 5.5 %. Name a code of rate 0.",
                        "$.treatments.usual.untaxed: the code N10 has a rate of 10 %. Name a code of rate 0.");
        assertThat(Epicerie.rule()
                        .with(DiscrepancyRule.USUAL.untaxed("EXO"))
                        .with(TreatmentRule.NONE.otherwise(new Treatment("FR", "N0")))
                        .problems())
                .as("a code of the ERP that no tax of the shop is")
                .isEmpty();
    }

    @Test
    @Tag("ORD-32")
    void refusesAnArticleWithoutAKeyAndAToleranceWithoutBounds() {
        read(LEAST.replace("\"PORT\"", "\" \"")
                .replace("\"treatments\"", "\"discrepancy\": {\"tolerance\": 1.01}, \"treatments\""));

        assertThat(reading.problems())
                .extracting(Problem::path)
                .contains("$.articles.shipping.usual", "$.discrepancy.tolerance");
        assertThat(reading.problems())
                .contains(new Problem(
                        "$.articles.shipping.usual",
                        "it is no reference of an article",
                        "Write the article's key in quotes, for example \"PORT\""));
    }

    private @Nullable OrderRule read(String text) {
        return JsonText.tree(text.getBytes(StandardCharsets.UTF_8), "the profile", reading)
                .map(tree -> SHAPE.read(tree, "$", reading))
                .orElse(null);
    }
}

package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.navette.error.Problem;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.text.ReferenceTemplate;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("ORD-18")
class PaymentRuleTest {

    private static final PaymentMethod AMAZON = PaymentMethod.free("Amazon FR");

    private static final PaymentRule TABLE = PaymentRule.NONE
            .with(PaymentRow.label("Carte bancaire", booked("by-label-any")))
            .with(PaymentRow.label("carte BANCAIRE ", booked("by-label-usd")).in("USD"))
            .with(PaymentRow.id("stripe", booked("by-id-any")))
            .with(PaymentRow.id("stripe", booked("by-id-usd")).in("USD"))
            .with(PaymentRow.freeText(" amazon fr", booked("by-free-text")))
            .with(PaymentRow.freeText("Virement", booked("by-free-transfer")));

    @Test
    @Tag("ORD-36")
    void neverTakesTheUsualOneForAGiftCardOfTheShopsOwn() {
        var remarks = new Remarks();

        PaymentTarget target = PaymentRule.NONE
                .usually(PaymentTarget.USUAL)
                .target(PaymentMethod.of("gift-card", "Carte"), Currency.getInstance("EUR"), "$.payments[0]", remarks);

        assertThat(target).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.payments[0]",
                        "it is paid by 'gift-card' in EUR that no row is for",
                        "Add a row for the id 'gift-card': it never takes the usual one"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "stripe, Carte bancaire,  EUR, by-id-any",
                "stripe, Carte bancaire,  USD, by-id-usd",
                "stripe, whatever,        CHF, by-id-any",
                "Stripe, carte bancaire,  EUR, by-label-any", // an id is exact, a label is not
                "payplug, CARTE BANCAIRE, USD, by-label-usd",
                "-,      AMAZON FR,       USD, by-free-text",
                "amazon, Amazon FR,       EUR, usual", // a row for a free name is for no method of the shop's own
                "bacs,   Virement,        EUR, usual",
                "-,      Carte bancaire,  EUR, -", // nor the other way round
                "-,      stripe,          EUR, -",
                "-,      Amazon DE,       EUR, -" // and the usual one is never for a free name
            })
    void isTheSurestRowAndThenTheExactCurrency(
            @Nullable String id, String label, String currency, @Nullable String account) {
        var remarks = new Remarks();

        PaymentTarget target = TABLE.usually(booked("usual"))
                .target(new PaymentMethod(id, label), Currency.getInstance(currency), "$", remarks);

        assertThat(target == null ? null : target.accounts().account()).isEqualTo(account);
        assertThat(remarks.refused()).isEqualTo(account == null);
    }

    @Test
    void prefersAnIdInAnyCurrencyToALabelInTheExactOne() {
        var rule = PaymentRule.NONE
                .with(PaymentRow.label("Carte bancaire", booked("label")).in("USD"))
                .with(PaymentRow.id("stripe", booked("id")));

        PaymentTarget target = rule.target(PaidOrder.CARD, Currency.getInstance("USD"), "$", new Remarks());

        assertThat(target).isEqualTo(booked("id"));
    }

    @Test
    void refusesAnUnmappedPairWithMethodAndCurrency() {
        PaidOrder order = PaidOrder.of("30.00", "CHF")
                .document("30.00")
                .paid("p1", PaidOrder.CARD, "10.00")
                .paid("p2", AMAZON, "10.00")
                .paid("p3", PaidOrder.CARD, Amount.of("10.00"), OrderPayment.State.PENDING)
                .giftCard("g1", "5.00");

        order.by(PaymentRule.NONE);

        assertThat(order.remarks.problems())
                .containsExactly(
                        new Problem(
                                "$.payments",
                                "it is paid by 'gift-card' in CHF that no row is for",
                                "Add a row for the id 'gift-card': it never takes the usual one"),
                        new Problem(
                                "$.payments[0].method",
                                "it is paid by 'stripe' in CHF that no row is for",
                                "Add a row for the id 'stripe', or set the usual one"),
                        new Problem(
                                "$.payments[1].method",
                                "it is paid by 'Amazon FR' in CHF, a free name that no row is for",
                                "Add a row for the free text 'Amazon FR': no free name takes the usual one"),
                        new Problem(
                                "$.payments[2].method",
                                "it is paid by 'stripe' in CHF that no row is for",
                                "Add a row for the id 'stripe', or set the usual one"));
    }

    @Tag("ORD-36")
    @Test
    void givesGiftCardsTheirRowAndNeverTheUsualOne() {
        var remarks = new Remarks();
        var card = new ExtraPayment("g1", "Carte cadeau", ExtraPayment.Kind.GIFT_CARD, Amount.of("5"));
        var credit = new ExtraPayment("g2", "Avoir", ExtraPayment.Kind.STORE_CREDIT, Amount.of("5"));
        var rule = PaymentRule.NONE.usually(booked("usual")).with(PaymentRow.id("gift-card", booked("419")));

        assertThat(rule.target(card, Currency.getInstance("EUR"), "$", remarks)).isEqualTo(booked("419"));
        assertThat(remarks.refused()).isFalse();
        assertThat(rule.target(credit, Currency.getInstance("EUR"), "$", remarks))
                .isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$",
                        "it is paid by 'store-credit' in EUR that no row is for",
                        "Add a row for the id 'store-credit': it never takes the usual one"));
    }

    @Test
    void givesAllOrdersOfAMarketplaceToOneAccount() {
        var rule = PaymentRule.NONE
                .usually(PaymentTarget.USUAL)
                .with(PaymentRow.freeText("Amazon FR", PaymentTarget.USUAL.forCustomer("WEBAMAZON")));
        PaidOrder amazon = order().paid("p1", AMAZON, Amount.of("10.00"), OrderPayment.State.PENDING);
        PaidOrder twice =
                order().paid("p1", AMAZON, "5.00").paid("p2", AMAZON, "5.00").paid("p3", PaidOrder.CARD, "1");
        PaidOrder own = order().paid("p1", PaidOrder.CARD, "10.00");
        PaidOrder failed = order().paid("p1", AMAZON, Amount.of("10.00"), OrderPayment.State.VOID)
                .paid("p2", PaidOrder.CARD, "10.00");

        assertThat(rule.accountFor(amazon.order(), amazon.remarks)).isEqualTo("WEBAMAZON");
        assertThat(rule.accountFor(twice.order(), twice.remarks)).isEqualTo("WEBAMAZON");
        assertThat(rule.accountFor(own.order(), own.remarks)).isNull();
        assertThat(rule.accountFor(failed.order(), failed.remarks)).isNull();
        assertThat(Stream.of(amazon, twice, own, failed)).noneMatch(one -> one.remarks.refused());
    }

    @Test
    void refusesTwoMethodsThatForceDifferentAccounts() {
        var rule = PaymentRule.NONE
                .with(PaymentRow.freeText("eBay", PaymentTarget.USUAL.forCustomer("WEBEBAY")))
                .with(PaymentRow.freeText("Amazon FR", PaymentTarget.USUAL.forCustomer("WEBAMAZON")));
        PaidOrder order = order().paid("p1", PaymentMethod.free("eBay"), "5.00").paid("p2", AMAZON, "5.00");

        String account = rule.accountFor(order.order(), order.remarks);

        assertThat(account).isNull();
        assertThat(order.remarks.problems())
                .containsExactly(new Problem(
                        "$.payments",
                        "its payment methods force several customer accounts: WEBAMAZON, WEBEBAY",
                        "Give these methods one customer account in the profile, or none"));
    }

    @Test
    void refusesAnUnmappedPairOnceWhoeverAsks() {
        PaidOrder order = order().document("10.00").paid("p1", PaidOrder.CARD, "10.00");

        String account = PaymentRule.NONE.accountFor(order.order(), order.remarks);
        order.by(PaymentRule.NONE);

        assertThat(account).isNull();
        assertThat(order.remarks.problems()).extracting(Problem::path).containsExactly("$.payments[0].method");
    }

    @Test
    void isWrongWhereTwoRowsClaimOnePair() {
        var rule = TABLE.with(PaymentRow.id("stripe", PaymentTarget.USUAL).in("USD"))
                .with(PaymentRow.label(" CARTE bancaire", PaymentTarget.USUAL))
                .with(PaymentRow.id("Stripe", PaymentTarget.USUAL)) // another id
                .with(PaymentRow.id("stripe", PaymentTarget.USUAL).in("CHF"));

        assertThat(TABLE.problems()).isEmpty();
        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.rows[6]", "an earlier row is for 'stripe' in USD too", "Keep one of the two"),
                        new Problem(
                                "$.rows[7]",
                                "an earlier row is for ' CARTE bancaire' in any currency too",
                                "Keep one of the two"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrong(PaymentRule rule, List<Problem> problems) {
        assertThat(rule.problems()).isEqualTo(problems);
    }

    static Stream<Arguments> wrong() {
        var blank = new PaymentTarget(new PaymentAccounts(" ", " ", " ", " ", " ", " "), " ", true);
        var gap = new PaymentDifference(
                BigDecimal.ZERO, PaymentAccounts.USUAL, booked(" ").accounts());
        return Stream.of(
                Arguments.of(
                        PaymentRule.NONE.with(
                                PaymentRow.id(" ", PaymentTarget.USUAL).in("EURO")),
                        List.of(
                                new Problem(
                                        "$.rows[0].method", "is blank", "Write the method's id, label or free name"),
                                new Problem(
                                        "$.rows[0].currency",
                                        "'EURO' is no currency",
                                        "Write a code of ISO 4217, as in \"USD\", or leave it out for any"))),
                Arguments.of(
                        PaymentRule.NONE.with(PaymentRow.id("stripe", PaymentTarget.USUAL.forCustomer(" "))),
                        List.of(blank("$.rows[0].to.customer"))),
                Arguments.of(
                        PaymentRule.NONE.usually(blank),
                        List.of(
                                blank("$.usual.accounts.settlementMode"),
                                blank("$.usual.accounts.paymentMode"),
                                blank("$.usual.accounts.journal"),
                                blank("$.usual.accounts.treasuryAccount"),
                                blank("$.usual.accounts.account"),
                                blank("$.usual.accounts.payer"),
                                blank("$.usual.customer"))),
                Arguments.of(
                        PaymentRule.NONE.closing(gap),
                        List.of(
                                new Problem(
                                        "$.difference.upTo", "it is 0", "Write the largest gap to close, above zero"),
                                new Problem(
                                        "$.difference.missing.account",
                                        "missing",
                                        "Write the account that takes payment differences"),
                                blank("$.difference.over.account"))),
                Arguments.of(
                        PaymentRule.NONE.closing(new PaymentDifference(
                                new BigDecimal("0.01"),
                                booked("658").accounts(),
                                booked("758").accounts())),
                        List.of()));
    }

    @Test
    void isReadFromAProfileAndWrittenBack() {
        String json = """
                {"rows": [{"by": "free-text", "method": "Amazon FR", "currency": "EUR",
                           "to": {"accounts": {"journal": "BQ"}, "customer": "WEBAMAZON", "create": false}},
                          {"method": "stripe"}],
                 "usual": {}, "from": "order-total", "date": "today", "label": "Web %OR", "depositInvoices": true,
                 "difference": {"missing": {"account": "658"}, "over": {"account": "758"}}}""";
        RecordShape<PaymentRule> shape = RecordShape.of(PaymentRule.class);
        var reading = new Reading(Path.of("."));

        PaymentRule rule = shape.read(tree(json), "$", reading);

        assertThat(reading.problems()).isEmpty();
        assertThat(rule)
                .isEqualTo(new PaymentRule(
                        List.of(
                                PaymentRow.freeText(
                                                "Amazon FR",
                                                PaymentTarget.of(
                                                                new PaymentAccounts(null, null, "BQ", null, null, null))
                                                        .forCustomer("WEBAMAZON")
                                                        .withoutPayments())
                                        .in("EUR"),
                                PaymentRow.id("stripe", PaymentTarget.USUAL)),
                        PaymentTarget.USUAL,
                        PaymentRule.From.ORDER_TOTAL,
                        PaymentRule.Day.TODAY,
                        ReferenceTemplate.parse("Web %OR"),
                        new PaymentDifference(
                                new BigDecimal("0.05"),
                                booked("658").accounts(),
                                booked("758").accounts()),
                        true));
        assertThat(shape.read(shape.write(Objects.requireNonNull(rule), new Writing(Path.of("."))), "$", reading))
                .isEqualTo(rule);
    }

    @Test
    void knowsNoMethodUnlessItIsTold() {
        PaymentRule rule = RecordShape.of(PaymentRule.class).read(tree("{}"), "$", new Reading(Path.of(".")));

        assertThat(rule).isEqualTo(PaymentRule.NONE);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    private static PaidOrder order() {
        return PaidOrder.of("10.00", "EUR");
    }

    private static Problem blank(String path) {
        return new Problem(path, "is blank", "Write the ERP's code, or leave it out");
    }

    private static PaymentTarget booked(String account) {
        return PaymentTarget.of(new PaymentAccounts(null, null, null, null, account, null));
    }
}

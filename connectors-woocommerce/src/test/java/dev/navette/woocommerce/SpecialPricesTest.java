package dev.navette.woocommerce;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Sale;
import dev.navette.model.SpecialPrice;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("ART-20")
class SpecialPricesTest {

    private static final Places PLACES =
            new Places(null, null, null, null, null, "wholesale_{group}_price", null, null, null);

    private final Trial trial = new Trial(settings -> settings.with(PLACES));
    private final long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\",\"regular_price\":\"12.50\"}");

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void setsTheSalePriceForSomeDays() {
        write(SpecialPrice.of(Buyer.ANYBODY, price("9.90"))
                .during(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24)));

        JsonNode mug = trial.product(id);
        assertThat(mug.path("sale_price").stringValue()).isEqualTo("9.90");
        assertThat(mug.path("date_on_sale_from").stringValue()).isEqualTo("2026-12-01T00:00:00");
        assertThat(mug.path("date_on_sale_to").stringValue()).isEqualTo("2026-12-24T23:59:59");
    }

    @Test
    void takesTheDaysOfAFormerSaleAway() {
        write(SpecialPrice.of(Buyer.ANYBODY, price("9.90"))
                .during(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24)));

        write(SpecialPrice.of(Buyer.ANYBODY, price("9")));

        assertThat(trial.product(id).path("date_on_sale_from").isNull()).isTrue();
        assertThat(trial.product(id).path("date_on_sale_to").isNull()).isTrue();
    }

    @Test
    void takesASaleAwayThatIsOver() {
        write(SpecialPrice.of(Buyer.ANYBODY, price("9.90")));

        Outcome outcome = write();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.left()).isEmpty());
        assertThat(trial.product(id).path("sale_price").stringValue()).isEmpty();
    }

    @Test
    void takesPercentsOffThePriceThatIsThere() {
        write(SpecialPrice.off(Buyer.ANYBODY, "33"));

        assertThat(trial.product(id).path("sale_price").stringValue()).isEqualTo("8.38");
    }

    @Test
    void takesPercentsOffThePriceOfTheSameWrite() {
        Product mug =
                Trial.MUG.with(Sale.of(price("20"), null).withSpecial(List.of(SpecialPrice.off(Buyer.ANYBODY, "10"))));

        trial.write(trial.change(id, mug, ProductField.PRICE, ProductField.SPECIAL_PRICES));

        assertThat(trial.product(id).path("sale_price").stringValue()).isEqualTo("18.00");
    }

    @Test
    void refusesASalePriceThatIsNotBelowThePrice() {
        assertThat(refused(SpecialPrice.of(Buyer.ANYBODY, price("12.50"))))
                .startsWith("The special price 12.50 is not below the price 12.50");
    }

    @Test
    void refusesWhatTheShopHasNoPlaceFor() {
        SpecialPrice any = SpecialPrice.of(Buyer.ANYBODY, price("9"));

        assertThat(refused(any.from(Quantity.of(10))))
                .startsWith("The shop has no place for prices from a quantity on");
        assertThat(refused(SpecialPrice.of(Buyer.customer("C-1"), price("9"))))
                .startsWith("The shop has no place for prices of one customer");
        assertThat(refused(any, any.during(LocalDate.of(2026, 12, 1), null)))
                .startsWith("The shop has no place for a second sale price");
        assertThat(refused(SpecialPrice.off(Buyer.group("PRO"), "10")))
                .startsWith("The shop has no place for percentages and days of the prices of groups");
    }

    @Test
    @Tag("ART-25")
    void namesTheSettingWhereNobodySaidWhereGroupPricesGo() {
        try (var bare = new Trial()) {
            long mug = bare.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\",\"regular_price\":\"12.50\"}");
            Product special =
                    Trial.MUG.with(Sale.NONE.withSpecial(List.of(SpecialPrice.of(Buyer.group("PRO"), price("9")))));

            List<Outcome> outcomes = bare.write(bare.change(mug, special, ProductField.SPECIAL_PRICES));

            assertThat(((Outcome.Rejected) outcomes.get(0)).fault().remedy()).contains("places.groupPrice");
        }
    }

    @Test
    @Tag("ART-25")
    void setsThePricesOfGroupsAndTakesAwayThoseThatItSet() {
        write(SpecialPrice.of(Buyer.group("PRO"), price("9")), SpecialPrice.of(Buyer.group("VIP"), price("8")));
        assertThat(metas()).contains("wholesale_pro_price=9.00", "wholesale_vip_price=8.00");
        byHand("wholesale_friends_price", "1");

        write(SpecialPrice.of(Buyer.group("VIP"), price("7")));

        assertThat(metas())
                .contains("wholesale_vip_price=7.00", "wholesale_friends_price=1")
                .noneMatch(meta -> meta.startsWith("wholesale_pro_price"));
    }

    private void byHand(String key, String value) {
        var form = JsonNodeFactory.instance.objectNode();
        form.putArray("meta_data").addObject().put("key", key).put("value", value);
        trial.shop().change(id, form);
    }

    private List<String> metas() {
        return trial.product(id)
                .path("meta_data")
                .valueStream()
                .map(one ->
                        one.path("key").stringValue() + "=" + one.path("value").stringValue())
                .toList();
    }

    private String refused(SpecialPrice... special) {
        Outcome outcome = write(special);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(((Outcome.Rejected) outcome).field()).isEqualTo(ProductField.SPECIAL_PRICES);
        return ((Outcome.Rejected) outcome).fault().message();
    }

    private Outcome write(SpecialPrice... special) {
        Product mug = Trial.MUG.with(Sale.NONE.withSpecial(List.of(special)));
        var write = Trial.naming(
                trial.change(id, mug, ProductField.SPECIAL_PRICES),
                Map.of(
                        new Named(LinkKind.TERM, "customer-group:PRO"), new ForeignId("pro"),
                        new Named(LinkKind.TERM, "customer-group:VIP"), new ForeignId("vip")));
        return trial.write(write).get(0);
    }

    private static Price price(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.NET);
    }
}

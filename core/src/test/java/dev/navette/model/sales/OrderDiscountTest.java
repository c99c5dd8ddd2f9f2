package dev.navette.model.sales;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderDiscountTest {

    @Test
    @Tag("ORD-36")
    void showsNoCodeThatIsWorthMoney() {
        var discount = new OrderDiscount(
                "9",
                "KDO-7F3K-22QX",
                OrderDiscount.Kind.STORE_CREDIT,
                OrderDiscount.Target.ALL,
                Amount.of("10.00"),
                null);

        assertThat(discount).hasToString("OrderDiscount[9, STORE_CREDIT, 10.00]");
    }
}

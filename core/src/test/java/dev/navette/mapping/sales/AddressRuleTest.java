package dev.navette.mapping.sales;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DocumentType;

import static dev.navette.mapping.sales.BuyerSample.LYON;
import static dev.navette.mapping.sales.BuyerSample.PARIS;
import static dev.navette.mapping.sales.BuyerSample.customer;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-22")
class AddressRuleTest {

    private static final Consignment TO_LYON = new Consignment("c", LYON, null);

    private final Remarks remarks = new Remarks();

    @Test
    void isTheOrdersOnEveryDocument() {
        for (DocumentType type : DocumentType.values()) {
            assertThat(AddressRule.USUAL.billing(customer().order(), type, CustomerText.USUAL, remarks))
                    .as("billing of %s", type)
                    .isEqualTo(PARIS);
            assertThat(AddressRule.USUAL.delivery(TO_LYON, type, CustomerText.USUAL, remarks))
                    .as("delivery of %s", type)
                    .isEqualTo(LYON);
        }
    }

    @Test
    void isTheCustomersOnTheDocumentsChosen() {
        var rule = new AddressRule(Set.of(DocumentType.INVOICE), Set.of(DocumentType.ORDER));

        assertThat(rule.billing(customer().order(), DocumentType.INVOICE, CustomerText.USUAL, remarks))
                .isNull();
        assertThat(rule.billing(customer().order(), DocumentType.ORDER, CustomerText.USUAL, remarks))
                .isEqualTo(PARIS);
        assertThat(rule.delivery(TO_LYON, DocumentType.ORDER, CustomerText.USUAL, remarks))
                .isNull();
        assertThat(rule.delivery(TO_LYON, DocumentType.INVOICE, CustomerText.USUAL, remarks))
                .isEqualTo(LYON);
    }

    @Test
    void isNoDeliveryAddressWhereNothingShips() {
        assertThat(AddressRule.USUAL.delivery(null, DocumentType.INVOICE, CustomerText.USUAL, remarks))
                .isNull();
    }

    @Test
    @Tag("CUS-8")
    void isWrittenAsTheCustomersWouldBe() {
        var text = new CustomerText(CustomerText.NameForm.COMPANY, true, false, true, null, 12);

        Address billing = AddressRule.USUAL.billing(customer().order(), DocumentType.INVOICE, text, remarks);
        Address delivery = AddressRule.USUAL.delivery(TO_LYON, DocumentType.INVOICE, text, remarks);

        assertThat(billing).isNotNull().extracting(Address::lines).isEqualTo(List.of("1 RUE DE LA"));
        assertThat(delivery).isNotNull().extracting(Address::lines).isEqualTo(List.of("2 QUAI DU RH"));
        assertThat(remarks.notes())
                .containsExactly(
                        "a line of the billing address is cut at 12 characters",
                        "a line of the delivery address is cut at 12 characters");
    }
}

package dev.navette.flow;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.mapping.sales.CustomerExportRule.Groups;
import dev.navette.memory.ShopTerm;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Buyer;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.model.sales.ErpCustomer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-3")
class CustomerGroupsTest {

    private static final CustomerExport BY_CATEGORY = CustomerExport.usual().grouping(Groups.PRICE_CATEGORY);

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void areMadeBeforeTheCustomersThatAreInThem() {
        in("C1", "lou@example.org", "DETAIL", "PRO");
        in("C2", "max@example.org", "DETAIL", "PRO");
        in("C3", "ada@example.org", "DETAIL", null);

        assertThat(clients.run(BY_CATEGORY)).isEqualTo("3 read: 3 created");

        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:PRO");
        assertThat(groupsOf("max@example.org")).containsExactly("customer-group:PRO");
        assertThat(groupsOf("ada@example.org")).isEmpty();
        assertThat(clients.shop.terms()).hasSize(1);
        assertThat(clients.run(BY_CATEGORY)).isEqualTo("3 read: 3 unchanged");
    }

    @Test
    void areFamiliesIfThatIsChosen() {
        in("C1", "lou@example.org", "DETAIL", "PRO");

        clients.run(CustomerExport.usual().grouping(Groups.FAMILY));

        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:DETAIL");
    }

    @Test
    void areLeftForOthersUnlessTheFormerIsKept() {
        in("C1", "lou@example.org", null, "PRO");
        clients.run(BY_CATEGORY);
        in("C1", "lou@example.org", null, "VIP");

        clients.run(BY_CATEGORY);
        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:VIP");

        in("C1", "lou@example.org", null, "OR");
        clients.run(BY_CATEGORY.with(
                CustomerExportRule.USUAL.with(Groups.PRICE_CATEGORY).besideFormerGroups()));
        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:VIP", "customer-group:OR");
    }

    @Test
    void areThoseThatAPersonPaired() {
        ForeignId wholesale = clients.shop.put(Term.first("customer-group", "Grossistes"));
        in("C1", "lou@example.org", null, "PRO");

        clients.run(BY_CATEGORY.pairing("customer-group:PRO", wholesale.value()));

        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:Grossistes");
        assertThat(clients.shop.terms()).hasSize(1);
    }

    @Test
    void areAwaitedWhereNoneAreMade() {
        in("C1", "lou@example.org", null, "PRO");

        assertThat(clients.run(BY_CATEGORY.makingNoGroups())).isEqualTo("1 read: 1 deferred");
        assertThat(clients.emails()).as("the account is made all the same").containsExactly("lou@example.org");

        clients.shop.put(Term.first("customer-group", "PRO"));
        clients.run(BY_CATEGORY.makingNoGroups());
        assertThat(groupsOf("lou@example.org")).containsExactly("customer-group:PRO");
    }

    @Test
    @Tag("ART-20")
    void areThoseOfSpecialPrices() {
        in("C1", "lou@example.org", null, "PRO");
        clients.erp.put(Article.named("EM-1", "Café")
                .with(new ArticlePrices(
                        Money.of("12.50", "EUR"),
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of(
                                SpecialPrice.off(Buyer.group("PRO"), "10"),
                                SpecialPrice.off(Buyer.customer("C1"), "15")),
                        null)));

        clients.run(BY_CATEGORY, ArticleExport.netPrices(), PriceUpdate.net().withSpecial());

        assertThat(clients.shop.product("EM-1").orElseThrow().shown().sale().special())
                .extracting(price -> price.buyer().toString())
                .containsExactlyInAnyOrder("group PRO", "customer C1");
    }

    private void in(String code, String email, @Nullable String family, @Nullable String category) {
        ErpCustomer customer = clients.customer(code, "Nom " + code, email);
        clients.erp.put(Clients.inFamily(customer, family, category));
    }

    private List<String> groupsOf(String email) {
        return clients.account(email).groups().stream()
                .map(id -> clients.shop.terms().stream()
                        .filter(term -> term.id().equals(id))
                        .map(ShopTerm::term)
                        .map(Term::name)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}

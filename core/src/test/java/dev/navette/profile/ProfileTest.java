package dev.navette.profile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("PRO-1")
class ProfileTest {

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");

    @Test
    void keepsItsFlowsInTheirOrder() {
        Profile profile = whole().flow(StockUpdate.from("PARIS"))
                .flow(ArticleExport.netPrices())
                .build();

        assertThat(profile.flows()).extracting(Flow::task).containsExactly("stock-update", "article-export");
    }

    @Test
    void doesNotChangeWithTheBuilderItCameFrom() {
        Profile.Builder builder = whole().flow(ArticleExport.netPrices());
        Profile profile = builder.build();

        builder.flow(StockUpdate.from("PARIS"));

        assertThat(profile.flows()).hasSize(1);
    }

    @Test
    void isRefusedWithAllThatIsMissing() {
        assertThatThrownBy(() -> Profile.named("epicerie").build())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 3 problems:
                          - $.erp: missing. Name the connection to the ERP.
                          - $.shop: missing. Name the connection to the shop.
                          - $.flows: no flow is chosen. Add at least one.""");
    }

    @Test
    void isRefusedWithAllThatItsFlowsContradict() {
        Profile.Builder builder = Profile.named("epicerie")
                .erp(erp.connection())
                .flow(ArticleExport.netPrices().withStockFrom(" "))
                .flow(StockUpdate.from("PARIS"))
                .flow(StockUpdate.from());

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 6 problems:
                          - $.shop: missing. Name the connection to the shop.
                          - $.flows.article-export.stock.warehouses: a warehouse has a blank name. Write the ERP's name of it.
                          - $.flows.stock-update: it makes the quantity by another rule than a flow before it: \
                        StockRule[warehouses=[PARIS], used=AVAILABLE, negativeAsZero=true, untracked=null, safety=null, share=null], not \
                        StockRule[warehouses=[ ], used=AVAILABLE, negativeAsZero=true, untracked=null, safety=null, share=null]. Give both the \
                        same, or let one of them leave the field alone.
                          - $.flows.stock-update: the flow is there twice. Keep one, with the options of both.
                          - $.flows.stock-update: it makes the quantity by another rule than a flow before it: \
                        StockRule[warehouses=[], used=AVAILABLE, negativeAsZero=true, untracked=null, safety=null, share=null], not \
                        StockRule[warehouses=[ ], used=AVAILABLE, negativeAsZero=true, untracked=null, safety=null, share=null]. Give both the \
                        same, or let one of them leave the field alone.
                          - $.flows.stock-update.warehouses: no warehouse is chosen. Name at least one, or leave stock \
                        out.""");
    }

    @Test
    void hasAName() {
        Profile.Builder builder =
                Profile.named(" ").erp(erp.connection()).shop(shop.connection()).flow(ArticleExport.netPrices());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name is blank");
    }

    private Profile.Builder whole() {
        return Profile.named("epicerie").erp(erp.connection()).shop(shop.connection());
    }
}

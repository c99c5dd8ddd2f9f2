package dev.navette.testkit.connectors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.ReferenceKind;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.ListsWorld;

/** An ERP whose only list is that of its warehouses. */
final class WarehouseLists implements ListsWorld {

    private final ErpWorld erp;
    private final TreeSet<String> names = new TreeSet<>();

    WarehouseLists(ErpWorld erp) {
        this.erp = erp;
        stock("PARIS", "LYON", "Dépôt Île");
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public Map<ReferenceKind, List<String>> lists() {
        return Map.of(ReferenceKind.WAREHOUSES, List.copyOf(names));
    }

    @Override
    public void add() {
        stock("NICE");
    }

    @Override
    public boolean silence() {
        return erp.silence();
    }

    private void stock(String... warehouses) {
        names.addAll(List.of(warehouses));
        var stock = new TreeMap<String, WarehouseStock>();
        names.forEach(name -> stock.put(name, WarehouseStock.real(Quantity.of(1))));
        Article article = Article.named("EM-1", "Café moulu 250 g");
        erp.put(List.of(article.with(new ArticleStock(article.reference(), true, stock))));
    }
}

package dev.navette.state.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.Account;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/** What is sold and not in the ERP yet (ART-19). */
final class OpenSales {

    private static final String REMOVE = "DELETE FROM open_sale WHERE pair = ? AND name = ?";
    private static final String ADD = """
            INSERT INTO open_sale (pair, name, article, warehouse, quantity) VALUES (?, ?, ?, ?, ?)""";
    private static final String OF = """
            SELECT article, warehouse, quantity FROM open_sale
            JOIN account_pair ON account_pair.id = open_sale.pair
            WHERE account_pair.erp_system = ? AND account_pair.erp_id = ? AND article IN (%s)""";
    private static final String REMOVE_WRITTEN = """
            DELETE FROM open_sale WHERE pair = ? AND name IN (
                SELECT staged FROM entry_order WHERE pair = ? AND kind = 'DOCUMENT' AND name = ?)
            AND NOT EXISTS (
                SELECT 1 FROM entry_order JOIN entry
                ON entry.pair = entry_order.pair AND entry.kind = entry_order.kind AND entry.name = entry_order.name
                WHERE entry_order.pair = open_sale.pair AND entry_order.staged = open_sale.name
                AND entry.kind = 'DOCUMENT' AND entry.state IN ('OPEN', 'CONFLICT'))""";

    private final Database database;

    OpenSales(Database database) {
        this.database = database;
    }

    void put(long pair, String order, List<Arrival.Sale> sales) throws SQLException {
        remove(pair, order);
        var sums = new HashMap<List<String>, BigDecimal>();
        for (Arrival.Sale sale : sales) {
            sums.merge(
                    List.of(sale.article().value(), sale.warehouse()),
                    sale.quantity().value(),
                    BigDecimal::add);
        }
        Parameters row = database.sql(ADD);
        for (var sum : sums.entrySet()) {
            row.number(pair)
                    .text(order)
                    .text(sum.getKey().get(0))
                    .text(sum.getKey().get(1))
                    .text(sum.getValue().toPlainString())
                    .row();
        }
        row.runRows();
    }

    void remove(long pair, String order) throws SQLException {
        database.sql(REMOVE).number(pair).text(order).change();
    }

    /** A document is in the ERP: what orders sell of which all documents are there is the ERP's affair by now. */
    void written(long pair, String document) throws SQLException {
        database.sql(REMOVE_WRITTEN).number(pair).number(pair).text(document).change();
    }

    Map<Reference, Map<String, Quantity>> of(Account erp, Collection<Reference> articles) throws SQLException {
        var open = new HashMap<Reference, Map<String, Quantity>>();
        for (List<String> chunk :
                Chunks.of(articles.stream().map(Reference::value).toList())) {
            for (String[] row : database.sql(OF.formatted(Chunks.places(chunk)))
                    .text(erp.system())
                    .text(erp.id())
                    .texts(chunk)
                    .all(columns -> new String[] {columns.text(), columns.text(), columns.text()})) {
                open.computeIfAbsent(new Reference(row[0]), none -> new HashMap<>())
                        .merge(row[1], new Quantity(new BigDecimal(row[2])), Quantity::plus);
            }
        }
        return open;
    }
}

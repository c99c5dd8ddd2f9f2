package dev.navette.ledger;

import dev.navette.engine.Roles;
import dev.navette.engine.Side;
import dev.navette.flow.OrderImport;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Role;

/** The roles without which no order can be imported (PRO-6). */
final class OrderSides {

    private OrderSides() {}

    /** @throws dev.navette.error.MissingRoleException naming the first role that the options need and a side lacks */
    static void check(OrderImport flow, Side erp, Side shop) {
        reader(shop);
        flow.needed(erp.connector()).forEach(role -> role(erp, role));
    }

    static OrderReader reader(Side shop) {
        return role(shop, OrderReader.class);
    }

    static DocumentWriter documents(Side erp) {
        return role(erp, DocumentWriter.class);
    }

    static DocumentReader proofs(Side erp) {
        return role(erp, DocumentReader.class);
    }

    private static <R extends Role> R role(Side side, Class<R> role) {
        return Roles.of(side.connector(), role, side.name());
    }
}

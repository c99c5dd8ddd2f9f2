package dev.navette.ledger;

import dev.navette.engine.Side;
import dev.navette.error.MissingRoleException;
import dev.navette.flow.OrderImport;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Role;

/** The roles without which no order can be imported (PRO-6). */
final class OrderSides {

    private OrderSides() {}

    /** @throws MissingRoleException naming the first role that the options need and a side lacks */
    static void check(OrderImport flow, Side erp, Side shop) {
        reader(shop);
        proofs(erp);
        boolean paymentsApart = !documents(erp).takesPayments();
        CustomerRule customers = flow.rule().customers();
        boolean makesAccounts =
                customers.accounts().numbered() != null || customers.accounts().guests() != null;
        if (makesAccounts || !customers.updates().isEmpty()) {
            role(erp, CustomerWriter.class);
        }
        if (makesAccounts || !customers.matching().isEmpty()) {
            role(erp, AccountFinder.class);
        }
        if (paymentsApart && flow.rule().payments().booksPayments()) {
            role(erp, PaymentWriter.class);
        }
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
        return side.connector()
                .role(role)
                .orElseThrow(() -> new MissingRoleException(side.name() + " has no " + role.getSimpleName()
                        + ", which the order import needs. Take it out of the profile, or connect another system."));
    }
}

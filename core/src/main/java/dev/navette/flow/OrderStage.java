package dev.navette.flow;

import dev.navette.meta.Incubating;
import dev.navette.model.sales.Order;
import dev.navette.spi.Writer;

/**
 * Keeps the shop's orders until they are in the ERP. Every {@link OrderImport} begins by writing to it. No connector
 * offers it: the store's own ledger does.
 */
@Incubating
public interface OrderStage extends Writer<Order> {}

package dev.navette.ledger;

import dev.navette.flow.Codec;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.SalesDocument;

/** How the ledger's texts are written and read. */
final class Codecs {

    static final Codec<Order> ORDERS = Codec.ofRecord(Order.class);
    static final Codec<CustomerEntry> CUSTOMERS = Codec.ofRecord(CustomerEntry.class);
    static final Codec<SalesDocument> DOCUMENTS = Codec.ofRecord(SalesDocument.class);
    static final Codec<BookedPayment> PAYMENTS = Codec.ofRecord(BookedPayment.class);
    static final Codec<AccountCode> CODES = Codec.ofRecord(AccountCode.class);

    private Codecs() {}
}

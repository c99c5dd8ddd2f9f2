package dev.navette.woocommerce;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What extensions keep of a customer. */
record WireCustomer(long id, @Nullable List<WireProduct.Meta> metaData) {

    /** Nothing of it, which may be personal. */
    @Override
    public String toString() {
        return "WireCustomer[" + id + "]";
    }
}

package dev.navette.woocommerce.fake;

import tools.jackson.databind.node.ObjectNode;

/** A collection of the REST interface, with the operations that a request or an entry of a batch may ask for. */
interface Resource {

    /** What its forms are checked against. */
    Schema schema();

    Reply list(Query query);

    ObjectNode show(long id, Query query);

    ObjectNode create(ObjectNode form, Origin origin);

    ObjectNode update(long id, ObjectNode form, Origin origin);

    /** Takes it away, or into the trash; the answer is what it was before. */
    ObjectNode delete(long id, boolean force);
}

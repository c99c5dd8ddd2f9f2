package dev.navette.woocommerce;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.spi.Outcome;

/** What cannot be sent as it is: the shop has no place for it, or would change it without a word. */
final class Unsendable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Field field;
    private final String what;
    private final String remedy;

    /**
     * @param field which one, if it is one
     * @param what a short sentence without its full stop
     * @param remedy what to do, without its full stop
     */
    Unsendable(@Nullable Field field, String what, String remedy) {
        super(what);
        this.field = field;
        this.what = what;
        this.remedy = remedy;
    }

    Fault fault(String system, String name) {
        return Fault.of(what, system, "article " + name, remedy);
    }

    Outcome rejected(String system, String name) {
        return new Outcome.Rejected(fault(system, name), field, Outcome.Extent.ELEMENT);
    }
}

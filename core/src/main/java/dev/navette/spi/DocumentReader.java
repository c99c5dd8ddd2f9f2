package dev.navette.spi;

import java.util.Collection;
import java.util.List;

import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;

/** Reads the ERP's sales documents; each is named by the ERP's id of it. */
public interface DocumentReader extends Reader<ErpDocument> {

    /**
     * The documents that bear exactly one of these references, whatever their state; two of one reference where there are
     * two.
     *
     * @param references 1 to 100
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    List<ErpDocument> bearing(Collection<ExternalReference> references);
}

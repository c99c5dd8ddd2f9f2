package dev.navette.testkit;

import java.util.List;
import java.util.Map;

import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.ShopQuote;

/** A shop that shows quotes to its customers, and the hands and eyes of a person in it. One test has one. */
public interface ShopQuoteWorld extends WriterWorld {

    /**
     * A quote as the shop has it.
     *
     * @param id the shop's id of it
     * @param quote what it offers
     * @param ids the shop's ids of its customer and of what it sells
     */
    record Shown(ForeignId id, ShopQuote quote, Map<Named, ForeignId> ids) {}

    /** The shop's ids of a customer and of the articles that a quote names: they are put there where they are not. */
    Map<Named, ForeignId> idsFor(ShopQuote quote);

    /** Puts a quote there as a write of ours would have left it, whatever there is of its document. */
    ForeignId put(ShopQuote quote);

    /** All quotes as they are now, in any order. */
    List<Shown> quotes();
}

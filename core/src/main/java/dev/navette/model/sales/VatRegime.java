package dev.navette.model.sales;

/**
 * What VAT takes a sale for, and so whose tax it bears (VAT-1). Articles are those of <a
 * href="https://eur-lex.europa.eu/eli/dir/2006/112">Directive 2006/112/EC</a> and of the French CGI.
 */
public enum VatRegime {
    /** It stays where the seller is, and bears the seller's own tax (art. 31 and 32; CGI art. 258). */
    DOMESTIC,
    /**
     * To a business of another member state that gives a valid VAT number of another one than the seller's: it bears no tax
     * (goods: art. 138(1); CGI art. 262 ter, I. Services: art. 44 and 196; CGI art. 259, 1° and 283-2).
     */
    INTRA_UNION_SUPPLY,
    /** To a private buyer in another member state, under the threshold: the seller's own tax (art. 59c; CGI art. 259 D). */
    DISTANCE_SALE_SELLER,
    /**
     * To a private buyer in another member state, and taxed there, mostly through the one-stop shop (art. 33(a) and 369a ff.;
     * CGI art. 258 A and 298 sexdecies G).
     */
    DISTANCE_SALE_OSS,
    /**
     * Out of the seller's VAT territory and not into another member state's: no tax of the seller's (art. 146; CGI art. 262, I,
     * and 294 for the French overseas). It may bear that of where it goes, where the seller is registered there.
     */
    EXPORT,
    /** Of low value, into the Union, taxed where it arrives (art. 33(c) and 369l ff.; CGI art. 298 sexdecies H). */
    IMPORT_OSS,
    /** Sold on by the marketplace, which is the supplier to VAT: the merchant's document bears none (art. 14a and 136a). */
    MARKETPLACE,
    /** Nothing but vouchers that may buy anything (bons à usages multiples): no tax until they are spent (art. 30b). */
    OUT_OF_SCOPE;

    /** Whether it is declared in a one-stop shop. */
    public boolean oneStopShop() {
        return this == DISTANCE_SALE_OSS || this == IMPORT_OSS;
    }
}

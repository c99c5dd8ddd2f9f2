package dev.navette.model.sales;

/**
 * A part of a country that another VAT holds in than in the rest of it, where it has no ISO 3166-1 code of its own: places
 * with one, as Guadeloupe ({@code GP}) or the Åland Islands ({@code AX}), are countries to a {@link Territory}.
 */
public enum Region {
    /** Domestic to France, with rates of its own (CGI art. 297). */
    CORSICA("FR", Territory.Standing.UNION, true),
    /** Domestic to Portugal, with rates of its own (Directive 2006/112/EC art. 105). */
    AZORES("PT", Territory.Standing.UNION, true),
    /** Domestic to Portugal, with rates of its own (Directive 2006/112/EC art. 105), Porto Santo included. */
    MADEIRA("PT", Territory.Standing.UNION, true),
    /** The Austrian communities beyond the mountains, with a rate of their own (Directive 2006/112/EC art. 104). */
    JUNGHOLZ_AND_MITTELBERG("AT", Territory.Standing.UNION, true),
    /** Inside for goods, and for goods alone (Windsor Framework art. 8 and annex 3): as a member state, {@code XI}. */
    NORTHERN_IRELAND("GB", Territory.Standing.UNION, false),
    /** Has a tax of its own (IGIC): Directive 2006/112/EC art. 6(1)(b). */
    CANARIES("ES", Territory.Standing.WITHOUT_VAT, false),
    /** Have a tax of their own (IPSI): Directive 2006/112/EC art. 6(2)(c) and (d). */
    CEUTA_AND_MELILLA("ES", Territory.Standing.WITHOUT_VAT, false),
    /** Directive 2006/112/EC art. 6(1)(a). */
    MOUNT_ATHOS("GR", Territory.Standing.WITHOUT_VAT, false),
    /** Directive 2006/112/EC art. 6(2)(a). */
    HELIGOLAND("DE", Territory.Standing.WITHOUT_VAT, false),
    /** Directive 2006/112/EC art. 6(2)(b). */
    BUSINGEN("DE", Territory.Standing.WITHOUT_VAT, false),
    /** Directive 2006/112/EC art. 6(2)(e). */
    LIVIGNO("IT", Territory.Standing.WITHOUT_VAT, false),
    /** In the customs territory since 2020, and still outside for VAT: Directive 2006/112/EC art. 6(1)(f). */
    CAMPIONE("IT", Territory.Standing.WITHOUT_VAT, false);

    private final String country;
    private final Territory.Standing standing;
    private final boolean ownRates;

    Region(String country, Territory.Standing standing, boolean ownRates) {
        this.country = country;
        this.standing = standing;
        this.ownRates = ownRates;
    }

    /** Of which it is a part, ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    Territory.Standing standing() {
        return standing;
    }

    boolean ownRates() {
        return ownRates;
    }
}

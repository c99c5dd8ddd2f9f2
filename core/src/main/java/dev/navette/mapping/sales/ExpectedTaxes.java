package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;

import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.VatRegime;

/** In which ways a sale may be taxed, by where it goes, who buys and who collects (VAT-1). */
final class ExpectedTaxes {

    private final SellerVat seller;
    private final boolean services;
    private final Territory home;
    private final Territory place;
    private final boolean ships;
    private final Collector collector;
    private final NumberWorth number;

    /** Of one document. */
    ExpectedTaxes(SellerVat seller, Supply.Kind kind, Destination to, Collector collector, NumberWorth number) {
        this.seller = seller;
        this.services = kind == Supply.Kind.SERVICES;
        this.home = to.home();
        this.place = to.territory();
        this.ships = to.ships();
        this.collector = collector;
        this.number = number;
    }

    /** The likeliest first; never empty. */
    List<ExpectedTax> all() {
        if (collector == Collector.MARKETPLACE) {
            return List.of(ExpectedTax.none(VatRegime.MARKETPLACE));
        }
        if (collector == Collector.MERCHANT_IOSS && !services && place.inUnion()) {
            return List.of(ExpectedTax.of(VatRegime.IMPORT_OSS, placeTax()));
        }
        Territory.Crossing crossing = place.crossingFrom(home);
        var all = new ArrayList<>(
                switch (crossing) {
                    case DOMESTIC -> atHome(VatRegime.DOMESTIC);
                    case INTRA_UNION -> intoTheUnion();
                    case EXPORT -> export();
                });
        boolean mayBeFetched = !services && !ships && collector == Collector.MERCHANT;
        if (crossing != Territory.Crossing.DOMESTIC && mayBeFetched) {
            all.addAll(atHome(VatRegime.DOMESTIC)); // nothing was sent: the buyer took the goods along
        }
        return all;
    }

    private List<ExpectedTax> intoTheUnion() {
        if (number == NumberWorth.PROVEN && !seller.franchise()) {
            return List.of(ExpectedTax.none(VatRegime.INTRA_UNION_SUPPLY));
        }
        boolean oss = collector == Collector.MERCHANT_OSS;
        if (oss || (!services && seller.distanceSales() == SellerVat.DistanceSales.AT_DESTINATION)) {
            return List.of(ExpectedTax.of(VatRegime.DISTANCE_SALE_OSS, placeTax()));
        }
        var all = new ArrayList<>(atHome(VatRegime.DISTANCE_SALE_SELLER));
        if (services || seller.distanceSales() == SellerVat.DistanceSales.AS_TAXED) {
            all.add(ExpectedTax.expressly(VatRegime.DISTANCE_SALE_OSS, placeTax()));
        }
        return all;
    }

    /** Services to private buyers outside are taxed at home or not at all, by what they are (art. 45 and 59; CGI art. 259). */
    private List<ExpectedTax> export() {
        var all = new ArrayList<ExpectedTax>();
        all.add(ExpectedTax.none(VatRegime.EXPORT));
        if (services) {
            all.addAll(atHome(VatRegime.DOMESTIC));
        }
        boolean overseas = place.standing() == Territory.Standing.VAT_APART && place.ownRates();
        place.vatCountry()
                .map(country -> overseas
                        ? ExpectedTax.overseas(VatRegime.EXPORT, country)
                        : ExpectedTax.expressly(VatRegime.EXPORT, country))
                .ifPresent(all::add);
        return all;
    }

    /** The seller's own tax; outside the Union, where nobody knows the rules, also none. */
    private List<ExpectedTax> atHome(VatRegime regime) {
        var all = new ArrayList<ExpectedTax>();
        seller.homeTax().ifPresent(country -> all.add(ExpectedTax.of(regime, country)));
        if (all.isEmpty() || seller.territory().standing() == Territory.Standing.THIRD_COUNTRY) {
            all.add(ExpectedTax.none(regime));
        }
        return all;
    }

    private String placeTax() {
        return place.vatCountry().orElse(place.country());
    }
}

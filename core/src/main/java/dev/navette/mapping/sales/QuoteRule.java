package dev.navette.mapping.sales;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.model.Default;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.ShopQuote;

/**
 * Which of the ERP's quotes a shop shows to its customers (ORD-30): final ones that were made in the ERP.
 *
 * @param drafts whether those that are not final are shown too
 */
public record QuoteRule(@Default("false") boolean drafts) implements Rule<ErpQuote, ShopQuote> {

    /** Final ones. */
    public static final QuoteRule USUAL = new QuoteRule(false);

    @Override
    public Mapped<ShopQuote> map(ErpQuote quote) {
        if (quote.reference() != null) {
            return new Mapped.Ignored<>("it came from a shop");
        }
        if (!quote.validated() && !drafts) {
            return new Mapped.Ignored<>("it is not final yet");
        }
        if (quote.lines().isEmpty()) {
            return new Mapped.Ignored<>("it has no lines");
        }
        return new Mapped.Ready<>(new ShopQuote(
                quote.id(), quote.number(), quote.validUntil(), quote.customer(), quote.lines(), quote.gross()));
    }
}

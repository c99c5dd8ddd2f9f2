package dev.navette.ebp;

import java.util.Currency;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;

/**
 * What a line of a sales document is made of: its head stands on each.
 *
 * @param document the document
 * @param ids EBP's ids of what it names
 * @param line which of its lines, 0 for the first
 * @param billing its own address in lines of EBP's length, or null
 * @param delivery likewise
 * @param most how many decimals figures have
 */
record DocumentRow(
        SalesDocument document,
        Map<Named, ForeignId> ids,
        int line,
        @Nullable Place billing,
        @Nullable Place delivery,
        EbpFigures most)
        implements Addressed, Paying {

    @Override
    public String code() {
        return document.customer().code();
    }

    @Override
    public @Nullable Customer customer() {
        return document.customer().customer();
    }

    /** Who the document names goes before who has the account. */
    @Override
    public @Nullable String name() {
        String named = billing == null ? null : billing.name();
        return named == null ? Addressed.super.name() : named;
    }

    /** The one; that there is not more than one was looked at before. */
    @Override
    public @Nullable Payment payment() {
        return document.payments().size() == 1 ? document.payments().get(0) : null;
    }

    DocumentMoney money() {
        return document.money();
    }

    Currency currency() {
        return money().gross().currency();
    }

    DocumentLine item() {
        return money().lines().get(line);
    }

    LineFigures figures() {
        return new LineFigures(item(), most);
    }

    FooterFigures footer() {
        return new FooterFigures(money(), most);
    }

    String number() {
        String kept = document.head().number();
        return kept == null ? document.reference().text() : kept;
    }

    String referenceAndLabel() {
        return (document.reference().text() + " " + document.head().label()).strip();
    }

    /** A credit note names what it credits (ORD-33), and EBP has no column for it that is known. */
    String notes() {
        String notes = document.head().notes();
        String credited = credited();
        if (credited == null || document.head().type() != DocumentType.CREDIT_NOTE) {
            return notes;
        }
        String about = "Avoir sur " + credited;
        return notes.isBlank() ? about : about + "\n" + notes;
    }

    @Nullable
    String credited() {
        ExternalReference credits = document.credits();
        if (credits == null) {
            return null;
        }
        ForeignId id = ids.get(new Named(LinkKind.DOCUMENT, credits.text()));
        return id == null ? credits.text() : DocumentIds.number(id);
    }

    @Nullable
    String settlementMode() {
        List<@Nullable String> modes = document.payments().stream()
                .<@Nullable String>map(payment -> payment.accounts().settlementMode())
                .distinct()
                .toList();
        return modes.size() == 1 ? modes.get(0) : null;
    }

    /** Where something stands in the document. */
    String path(String place) {
        return place.startsWith("line.")
                ? "$.money.lines[" + line + "]" + place.substring("line".length())
                : "$." + place;
    }
}

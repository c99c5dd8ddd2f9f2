package dev.navette.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.SpecialPrice;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** One line is one special price of an article (ART-20). */
record SpecialLines(ArticleCells cells, SpecialColumns mapped, boolean sparse) implements Addition {

    @Override
    public List<String> columns() {
        return mapped.all();
    }

    @Override
    public Adding on(DelimitedReader reader) {
        var lines = new Lines(cells, mapped, sparse, reader);
        return (article, groups) -> article.with(article.prices()
                .withSpecial(groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> lines.price(row).stream())
                        .toArray(SpecialPrice[]::new)));
    }

    /** The columns in the order of one file. */
    private static final class Lines {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private final ArticleCells cells;
        private final boolean sparse;
        private final @Nullable Column group;
        private final @Nullable Column customer;
        private final @Nullable Column from;
        private final @Nullable Column first;
        private final @Nullable Column last;
        private final @Nullable Column amount;
        private final Basis basis;
        private final @Nullable Column percent;
        private final List<Column> prices = new ArrayList<>();

        Lines(ArticleCells cells, SpecialColumns mapped, boolean sparse, DelimitedReader reader) {
            this.cells = cells;
            this.sparse = sparse;
            group = Cells.column(reader, mapped.group());
            customer = Cells.column(reader, mapped.customer());
            from = Cells.column(reader, mapped.from());
            first = Cells.column(reader, mapped.first());
            last = Cells.column(reader, mapped.last());
            amount = Cells.column(reader, mapped.net() == null ? mapped.gross() : mapped.net());
            basis = mapped.net() == null ? Basis.GROSS : Basis.NET;
            percent = Cells.column(reader, mapped.percent());
            if (amount != null) {
                prices.add(amount);
            }
            if (percent != null) {
                prices.add(percent);
            }
        }

        /** The price of a line; nothing where it says none, or is refused. */
        Optional<SpecialPrice> price(Row row) {
            long said =
                    prices.stream().filter(column -> row.text(column) != null).count();
            if (said == 0 && sparse) {
                return Optional.empty();
            }
            if (said != 1) {
                row.refuse(
                        prices.get(0),
                        said == 0 ? "The line has no price" : "The line has a price and a percentage",
                        said == 0 ? "Write one, or take the line out" : "Keep one of the two");
                return Optional.empty();
            }
            Buyer buyer = buyer(row);
            Quantity smallest = smallest(row);
            LocalDate begin = first == null ? null : row.date(first);
            LocalDate end = last == null ? null : row.date(last);
            if (begin != null && end != null && last != null && end.isBefore(begin)) {
                row.refuse(last, "The last day is before the first one", "Correct one of the two");
            }
            Money money = cells.money(Cells.decimal(row, amount));
            BigDecimal off = percent(row);
            return row.fault().isPresent() || (money == null) == (off == null)
                    ? Optional.empty()
                    : Optional.of(new SpecialPrice(
                            buyer, smallest, begin, end, money == null ? null : new Price(money, basis), off));
        }

        private Buyer buyer(Row row) {
            String members = Cells.text(row, group);
            String one = Cells.text(row, customer);
            if (members != null && one != null && customer != null) {
                row.refuse(customer, "The line has a group and a customer", "Keep one of the two");
            }
            return members != null ? Buyer.group(members) : one != null ? Buyer.customer(one) : Buyer.ANYBODY;
        }

        /** An empty cell is any quantity. */
        private Quantity smallest(Row row) {
            BigDecimal number = Cells.decimal(row, from);
            if (number == null || from == null) {
                return Quantity.of(1);
            }
            if (number.signum() <= 0) {
                row.refuse(from, "A price from " + number.toPlainString() + " on", "Write a quantity above 0");
            }
            return new Quantity(number);
        }

        private @Nullable BigDecimal percent(Row row) {
            BigDecimal off = Cells.decimal(row, percent);
            if (off != null && percent != null && (off.signum() < 0 || off.compareTo(HUNDRED) > 0)) {
                row.refuse(percent, off.toPlainString() + " % cannot be taken off", "Write 0 to 100");
            }
            return off;
        }
    }
}

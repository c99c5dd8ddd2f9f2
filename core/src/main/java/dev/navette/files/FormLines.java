package dev.navette.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Attribute;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** One line is one form of an article (ART-12). */
record FormLines(ArticleMapping mapping, FormColumns mapped) implements Addition {

    @Override
    public List<String> columns() {
        return mapped.all();
    }

    @Override
    public Adding on(DelimitedReader reader) {
        return new Lines(mapping, mapped, reader);
    }

    /** The columns in the order of one file. */
    private static final class Lines implements Adding {

        private final ArticleCells cells;
        private final FormColumns mapped;
        private final Column reference;
        private final AttributeCells attributes;
        private final @Nullable Column names;
        private final @Nullable Column values;
        private final @Nullable Column barcode;
        private final @Nullable Column net;
        private final @Nullable Column gross;
        private final @Nullable Column netImpact;
        private final @Nullable Column grossImpact;
        private final @Nullable Column weight;
        private final @Nullable Column weightImpact;
        private final StockCells stock;
        private final KeyIndex references = new KeyIndex();

        Lines(ArticleMapping mapping, FormColumns mapped, DelimitedReader reader) {
            this.cells = mapping.cells();
            this.mapped = mapped;
            CombinedColumns combined = mapped.combined();
            reference = reader.column(Objects.requireNonNull(mapped.reference(), "reference"));
            attributes = new AttributeCells(mapped.attributes(), reader);
            names = combined == null ? null : Cells.column(reader, combined.names());
            values = combined == null ? null : Cells.column(reader, combined.values());
            barcode = Cells.column(reader, mapped.barcode());
            net = Cells.column(reader, mapped.net());
            gross = Cells.column(reader, mapped.gross());
            netImpact = Cells.column(reader, mapped.netImpact());
            grossImpact = Cells.column(reader, mapped.grossImpact());
            weight = Cells.column(reader, mapped.weight());
            weightImpact = Cells.column(reader, mapped.weightImpact());
            stock = new StockCells(
                    mapping.warehouseOfForms(),
                    Cells.column(reader, mapped.stock()),
                    null,
                    mapping.constant().tracked());
        }

        @Override
        public void see(LineGroup group) {
            for (Row row : group.rows()) {
                String own = row.isBroken() ? null : row.text(reference);
                if (own != null) {
                    references.add(own, row.line());
                }
            }
        }

        @Override
        public Article add(Article article, List<LineGroup> lines) {
            var forms = new ArrayList<ArticleForm>();
            for (LineGroup group : lines) {
                for (Row row : group.rows()) {
                    form(article, row).ifPresent(forms::add);
                }
            }
            return article.withForms(forms);
        }

        /** The form of a line; nothing where the line is refused. */
        private Optional<ArticleForm> form(Article article, Row row) {
            String own = row.requiredText(reference);
            List<Attribute> differs = names == null || values == null ? attributes.of(row) : combined(row);
            if (own != null) {
                references
                        .places(own)
                        .ifPresent(places -> row.refuse(
                                reference, "The reference " + own + " stands on " + places, "Give each form its own"));
            }
            if (differs.isEmpty() && row.fault().isEmpty()) {
                row.refuse(reference, "The form " + own + " differs in nothing", "Give it a value of an attribute");
            }
            if (own == null || differs.isEmpty()) {
                return Optional.empty();
            }
            var key = new Reference(own);
            return Optional.of(new ArticleForm(
                    key,
                    differs,
                    Cells.text(row, barcode),
                    prices(article, row),
                    stock.of(row, key),
                    weight(article, row)));
        }

        private List<Attribute> combined(Row row) {
            String called = row.requiredText(Objects.requireNonNull(names));
            String said = row.requiredText(Objects.requireNonNull(values));
            if (called == null || said == null) {
                return List.of();
            }
            CombinedColumns combined = Objects.requireNonNull(mapped.combined());
            List<String> each = combined.parts(called);
            List<String> own = combined.parts(said);
            if (each.size() != own.size() || each.contains("") || own.contains("")) {
                row.refuse(
                        Objects.requireNonNull(values),
                        "The attributes " + each + " do not fit the values " + own,
                        "Write a name and a value for each, in one order");
                return List.of();
            }
            var differs = new ArrayList<Attribute>();
            for (int i = 0; i < each.size(); i++) {
                differs.add(new Attribute(each.get(i), own.get(i)));
            }
            return differs;
        }

        /** Its own, or none where it costs what the article costs. */
        private ArticlePrices prices(Article article, Row row) {
            ArticlePrices whole = article.prices();
            Money ownNet =
                    netImpact == null ? cells.money(Cells.decimal(row, net)) : raised(row, netImpact, whole.net());
            Money ownGross = grossImpact == null
                    ? cells.money(Cells.decimal(row, gross))
                    : raised(row, grossImpact, whole.gross());
            return ownNet == null && ownGross == null ? ArticlePrices.NONE : new ArticlePrices(ownNet, ownGross, null);
        }

        private @Nullable Money raised(Row row, Column impact, @Nullable Money base) {
            BigDecimal more = row.decimal(impact);
            if (more == null || more.signum() == 0) {
                return null;
            }
            if (base == null) {
                refuseImpact(row, impact, "price");
                return null;
            }
            return new Money(base.amount().add(more), base.currency());
        }

        /** Its own, or null where it weighs what the article weighs. */
        private @Nullable Weight weight(Article article, Row row) {
            if (weightImpact == null) {
                return cells.weight(Cells.decimal(row, weight));
            }
            Weight more = cells.weight(row.decimal(weightImpact));
            if (more == null || more.grams().signum() == 0) {
                return null;
            }
            Weight sent = article.measures().grossWeight();
            Weight base = sent == null ? article.measures().netWeight() : sent;
            if (base == null) {
                refuseImpact(row, weightImpact, "weight");
                return null;
            }
            return new Weight(base.grams().add(more.grams()));
        }

        private static void refuseImpact(Row row, Column impact, String what) {
            row.refuse(
                    impact,
                    "The article has no " + what + " that this could be added to",
                    "Give it one, or leave the impact empty");
        }
    }
}

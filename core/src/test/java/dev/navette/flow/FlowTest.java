package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.spi.KeyedWriter;
import dev.navette.spi.ListReader;
import dev.navette.spi.Selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlowTest {

    private static final LinkKind LABEL = new LinkKind("LABEL");

    @Test
    @Tag("ART-21")
    void refusesToKeepAndWriteOneField() {
        var export = ArticleExport.netPrices()
                .under(UpdatePolicy.erpLeads().keeping(ProductField.NAME).writing(ProductField.NAME));

        assertThat(export.problems())
                .containsExactly(new Problem(
                        "$.policy.written", "name is both kept and written", "Name it in one of the two lists"));
    }

    @Test
    void isAPipelineWithANameAndWithoutOptions() {
        Pipeline<String, String> labels = labels(Source.of(Prices.class));

        Flow flow = Flow.of("shelf-labels", labels);

        assertThat(flow.task()).isEqualTo("shelf-labels");
        assertThat(flow.pipeline()).isSameAs(labels);
        assertThat(flow.problems()).isEmpty();
        assertThat(flow.options())
                .isEqualTo(
                        Flow.of("shelf-labels", labels(Source.of(Prices.class))).options());
    }

    @Test
    void mustSayItsOptionsWhereOnlyChangesAreRead() {
        Pipeline<String, String> labels = labels(Source.of(Prices.class).selecting(Selection.changed()));

        assertThatThrownBy(() -> Flow.of("shelf-labels", labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a flow that reads only what changed must say its options: write a record for shelf-labels");
    }

    @Test
    void hasAName() {
        Pipeline<String, String> labels = labels(Source.of(Prices.class));

        assertThatThrownBy(() -> Flow.of(" ", labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task is blank");
    }

    @Test
    void writesToTheKindOfItsFields() {
        var price = new Tracked<String>(Field.of(LABEL, "price"), FieldValue::of);
        var name = new Tracked<String>(Field.of(LABEL, "name"), FieldValue::of);

        Sink<String> sink = Sink.to(Labels.class, price, name);

        assertThat(sink).isEqualTo(Sink.to(Labels.class, LABEL, List.of(price, name)));
    }

    @Test
    void fieldsOfOneKindAndCodeAreEqual() {
        assertThat(Field.of(LABEL, "price")).isEqualTo(Field.of(LABEL, "price")).hasToString("price");
        assertThat(Field.of(LABEL, "price")).isNotEqualTo(Field.of(LinkKind.PRODUCT, "price"));
    }

    private static Pipeline<String, String> labels(Source<String> source) {
        var price = new Tracked<String>(Field.of(LABEL, "price"), FieldValue::of);
        return new Pipeline<>(source, Mapped.Ready::new, Sink.to(Labels.class, price));
    }

    private interface Prices extends ListReader<String> {}

    private interface Labels extends KeyedWriter<String> {}
}

package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Which column of a file of forms is what, by its header.
 *
 * @param reference the form's own key
 * @param attributes in what it differs from the others
 * @param combined the same, where all of it stands in two cells; or null
 * @param barcode of its label
 * @param net its price without tax
 * @param gross its price with tax
 * @param netImpact how much more than the article it costs without tax
 * @param grossImpact how much more than the article it costs with tax
 * @param weight its weight
 * @param weightImpact how much heavier than the article it is
 * @param stock on the shelf of the mapping's warehouse
 */
record FormColumns(
        @NotBlank @Nullable String reference,
        @Default("[]") @Size(max = 5) List<AttributeColumns> attributes,
        @Nullable CombinedColumns combined,
        @Nullable String barcode,
        @Nullable String net,
        @Nullable String gross,
        @Nullable String netImpact,
        @Nullable String grossImpact,
        @Nullable String weight,
        @Nullable String weightImpact,
        @Nullable String stock)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (attributes.isEmpty() == (combined == null)) {
            problems.add(new Problem(
                    "$.attributes",
                    attributes.isEmpty() ? "missing, and forms must differ in something" : "there is combined too",
                    "Say in which columns the attributes are, or as combined in which cells"));
        }
        if ((net != null || gross != null) && (netImpact != null || grossImpact != null)) {
            problems.add(new Problem(
                    netImpact == null ? "$.grossImpact" : "$.netImpact",
                    "there is a column of the price too",
                    "Remove the impact or the price"));
        }
        if (weight != null && weightImpact != null) {
            problems.add(new Problem(
                    "$.weightImpact", "there is a column of the weight too", "Remove the impact or the weight"));
        }
        return problems;
    }

    boolean haveMoney() {
        return Stream.of(net, gross, netImpact, grossImpact).anyMatch(Objects::nonNull);
    }

    boolean haveWeights() {
        return weight != null || weightImpact != null;
    }

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(
                        Stream.of(reference, barcode, net, gross, netImpact, grossImpact, weight, weightImpact, stock),
                        attributes.stream().flatMap(AttributeColumns::all),
                        combined == null ? Stream.<String>empty() : combined.all())
                .flatMap(columns -> columns)
                .filter(Objects::nonNull)
                .toList();
    }
}

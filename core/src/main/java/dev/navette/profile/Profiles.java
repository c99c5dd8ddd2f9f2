package dev.navette.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.navette.error.InvalidSettingsException;
import dev.navette.flow.ActivationUpdate;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.ArticleImport;
import dev.navette.flow.CustomerActivation;
import dev.navette.flow.CustomerExport;
import dev.navette.flow.Flow;
import dev.navette.flow.InvoiceExport;
import dev.navette.flow.PriceUpdate;
import dev.navette.flow.ProspectImport;
import dev.navette.flow.QuoteExport;
import dev.navette.flow.StatusUpdate;
import dev.navette.flow.StockUpdate;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.Writing;
import dev.navette.mapping.ActivationRule;
import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.text.SourceFiles;

/**
 * Profiles as JSON (PRO-1): reads them strictly, writes them, and describes them to editors. Immutable.
 *
 * <pre>{@code
 * {
 *   "name": "epicerie",
 *   "erp": {"type": "files-erp", "folder": "exports", "mapping": "mapping.json"},
 *   "shop": {"type": "memory-shop", "file": "shop.json"},
 *   "flows": {
 *     "article-export": {"prices": {"basis": "net"}},
 *     "stock-update": {"warehouses": ["PARIS"], "pace": {"batch": 50}}
 *   }
 * }
 * }</pre>
 *
 * <p>A connection names its connector by {@code type}; its other keys are the components of that connector's settings.
 * Flows run in the order in which they stand. Relative paths are taken from the folder of the profile.
 */
public final class Profiles {

    private static final Map<String, Class<? extends Record>> OWN = own();

    private final Providers providers;
    private final Map<String, Class<? extends Record>> flows;

    private Profiles(Providers providers, Map<String, Class<? extends Record>> flows) {
        this.providers = providers;
        this.flows = Collections.unmodifiableMap(flows);
    }

    /** With the connectors that a class loader can see: an application's own, as a rule. */
    public static Profiles visibleTo(ClassLoader loader) {
        return with(Providers.visibleTo(loader));
    }

    /** With these connectors. */
    public static Profiles with(Providers providers) {
        return new Profiles(Objects.requireNonNull(providers, "providers"), OWN);
    }

    /**
     * The same, with a flow of the host's own: its options are the record's components.
     *
     * @param task what {@link Flow#task} says, and its key in JSON
     * @throws IllegalArgumentException when the task is known already, or the record has a component {@code pace}
     */
    public <F extends Record & Flow> Profiles knowing(String task, Class<F> flow) {
        if (flows.containsKey(task)) {
            throw new IllegalArgumentException("the flow " + task + " is known already");
        }
        if (Stream.of(flow.getRecordComponents())
                .anyMatch(component -> component.getName().equals(FlowShape.PACE))) {
            throw new IllegalArgumentException(
                    flow + " has a component " + FlowShape.PACE + ", which is each flow's own");
        }
        var more = new LinkedHashMap<>(flows);
        more.put(task, flow);
        return new Profiles(providers, more);
    }

    /**
     * Reads a profile from its file.
     *
     * @throws InvalidSettingsException with everything that is wrong in it
     * @throws dev.navette.error.UnreadableSourceException when the file is not there
     */
    public Profile read(Path file) {
        String source = "profile " + file.getFileName();
        try (InputStream in = SourceFiles.open(file, source)) {
            return read(in.readAllBytes(), "The profile " + file, file.resolveSibling(""));
        } catch (IOException broken) {
            throw SourceFiles.refusal(file, source, broken);
        }
    }

    /**
     * Reads a profile from a text.
     *
     * @param folder where its relative paths begin
     * @throws InvalidSettingsException with everything that is wrong in it
     */
    public Profile parse(String json, Path folder) {
        return read(json.getBytes(StandardCharsets.UTF_8), "The profile", folder);
    }

    /**
     * The profile as a text that {@link #parse} makes an equal profile of. A secret is written as its reference; one that
     * is a value is not written, and what stands in its place is refused when it is read: secrets are not copied.
     *
     * @param folder where the text will lie: paths below it are written relative to it
     * @throws InvalidSettingsException when a connection or flow belongs to the program alone and cannot be read back
     */
    public String json(Profile profile, Path folder) {
        return JsonText.of(document().write(profile, new Writing(folder)));
    }

    /** JSON Schema, draft 2020-12, for editors: every connector and flow with all of its keys. */
    public String schema() {
        return JsonText.of(document().schema());
    }

    private Profile read(byte[] bytes, String subject, Path folder) {
        var reading = new Reading(folder);
        Optional<Profile> profile = JsonText.tree(bytes, "the profile", reading)
                .map(tree -> document().read(tree, reading));
        if (profile.isEmpty() || !reading.problems().isEmpty()) {
            throw new InvalidSettingsException(subject, reading.problems());
        }
        return profile.get();
    }

    private ProfileDocument document() {
        return new ProfileDocument(providers, flows);
    }

    private static Map<String, Class<? extends Record>> own() {
        var own = new LinkedHashMap<String, Class<? extends Record>>();
        for (Flow flow : List.of(
                ArticleExport.netPrices(),
                StockUpdate.from(),
                PriceUpdate.net(),
                ActivationUpdate.by(ActivationRule.USUAL),
                ArticleImport.everything(),
                CustomerExport.usual(),
                CustomerActivation.by(CustomerActivationRule.USUAL),
                ProspectImport.numbered("WEB", 8),
                StatusUpdate.by(ProgressRule.from()),
                InvoiceExport.usual(),
                QuoteExport.usual())) {
            own.put(flow.task(), flow.getClass().asSubclass(Record.class));
        }
        return own;
    }
}

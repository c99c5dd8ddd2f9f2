package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.files.FilesErp;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleStock;
import dev.navette.model.Attribute;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Reference;
import dev.navette.model.SpecialPrice;
import dev.navette.model.WarehouseStock;
import dev.navette.model.Weight;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpWorld;
import dev.navette.text.Audience;
import dev.navette.text.DelimitedWriter;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;

/** A folder that an ERP exports its articles and its stock to, all of them anew after each change. */
final class FilesErpWorld implements ErpWorld {

    private static final Dialect DIALECT = Dialect.FRENCH_WINDOWS.with(Encoding.of(StandardCharsets.UTF_8));

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR", "weightUnit": "g",
                "columns": {"reference": "Code article", "name": "Libellé", "description": "Description",
                    "net": "PV HT", "barcode": "Code barre", "brand": "Marque", "category": "Famille",
                    "master": "Article maître", "grossWeight": "Poids brut",
                    "published": "Publié", "dormant": "En sommeil"},
                "images": {"folder": "photos"}, "documents": {"folder": "fiches", "subFolders": true},
                "forms": {"file": "gammes.csv", "charset": "UTF-8", "article": "Code article",
                    "columns": {"reference": "Code gamme", "net": "PV HT",
                        "attributes": [{"nameColumn": "Gamme", "valueColumn": "Élément"}]}},
                "specialPrices": {"file": "tarifs.csv", "charset": "UTF-8", "article": "Code article",
                    "columns": {"group": "Tarif", "net": "PV HT"}}},
             "stock": {"file": "stock.csv", "charset": "UTF-8",
                "columns": {"reference": "Code article", "warehouse": "Dépôt", "real": "Stock réel",
                    "customerOrders": "Commandes clients"}}}
            """;

    private static final List<String> COLUMNS = List.of(
            "Code article",
            "Libellé",
            "Description",
            "PV HT",
            "Code barre",
            "Marque",
            "Famille",
            "Article maître",
            "Poids brut",
            "Publié",
            "En sommeil");

    private final Path folder;
    private final Path mapping;
    private final Map<String, Article> articles = new TreeMap<>();
    private final TreeSet<String> damaged = new TreeSet<>();

    FilesErpWorld(Path folder) throws IOException {
        this.folder = folder;
        this.mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        Files.writeString(Files.createDirectories(folder.resolve("photos")).resolve("Thumbs.db"), "of the system");
        Files.writeString(
                Files.createDirectories(folder.resolve("fiches/EM-1")).resolve("lisez-moi.md"), "of a person");
        export();
    }

    @Override
    public Connection<?> connection() {
        return FilesErp.in(folder, mapping);
    }

    @Override
    public void put(List<Article> changed) {
        changed.forEach(article -> articles.put(article.reference().value(), article));
        changed.forEach(article -> damaged.remove(article.reference().value()));
        export();
    }

    @Override
    public void remove(String reference) {
        articles.remove(reference);
        export();
    }

    @Override
    public boolean damage(String reference) {
        damaged.add(reference);
        export();
        return true;
    }

    @Override
    public boolean knowsWhatChanged() {
        return false;
    }

    /** As when the ERP takes its export away to write the next one. */
    @Override
    public boolean silence() {
        try {
            Path away = Files.createDirectories(folder.resolve("elsewhere"));
            for (String exported : List.of("articles.csv", "gammes.csv", "tarifs.csv", "stock.csv")) {
                Files.move(folder.resolve(exported), away.resolve(exported));
            }
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void export() {
        try {
            write("articles.csv", COLUMNS, lines());
            write("gammes.csv", List.of("Code article", "Code gamme", "PV HT", "Gamme", "Élément"), formLines());
            write("tarifs.csv", List.of("Code article", "Tarif", "PV HT"), specialLines());
            write("stock.csv", List.of("Code article", "Dépôt", "Stock réel", "Commandes clients"), stockLines());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<List<@Nullable String>> lines() {
        return articles.values().stream().map(this::line).toList();
    }

    private List<@Nullable String> line(Article article) {
        Money net = article.prices().net();
        Reference master = article.relations().master();
        Weight weight = article.measures().grossWeight();
        return Arrays.asList(
                article.reference().value(),
                article.texts().name(),
                article.texts().description(),
                net == null ? null : number(article, net.amount()),
                article.identification().barcode(),
                article.identification().brand(),
                String.join(" > ", article.classification().category()),
                master == null ? null : master.value(),
                weight == null ? null : DIALECT.number(weight.grams()),
                article.publication().published() ? "oui" : "non",
                article.publication().dormant() ? "oui" : "non");
    }

    private List<List<@Nullable String>> formLines() {
        return articles.values().stream()
                .flatMap(article -> article.forms().stream().map(form -> formLine(article, form)))
                .toList();
    }

    private List<@Nullable String> formLine(Article article, ArticleForm form) {
        Money net = form.prices().net();
        Attribute differs = form.attributes().get(0);
        return Arrays.asList(
                article.reference().value(),
                form.reference().value(),
                net == null ? null : DIALECT.number(net.amount()),
                differs.name(),
                differs.value());
    }

    private List<List<@Nullable String>> specialLines() {
        return articles.values().stream()
                .flatMap(article -> article.prices().special().stream().map(price -> specialLine(article, price)))
                .toList();
    }

    private List<@Nullable String> specialLine(Article article, SpecialPrice special) {
        Price price = special.price();
        return Arrays.asList(
                article.reference().value(),
                special.buyer().name(),
                price == null ? null : DIALECT.number(price.money().amount()));
    }

    private List<List<@Nullable String>> stockLines() {
        return articles.values().stream()
                .flatMap(article ->
                        stock(article).entrySet().stream().map(one -> stockLine(article, one.getKey(), one.getValue())))
                .toList();
    }

    private List<@Nullable String> stockLine(Article article, String warehouse, WarehouseStock holds) {
        return Arrays.asList(
                article.reference().value(),
                warehouse,
                number(article, holds.real().value()),
                number(article, holds.customerOrders().value()));
    }

    private static Map<String, WarehouseStock> stock(Article article) {
        ArticleStock stock = article.stock();
        return stock == null ? Map.of() : new TreeMap<>(stock.warehouses());
    }

    private String number(Article article, BigDecimal number) {
        return damaged.contains(article.reference().value()) ? "gratuit" : DIALECT.number(number);
    }

    private void write(String name, List<String> columns, List<List<@Nullable String>> lines) throws IOException {
        try (var writer = DelimitedWriter.create(folder.resolve(name), DIALECT, columns, Audience.PROGRAMS)) {
            for (List<@Nullable String> line : lines) {
                writer.write(line).ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.message());
                });
            }
            writer.commit();
        }
    }
}

package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Account;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.StockReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilesErpMappingTest {

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    @Tag("PRO-1")
    void refusesEverythingThatIsWrongAtOnce() {
        String mapping = """
                {"articles": {"file": "../articles.csv", "charset": "windows-1250x", "separator": ";;", "quote": "''",
                    "decimalMark": "·", "dateFormat": "jj/mm/aaaa", "headerLine": 0, "seperator": ";",
                    "columns": {"reference": " ", "libelle": "Libellé", "net": 7},
                    "constants": {"vatRate": 120, "tracked": "oui"}, "warehouse": null},
                 "stock": {"file": "stock.csv", "columns": {"reference": "Code", "real": "Réel", "warehouse": "Dépôt"},
                    "warehouse": "PARIS"},
                 "stok": {}}
                """;

        assertThatThrownBy(() -> folder.open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 16 problems:
                          - $.stok: an unknown key. Write "stock", or remove it.
                          - $.articles.seperator: an unknown key. Write "separator", or remove it.
                          - $.articles.decimalMark: it is neither a comma nor a point. Write "," or ".".
                          - $.articles.headerLine: it is 0. Write at least 1.
                          - $.articles.file: it leads out of the folder. Name a file in the folder.
                          - $.articles.charset: it is no charset that Java knows. Write for example windows-1252 or UTF-8.
                          - $.articles.separator: it is no separator. Write one character, or "tab".
                          - $.articles.quote: it is no quote. Write one character, or "none".
                          - $.articles.dateFormat: it is no date format. Write for example dd/MM/yyyy.
                          - $.articles.columns.libelle: an unknown key. Remove it; the known keys are reference, name, \
                        summary, description, net, gross, vatRate, vatCode, ecoParticipation, lists, stock, tracked, \
                        barcode, brand, supplier, category, categories, attributes, master, related, width, height, \
                        depth, netWeight, grossWeight, published, dormant, blocked, images, documents, translations, \
                        custom, customNumbers, customDates.
                          - $.articles.columns.name: missing. Write a text that is not blank.
                          - $.articles.columns.net: it is a number. Write a text in quotes.
                          - $.articles.columns.reference: it is blank. Write a text that is not blank.
                          - $.articles.constants.tracked: it is a text. Write true or false.
                          - $.articles.constants.vatRate: it is 120. Write at most 100.
                          - $.stock.warehouse: there is a column for it too. Remove it or columns.warehouse.""");
    }

    @Test
    void refusesWhatIsNotJsonWithItsPlace() {
        assertThatThrownBy(() -> folder.open("{\"articles\": {\n  \"file\" \"articles.csv\"}}"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "The mapping " + temp.resolve("mapping.json")
                                + " has 1 problem:\n  - line 2, column 10: it is not JSON: Unexpected character ('\"' (code 34)):")
                .hasMessageEndingWith("Look for a missing comma, quote or bracket there or just before.");
    }

    @Test
    void refusesAMappingInAnotherCharset() {
        folder.write("mapping.json", ErpFolder.MAPPING, ErpFolder.WINDOWS);
        Path mapping = temp.resolve("mapping.json");

        assertThatThrownBy(() -> FilesErp.in(temp, mapping).open(new Lent(Clock.systemUTC())))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + mapping
                        + " has 1 problem:\n  - line 2: the mapping is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThatThrownBy(() -> folder.open("{\"stock\": {},\n \"stock\": {}}"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("\"stock\"");
    }

    @Test
    void refusesAnEmptyMapping() {
        assertThatThrownBy(() -> folder.open("{}"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "The mapping " + temp.resolve("mapping.json") + " has 1 problem:\n"
                                + "  - $: it maps neither articles nor stock nor customers. Add \"articles\", \"stock\" or \"customers\" with file and columns.");
    }

    @Test
    void asksForTheCurrencyOfPricesAndTheWarehouseOfStock() {
        String mapping = """
                {"articles": {"file": "a.csv",
                    "columns": {"reference": "Code", "name": "Nom", "net": "HT", "stock": "Stock"}}}
                """;

        assertThatThrownBy(() -> folder.open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 2 problems:
                          - $.articles.currency: missing, and prices need one. Write its ISO 4217 code, for example "EUR".
                          - $.articles.warehouse: missing, and columns.stock must be that of a warehouse. Name it, for \
                        example "PRINCIPAL".""");
    }

    @Test
    @Tag("PRO-1")
    void asksForUnitsAndRefusesWhatContradictsItself() {
        String mapping = """
                {"articles": {"file": "a.csv", "relatedSeparator": " ", "categorySeparator": "|",
                    "categoryListSeparator": "|", "lengthUnit": "pied",
                    "columns": {"reference": "Code", "name": "Nom", "width": "L", "grossWeight": "P", "ecoParticipation": "E",
                        "category": "Famille", "categories": ["Rayon"], "published": "Web",
                        "attributes": [{"name": "Taille", "nameColumn": "Gamme", "valueColumn": "T"}],
                        "lists": {"PRO": {}}, "translations": {"de": {}, "en anglais": {"name": "Name"}},
                        "custom": {"origine": "O"}, "customNumbers": {"origine": "O"}},
                    "constants": {"published": true},
                    "forms": {"file": "g.csv", "charset": "UTF-16", "article": "Code", "only": {"column": "Type"},
                        "columns": {"reference": "Ref", "net": "HT", "netImpact": "Plus", "weight": "P", "weightImpact": "PP",
                            "stock": "S", "combined": {"names": "N", "values": "V", "between": ":", "upTo": ":"},
                            "attributes": [{"name": "Taille", "valueColumn": "T"}]}},
                    "specialPrices": {"file": "p.csv", "columns": {"net": "HT", "gross": "TTC"}}}}
                """;

        assertThatThrownBy(() -> folder.open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 22 problems:
                          - $.articles.columns.lists.PRO: no column is named. Name that of net or of gross.
                          - $.articles.columns.attributes[0]: either a name or the column of a name. Write one of \
                        the two.
                          - $.articles.columns.translations.de: no column is named. Name at least that of \
                        name, or remove it.
                          - $.articles.columns.custom.origine: the name is given to several columns. Keep one of them.
                          - $.articles.columns.categories: category names a column too. Keep the one that has all \
                        levels, or one for each.
                          - $.articles.columns.translations.en anglais: it is no BCP 47 tag of a language. Write \
                        for example en or de-CH.
                          - $.articles.lengthUnit: it is no unit of lengths. Write "mm", "cm", "m" or "in".
                          - $.articles.forms.only: either what the column says or what it does not. Write is or isNot.
                          - $.articles.forms.charset: a file in UTF-16 can only be read from its beginning. Save it \
                        as UTF-8, or name the order of the bytes: "UTF-16LE" or "UTF-16BE".
                          - $.articles.forms.columns.combined.upTo: it is what stands between them. Choose another \
                        one.
                          - $.articles.forms.columns.attributes: there is combined too. Say in which columns the \
                        attributes are, or as combined in which cells.
                          - $.articles.forms.columns.netImpact: there is a column of the price too. Remove the \
                        impact or the price.
                          - $.articles.forms.columns.weightImpact: there is a column of the weight too. Remove the \
                        impact or the weight.
                          - $.articles.specialPrices.article: missing. Write a text that is not blank.
                          - $.articles.specialPrices.columns.gross: there is a column of net prices too. Keep one \
                        of the two.
                          - $.articles.currency: missing, and prices need one. Write its ISO 4217 code, for example \
                        "EUR".
                          - $.articles.weightUnit: missing, and weights need one. Write "g", "kg", "lb" or "oz".
                          - $.articles.ecoBasis: missing, and the columns of prices do not tell whether \
                        columns.ecoParticipation holds the tax. Write "net" or "gross".
                          - $.articles.constants.published: there is a column for it too. Remove the constant or \
                        the column.
                          - $.articles.relatedSeparator: it is blank. Write for example ",", or leave it out.
                          - $.articles.categoryListSeparator: it is categorySeparator too. Choose another one, or \
                        leave it out.
                          - $.articles.forms.warehouse: missing, and columns.stock must be that of a warehouse. \
                        Name it, for example "PRINCIPAL".""");
    }

    @Test
    @Tag("PRO-1")
    void refusesImpactsOnWhatTheArticlesDoNotSayAndFilesOfOneColumn() {
        String mapping = """
                {"articles": {"file": "a.csv", "currency": "EUR", "weightUnit": "kg", "relatedSeparator": ";",
                    "columns": {"reference": "Code", "name": "Nom", "gross": "TTC"},
                    "forms": {"file": "g.csv", "article": "Code",
                        "columns": {"reference": "Ref", "netImpact": "Plus", "weightImpact": "PP"}},
                    "specialPrices": {"file": "p.csv", "article": "Code", "columns": {"group": "Tarif"}}}}
                """;

        assertThatThrownBy(() -> folder.open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 5 problems:
                          - $.articles.forms.columns.attributes: missing, and forms must differ in something. Say \
                        in which columns the attributes are, or as combined in which cells.
                          - $.articles.specialPrices.columns: no column has a price. Name that of net, of gross or \
                        of percent.
                          - $.articles.relatedSeparator: columns.related is not mapped. Remove it, or map the column.
                          - $.articles.forms.columns.netImpact: the articles have nothing that it could be added \
                        to. Map columns.net of the articles, or remove it.
                          - $.articles.forms.columns.weightImpact: the articles have nothing that it could be added \
                        to. Map columns.grossWeight or netWeight of the articles, or remove it.""");
    }

    @Test
    void refusesAMappingThatIsNotThere() {
        folder.articles("");

        assertThatThrownBy(() -> FilesErp.in(temp, temp.resolve("maping.json")).open(new Lent(Clock.systemUTC())))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The file maping.json is not there (mapping maping.json, folder " + temp
                        + "). Put it there or correct its name. The folder has articles.csv.");
    }

    @Test
    @Tag("PRO-6")
    void lacksTheRolesThatTheMappingHasNoFileFor() {
        Connector erp = folder.open(
                "{\"articles\": {\"file\": \"a.csv\", \"columns\": {\"reference\": \"A\", \"name\": \"B\"}}}");

        assertThat(erp.role(ArticleReader.class)).isPresent();
        assertThat(erp.role(StockReader.class)).isEmpty();
        assertThat(erp.absence(StockReader.class))
                .hasValue(new Problem(
                        "$.stock",
                        "the mapping mapping.json does not say where it is",
                        "Add \"stock\" with its file and columns"));
        assertThat(erp.absence(ProductWriter.class)).isEmpty();
    }

    @Test
    void isOneAccountByWhateverPathItIsNamed() throws IOException {
        Path real = Files.createDirectory(temp.resolve("exports"));
        Path link = Files.createSymbolicLink(temp.resolve("lien"), real);
        Path mapping = temp.resolve("mapping.json");

        assertThat(FilesErp.in(link, mapping).account())
                .isEqualTo(FilesErp.in(temp.resolve("x/../exports"), mapping).account())
                .isEqualTo(new Account("files-erp", real.toRealPath().toString()));
    }
}

package dev.navette.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.SpecialPrice;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-20")
class FilesErpSpecialPricesTest {

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR",
                "columns": {"reference": "Code", "name": "Nom"},
                "specialPrices": {"file": "tarifs.csv", "charset": "UTF-8", "article": "Article",
                    "columns": {"group": "Tarif", "customer": "Client", "from": "Dès", "first": "Du", "last": "Au",
                        "net": "HT", "percent": "Remise"}}}}
            """;

    private static final String HEADER = "Article;Tarif;Client;Dès;Du;Au;HT;Remise\n";

    @TempDir
    private Path temp;

    @Test
    void readsPricesForGroupsCustomersQuantitiesAndTimes() {
        List<Read<Article>> reads =
                read(MAPPING, HEADER + "EM-1;PRO;;;;;3,10;\nEM-1;;CL-7;12;;;;7,5\nEM-2;;;;01/12/2026;24/12/2026;0;\n");

        assertThat(special(reads.get(0)))
                .containsExactly(
                        SpecialPrice.of(Buyer.group("PRO"), net("3.10")),
                        SpecialPrice.off(Buyer.customer("CL-7"), "7.5").from(Quantity.of(12)));
        assertThat(special(reads.get(1)))
                .containsExactly(SpecialPrice.of(Buyer.ANYBODY, net("0"))
                        .during(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24)));
        assertThat(special(reads.get(2))).isEmpty();
    }

    @Test
    void makesAnArticleFaultyByALineThatSaysTooLittleOrTooMuch() {
        List<Read<Article>> reads =
                read(MAPPING, HEADER + "EM-1;;;;;;;\nEM-2;;;;;;3;5\nEM-3;PRO;CL-7;0;24/12/2026;01/12/2026;;120\n");

        assertThat(reads)
                .extracting(Photos::message)
                .containsExactly(
                        "The line has no price (files tarifs.csv, line 2, column HT). Write one, or take the line out.",
                        "The line has a price and a percentage (files tarifs.csv, line 3, column HT). Keep one of the two.",
                        "The line has a group and a customer (column Client); A price from 0 on (column Dès); The last day is"
                                + " before the first one (column Au); 120 % cannot be taken off (column Remise) (files tarifs.csv,"
                                + " line 4). Keep one of the two; Write a quantity above 0; Correct one of the two; Write 0 to"
                                + " 100.");
    }

    @Test
    void passesOverLinesWithoutAPriceWhereTheMappingSaysSo() {
        String mapping = """
                {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR",
                    "columns": {"reference": "Code", "name": "Nom"},
                    "specialPrices": {"file": "articles.csv", "charset": "UTF-8", "article": "Code", "sparse": true,
                        "columns": {"gross": "Promo"}}}}
                """;
        new ErpFolder(temp)
                .write("articles.csv", "Code;Nom;Promo\nEM-1;Café;\nEM-2;Thé;2,50\n", StandardCharsets.UTF_8);

        List<Read<Article>> reads = read(mapping);

        assertThat(special(reads.get(0))).isEmpty();
        assertThat(special(reads.get(1)))
                .containsExactly(SpecialPrice.of(Buyer.ANYBODY, new Price(Money.of("2.50", "EUR"), Basis.GROSS)));
    }

    private List<Read<Article>> read(String mapping, String prices) {
        new ErpFolder(temp)
                .write("articles.csv", "Code;Nom\nEM-1;Café\nEM-2;Thé\nEM-3;Sel\n", StandardCharsets.UTF_8)
                .write("tarifs.csv", prices, StandardCharsets.UTF_8);
        return read(mapping);
    }

    private List<Read<Article>> read(String mapping) {
        return ErpFolder.all(
                new ErpFolder(temp).open(mapping).role(ArticleReader.class).orElseThrow(), 2);
    }

    private static List<SpecialPrice> special(Read<Article> read) {
        assertThat(read.fault()).isNull();
        Article article = read.element();
        assertThat(article).isNotNull();
        return article.prices().special();
    }

    private static Price net(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.NET);
    }
}

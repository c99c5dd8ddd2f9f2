package dev.navette.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** A folder with a mapping beside it, as a shopkeeper's accountant exports it. */
record ErpFolder(Path folder) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Labels as the program prints them. */
    static final String MAPPING = """
            {"articles": {"file": "articles.csv",
                "columns": {"reference": "Code article", "name": "Libellé", "net": "PV HT", "vatRate": "Taux de TVA"},
                "currency": "EUR"},
             "stock": {"file": "stock.csv",
                "columns": {"reference": "Code article", "warehouse": "Dépôt", "real": "Stock réel",
                    "customerOrders": "Commandes clients", "tracked": "Suivi en stock"}}}
            """;

    static final String ARTICLE_HEADER = "\"Code article\";\"Libellé\";\"PV HT\";\"Taux de TVA\"\r\n";
    static final String STOCK_HEADER =
            "\"Code article\";\"Dépôt\";\"Stock réel\";\"Commandes clients\";\"Suivi en stock\"\r\n";

    ErpFolder articles(String lines) {
        return write("articles.csv", ARTICLE_HEADER + lines, WINDOWS);
    }

    ErpFolder stock(String lines) {
        return write("stock.csv", STOCK_HEADER + lines, WINDOWS);
    }

    ErpFolder write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    ErpFolder write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Connector open() {
        return open(MAPPING);
    }

    Connector open(String mapping) {
        write("mapping.json", mapping.getBytes(StandardCharsets.UTF_8));
        return FilesErp.in(folder, folder.resolve("mapping.json")).open(new Lent(Clock.systemUTC()));
    }

    /** Everything, in pages of that size. */
    static <T> List<Read<T>> all(Reader<T> reader, int size) {
        var reads = new ArrayList<Read<T>>();
        Watermark next = reader.begin(Selection.everything());
        boolean last = false;
        while (!last) {
            Page<T> page = reader.read(next, size);
            reads.addAll(page.reads());
            next = page.next();
            last = page.last();
        }
        return reads;
    }
}

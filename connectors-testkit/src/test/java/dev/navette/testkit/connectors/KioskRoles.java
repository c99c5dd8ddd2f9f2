package dev.navette.testkit.connectors;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.http.Request;
import dev.navette.model.Check;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/** What the kiosk can do as a shop. */
final class KioskRoles {

    private static final Limits LIMITS = new Limits(25, 4, Duration.ZERO);

    private KioskRoles() {}

    /** Sets the stock. */
    record Stock(KioskWriter<StockLevel> kiosk) implements StockWriter {

        Stock(KioskLine line, KioskArticles articles) {
            this(new KioskWriter<>(
                    line,
                    articles,
                    write -> Map.of("quantity", write.element().quantity().toString())));
        }

        @Override
        public Limits limits() {
            return LIMITS;
        }

        @Override
        public Repeat repeat(Claim claim) {
            return Repeat.HARMLESS;
        }

        @Override
        public List<Outcome> write(List<Write<StockLevel>> batch, Attempt attempt) {
            return kiosk.write(batch, attempt, false);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return kiosk.resolve(batch);
        }
    }

    /** Makes products and changes them; the kiosk itself refuses a second one of a reference. */
    record Products(KioskWriter<Product> kiosk) implements ProductWriter {

        Products(KioskLine line, KioskArticles articles) {
            this(new KioskWriter<>(line, articles, Products::values));
        }

        @Override
        public Limits limits() {
            return LIMITS;
        }

        @Override
        public Repeat repeat(Claim claim) {
            return Repeat.HARMLESS;
        }

        @Override
        public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
            return kiosk.write(batch, attempt, true);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return kiosk.resolve(batch);
        }

        private static Map<String, String> values(Write<Product> write) {
            Map<String, String> values = valuesOf(write.element());
            if (!write.fields().contains(ProductField.NAME)) {
                values.remove("name");
            }
            if (!write.fields().contains(ProductField.DESCRIPTION)) {
                values.remove("description");
            }
            if (!write.fields().contains(ProductField.PRICE)) {
                values.remove("price");
            }
            if (!write.fields().contains(ProductField.QUANTITY)) {
                values.remove("quantity");
            }
            return values;
        }
    }

    /** A product as the kiosk keeps it. */
    static Map<String, String> valuesOf(Product product) {
        var values = new HashMap<String, String>();
        values.put("name", product.texts().name());
        if (product.texts().description() != null) {
            values.put("description", product.texts().description());
        }
        if (product.price() != null) {
            values.put("price", product.price().money().amount().toPlainString());
        }
        if (product.quantity() != null) {
            values.put("quantity", product.quantity().toString());
        }
        return values;
    }

    /** Finds what bears a reference. */
    record Finder(KioskArticles articles) implements SellableFinder {

        @Override
        public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
            var names = new HashSet<String>();
            keys.forEach(key -> names.add(key.value()));
            var there = articles.of("reference", names);
            var found = new HashMap<Reference, List<ForeignId>>();
            for (Reference key : keys) {
                found.put(
                        key,
                        there.stream()
                                .filter(one -> key.value().equals(one.get("reference")))
                                .map(one -> new ForeignId(Objects.requireNonNull(one.get("id"))))
                                .toList());
            }
            return found;
        }
    }

    /** Knocks at the door. */
    record Knock(KioskLine line) implements SelfTest {

        @Override
        public List<Check> checks() {
            try {
                return line.read(Request.get("me")).ok()
                        ? List.of(Check.ok("The kiosk answers, and takes the key"))
                        : List.of(Check.failed("It is no kiosk that answers", "Correct the address"));
            } catch (AccessRefusedException refused) {
                return List.of(Check.failed("The kiosk refuses the key", "Give it a key that is valid"));
            } catch (UnreachableException silent) {
                return List.of(Check.failed("The kiosk does not answer", "Look whether it is switched on"));
            }
        }
    }
}

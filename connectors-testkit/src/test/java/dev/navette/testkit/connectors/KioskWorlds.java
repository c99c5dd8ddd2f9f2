package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Connection;
import dev.navette.spi.Role;
import dev.navette.testkit.ErpAccountsWorld;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.World;

/** A kiosk in which somebody keeps the books. */
final class KioskWorlds {

    private KioskWorlds() {}

    /** What they have in common. */
    interface Books extends World {

        Kiosk kiosk();

        @Override
        default Optional<FaultProxy> wire() {
            return Optional.of(kiosk().wire);
        }

        @Override
        default Set<Secret> secrets() {
            return kiosk().secrets();
        }

        @Override
        default boolean lockOut() {
            return kiosk().lockOut();
        }

        @Override
        default boolean silence() {
            return kiosk().silence();
        }

        @Override
        default OptionalInt mostRequests(Class<? extends Role> role, int elements) {
            return OptionalInt.of(elements / 10 + 4);
        }

        @Override
        default void leave() {
            kiosk().close();
        }
    }

    /** Its documents. */
    record Documents(Kiosk kiosk, Connection<?> connection) implements Books, ErpDocumentsWorld {

        Documents {
            kiosk.server.takeDoubles();
        }

        @Override
        public String account() {
            return KioskDocuments.ACCOUNT;
        }

        @Override
        public ForeignId put(SalesDocument document) {
            Map<String, String> values = KioskDocuments.values(document);
            values.put("reference", document.reference().text());
            return new ForeignId(Long.toString(kiosk.server.add(values)));
        }

        @Override
        public List<ErpDocument> documents() {
            return kiosk.server.entries().stream()
                    .map(entry -> KioskDocuments.document(Long.toString(entry.id()), new HashMap<>(entry.values())))
                    .toList();
        }

        @Override
        public boolean change(ForeignId id, SalesDocument document) {
            return kiosk.server.change(Long.parseLong(id.value()), KioskDocuments.values(document));
        }

        @Override
        public boolean damage(ForeignId id) {
            return kiosk.server.change(Long.parseLong(id.value()), Map.of("date", "demain"));
        }

        @Override
        public void remove(ForeignId id) {
            kiosk.server.remove(Long.parseLong(id.value()));
        }
    }

    /** Its accounts. */
    record Accounts(Kiosk kiosk, Connection<?> connection) implements Books, ErpAccountsWorld {

        @Override
        public void put(Customer customer) {
            var values = new HashMap<String, String>();
            values.put("reference", customer.code());
            values.put("name", customer.name());
            put(values, "email", customer.email());
            put(values, "siret", customer.business().siret());
            put(values, "vat", customer.business().vatNumber());
            kiosk.server.add(values);
        }

        private static void put(Map<String, String> values, String name, @Nullable String value) {
            if (value != null) {
                values.put(name, value);
            }
        }

        /** Nothing writes them. */
        @Override
        public List<Customer> customers() {
            return List.of();
        }

        @Override
        public void remove(ForeignId id) {
            kiosk.server.of(id.value()).forEach(entry -> kiosk.server.remove(entry.id()));
        }
    }
}

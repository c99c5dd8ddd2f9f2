package dev.navette.ebp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;
import dev.navette.testkit.ErpAccountsWorld;

/** Accounts in a fake EBP. */
record FakeAccountsWorld(FakeWorld world) implements ErpAccountsWorld {

    private static final int LONGEST = 20;

    FakeAccountsWorld(Path folder) {
        this(new FakeWorld(folder));
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public void put(Customer customer) {
        var cells = new TreeMap<String, String>();
        cells.put("Code (tiers)", customer.code());
        cells.put("Nom", customer.name());
        put(cells, "E-mail (facturation)", customer.email());
        put(cells, "SIRET", customer.business().siret());
        put(cells, "Numéro de TVA intracommunautaire", customer.business().vatNumber());
        put(cells, customer.billing(), " (facturation)");
        Optional.ofNullable(customer.delivery()).ifPresent(delivery -> put(cells, delivery, " (livraison)"));
        world.ebp.accounts().put(customer.code(), cells);
        world.ebp.export();
    }

    @Override
    public List<Customer> customers() {
        return world.ebp.accounts().values().stream()
                .map(FakeAccountsWorld::customer)
                .toList();
    }

    /** On one line: no source says that EBP's import takes a line break inside of quotes. */
    @Override
    public Customer kept(Customer customer) {
        return new Customer(
                customer.code(),
                CellMaker.onOneLine(customer.name()),
                false,
                customer.email(),
                customer.business(),
                kept(customer.billing()),
                customer.delivery() == null ? null : kept(customer.delivery()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of a name in Greek, which the files cannot hold. */
    @Override
    public Optional<Write<Customer>> refused(String code) {
        Address address = new Address("Maud", "Perrin", null, List.of(), null, "Nantes", null, "FR", null, null);
        var customer = new Customer(
                code, "Μαρία", false, null, Business.NONE, address, null, null, null, null, null, null, null);
        return Optional.of(new Write<>(new Claim(code, null), customer, Set.of(), Map.of()));
    }

    @Override
    public boolean block(String code) {
        return true; // EBP's export has blocked ones too
    }

    @Override
    public boolean holds(String name) {
        return name.length() <= LONGEST;
    }

    @Override
    public void remove(ForeignId id) {
        world.ebp.accounts().remove(id.value());
        world.ebp.export();
    }

    @Override
    public void settle() {
        world.ebp.importAll();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    private static Address kept(Address address) {
        List<String> lines = address.lines().stream().map(CellMaker::onOneLine).toList();
        return new Address(
                address.firstName(),
                address.lastName(),
                null,
                lines,
                address.postCode(),
                address.city(),
                address.state(),
                address.country(),
                address.phone(),
                address.mobile());
    }

    private static void put(Map<String, String> cells, Address address, String where) {
        for (int i = 0; i < address.lines().size(); i++) {
            cells.put("Adresse " + (i + 1) + where, address.lines().get(i));
        }
        put(cells, "Prénom" + where, address.firstName());
        put(cells, "Nom (contact)" + where, address.lastName());
        put(cells, "Code postal" + where, address.postCode());
        put(cells, "Ville" + where, address.city());
        put(cells, "Département" + where, address.state());
        put(cells, "Code Pays" + where, address.country());
        put(cells, "Téléphone fixe" + where, address.phone());
        put(cells, "Téléphone portable" + where, address.mobile());
    }

    private static void put(Map<String, String> cells, String label, @Nullable String value) {
        if (value != null) {
            cells.put(label, value);
        }
    }

    private static Customer customer(Map<String, String> cells) {
        var business =
                new Business(text(cells, "SIRET"), text(cells, "Numéro de TVA intracommunautaire"), null, null, null);
        String delivered = text(cells, "Code Pays (livraison)");
        return new Customer(
                Objects.requireNonNull(cells.get("Code (tiers)")),
                Objects.requireNonNull(cells.get("Nom")),
                false,
                text(cells, "E-mail (facturation)"),
                business,
                address(cells, " (facturation)"),
                delivered == null ? null : address(cells, " (livraison)"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Address address(Map<String, String> cells, String where) {
        var lines = new ArrayList<String>();
        Stream.of(1, 2, 3, 4)
                .map(number -> text(cells, "Adresse " + number + where))
                .filter(Objects::nonNull)
                .forEach(lines::add);
        return new Address(
                text(cells, "Prénom" + where),
                text(cells, "Nom (contact)" + where),
                null,
                lines,
                text(cells, "Code postal" + where),
                text(cells, "Ville" + where),
                text(cells, "Département" + where),
                cells.getOrDefault("Code Pays" + where, "FR"),
                text(cells, "Téléphone fixe" + where),
                text(cells, "Téléphone portable" + where));
    }

    private static @Nullable String text(Map<String, String> cells, String label) {
        String text = cells.getOrDefault(label, "");
        return text.isEmpty() ? null : text;
    }
}

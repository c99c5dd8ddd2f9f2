package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** One line is one customer (CUS-10). What is personal stands in no fault: it names the line and the column. */
final class CustomerLayout implements Layout<ErpCustomer> {

    private final CustomerMapping mapping;
    private final CustomerColumns columns;

    CustomerLayout(CustomerMapping mapping) {
        this.mapping = mapping;
        this.columns = Objects.requireNonNull(mapping.columns(), "columns");
    }

    @Override
    public List<String> columns() {
        return columns.all();
    }

    @Override
    public String key() {
        return Objects.requireNonNull(columns.code(), "code");
    }

    @Override
    public boolean gathers() {
        return false;
    }

    /** Which of the lines is right no program can tell. */
    @Override
    public Fault repeated(String source, String key, Places places) {
        return Fault.of(
                "The code stands on " + places.count() + " lines",
                source,
                "customer " + key + ", " + places,
                "Keep one of them; until then none is taken");
    }

    @Override
    public Assembly<ErpCustomer> on(DelimitedReader reader) {
        return new Lines(mapping, columns, reader);
    }

    /** The columns in the order of one file. */
    private static final class Lines implements Assembly<ErpCustomer> {

        private final Column email;
        private final Column postCode;
        private final @Nullable Column name;
        private final @Nullable Column company;
        private final @Nullable Column firstName;
        private final @Nullable Column lastName;
        private final @Nullable Column language;
        private final @Nullable Column family;
        private final @Nullable Column priceCategory;
        private final @Nullable Column notes;
        private final AddressCells billing;
        private final @Nullable AddressCells delivery;
        private final BusinessCells business;
        private final PublicationCells publication;
        private final CustomCells custom;

        Lines(CustomerMapping mapping, CustomerColumns columns, DelimitedReader reader) {
            email = reader.column(Objects.requireNonNull(columns.email(), "email"));
            postCode = reader.column(Objects.requireNonNull(columns.billing().postCode(), "postCode"));
            name = Cells.column(reader, columns.name());
            company = Cells.column(reader, columns.company());
            firstName = Cells.column(reader, columns.firstName());
            lastName = Cells.column(reader, columns.lastName());
            language = Cells.column(reader, columns.language());
            family = Cells.column(reader, columns.family());
            priceCategory = Cells.column(reader, columns.priceCategory());
            notes = Cells.column(reader, columns.notes());
            billing = new AddressCells(columns.billing(), mapping.usualCountry(), reader);
            AddressColumns goods = columns.delivery();
            delivery = goods == null ? null : new AddressCells(goods, mapping.usualCountry(), reader);
            business = new BusinessCells(columns.business(), reader);
            publication = new PublicationCells(null, columns.publication(), reader);
            custom = new CustomCells(columns.custom(), reader);
        }

        @Override
        public Read<ErpCustomer> read(String code, LineGroup lines) {
            Row row = lines.rows().get(0).discreet();
            ErpCustomer customer = customer(code, row);
            row.requiredText(postCode);
            return row.fault()
                    .map(fault -> Read.<ErpCustomer>faulty(code, fault))
                    .orElseGet(() -> Read.of(code, customer));
        }

        private ErpCustomer customer(String code, Row row) {
            var person = new CustomerPerson(email(row), Cells.text(row, firstName), Cells.text(row, lastName));
            BusinessData data = business.of(row);
            Boolean said = Cells.truth(row, company);
            boolean isCompany = said == null ? data.siret() != null || data.vatNumber() != null : said;
            String called = name(row, person, code);
            String firm = isCompany ? called : null;
            Address goods = delivery == null ? null : delivery.of(row, person, firm);
            return new ErpCustomer(
                    code,
                    new CustomerIdentity(called, isCompany, person, Cells.text(row, language)),
                    publication.standing(row),
                    new CustomerSorting(Cells.text(row, family), Cells.text(row, priceCategory)),
                    new CustomerAddresses(billing.of(row, person, firm), goods),
                    data,
                    List.of(),
                    Cells.text(row, notes),
                    custom.of(row));
        }

        private @Nullable String email(Row row) {
            String text = row.requiredText(email);
            if (text != null && EmailAddress.of(text).isEmpty()) {
                row.refuse(email, "It is no e-mail address", "Correct it");
            }
            return text;
        }

        private String name(Row row, CustomerPerson person, String code) {
            String text = Cells.text(row, name);
            if (text != null) {
                return text;
            }
            String whole = Stream.of(person.firstName(), person.lastName())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return whole.isEmpty() ? code : whole;
        }
    }
}

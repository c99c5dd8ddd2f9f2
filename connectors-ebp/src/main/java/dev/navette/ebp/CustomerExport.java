package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.sales.ErpAccount;
import dev.navette.text.Column;
import dev.navette.text.Dialect;
import dev.navette.text.Row;
import dev.navette.text.SourceFiles;

/**
 * A file of customers, EBP's or ours, read whole for each answer.
 *
 * @param path where it lies
 * @param dialect how it is written
 * @param labels which columns are what
 * @param nic the column of the last five digits of a SIRET, or null
 */
record CustomerExport(
        Path path,
        Dialect dialect,
        EbpExports.CustomerLabels labels,
        @Nullable String nic) {

    /** EBP's. */
    static CustomerExport of(EbpFilesSettings settings) {
        EbpExports exports = settings.exports();
        return new CustomerExport(
                settings.exported(exports.customers()), exports.dialect(), exports.customerColumns(), null);
    }

    /** What becomes of a line that cannot be read; it may be anybody. */
    interface Unread {

        void line(Fault fault);
    }

    /**
     * An account.
     *
     * @param account by what it is found
     * @param name as EBP has it, or null
     */
    record Line(ErpAccount account, @Nullable String name) {}

    /**
     * Reads all accounts.
     *
     * @throws UnreachableException when it is not there, cannot be read, or is written meanwhile
     */
    void each(Consumer<Line> account, Unread unread) {
        try (Labelled file = Labelled.open(path, dialect)) {
            Stamp before = stamp();
            Column code = file.needed(List.of(labels.code())).get(0);
            Column name = file.column(labels.name());
            var others = new Others(
                    file.column(labels.siret()),
                    file.column(labels.siren()),
                    file.column(nic),
                    file.column(labels.email()),
                    file.column(labels.vatNumber()));
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                Optional<Fault> fault = row.get().fault();
                String of = row.get().text(code);
                if (fault.isPresent()) {
                    unread.line(fault.get());
                } else if (of != null) {
                    account.accept(new Line(others.account(of, row.get()), Others.text(row.get(), name)));
                }
            }
            if (!before.equals(stamp())) {
                throw new UnreachableException(Fault.of(
                        "The export changed while it was read",
                        Labelled.source(path),
                        "the file as a whole",
                        "Wait until EBP has written it"));
            }
        } catch (UnreadableSourceException unreadable) {
            throw Faults.unreachable(unreadable);
        }
    }

    /** When it was written; call it before it is read. */
    FileTime written() {
        return stamp().modified();
    }

    private Stamp stamp() {
        try {
            return Stamp.of(path);
        } catch (IOException failed) {
            RuntimeException refusal = SourceFiles.refusal(path, Labelled.source(path), failed);
            throw refusal instanceof UnreadableSourceException unreadable ? Faults.unreachable(unreadable) : refusal;
        }
    }

    private record Others(
            @Nullable Column siret,
            @Nullable Column siren,
            @Nullable Column nic,
            @Nullable Column email,
            @Nullable Column vatNumber) {

        ErpAccount account(String code, Row row) {
            String whole = text(row, siret);
            String first = text(row, siren);
            String last = text(row, nic);
            String number = whole != null ? whole : first == null || last == null ? first : first + last;
            return new ErpAccount(code, number, text(row, email), text(row, vatNumber));
        }

        private static @Nullable String text(Row row, @Nullable Column column) {
            return column == null ? null : row.text(column);
        }
    }
}

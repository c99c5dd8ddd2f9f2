package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.text.Column;
import dev.navette.text.Row;

/**
 * What EBP's export of payments tells of some references: how often each stands there. It has no id of them that is known.
 *
 * @param counts of those that it has
 * @param unclear what could not be read, or null
 * @param written when it was written
 */
record PaymentsTold(Map<String, Integer> counts, @Nullable Fault unclear, FileTime written) implements Inquiry.Export {

    static PaymentsTold of(EbpFilesSettings settings, Set<String> names) {
        EbpExports exports = settings.exports();
        Path path = settings.exported(exports.payments());
        String label = String.valueOf(exports.paymentReference());
        var counts = new HashMap<String, Integer>();
        Fault unclear = null;
        try (Labelled file = Labelled.open(path, exports.dialect())) {
            FileTime written = Stamp.of(path).modified();
            Column reference = file.needed(List.of(label)).get(0);
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                unclear = unclear == null ? row.get().fault().orElse(null) : unclear;
                References.in(row.get().raw(reference))
                        .map(found -> found.text())
                        .filter(names::contains)
                        .ifPresent(found -> counts.merge(found, 1, Integer::sum));
            }
            return new PaymentsTold(counts, unclear, written);
        } catch (UnreadableSourceException unreadable) {
            throw Faults.unreachable(unreadable);
        } catch (IOException failed) {
            throw Faults.folder(path, failed);
        }
    }

    @Override
    public List<ForeignId> of(String name) {
        return Collections.nCopies(counts.getOrDefault(name, 0), new ForeignId(name));
    }

    @Override
    public FileTime written(String file) {
        return written;
    }
}

package dev.navette.ebp;

import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;

/**
 * What EBP's export of customers tells of some codes.
 *
 * @param there those that it has, with EBP's names of them where it has those too
 * @param unclear what could not be read, or null
 * @param written when it was written
 */
record AccountsTold(
        Map<String, Optional<String>> there, @Nullable Fault unclear, FileTime written) implements Inquiry.Export {

    /** One code on several lines is one account: exports have a line for each contact too. */
    static AccountsTold of(EbpFilesSettings settings, Set<String> codes) {
        CustomerExport export = CustomerExport.of(settings);
        var there = new HashMap<String, Optional<String>>();
        var unread = new Fault[1];
        FileTime written = export.written();
        export.each(
                line -> {
                    String code = line.account().code();
                    if (codes.contains(code)) {
                        there.putIfAbsent(code, Optional.ofNullable(line.name()));
                    }
                },
                fault -> unread[0] = fault);
        return new AccountsTold(there, unread[0], written);
    }

    @Override
    public List<ForeignId> of(String name) {
        return there.containsKey(name) ? List.of(new ForeignId(name)) : List.of();
    }

    @Override
    public FileTime written(String file) {
        return written;
    }
}

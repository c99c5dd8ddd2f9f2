package dev.navette.ebp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Check;
import dev.navette.model.sales.DocumentType;
import dev.navette.spi.SelfTest;

/**
 * Whether the folders are there, the columns make sense, and EBP's exports can be read and have what results are seen by
 * (PRO-3); leaves nothing to find out. What lies in the folders is told too: a file that was imported and lies where it waited
 * is one that somebody imports again.
 *
 * @param settings the settings
 * @param sheets the kinds of import files
 * @param exports EBP's exports of documents
 * @param batch for EBP's command line, or null
 */
record EbpFilesSelfTest(
        EbpFilesSettings settings,
        Sheets sheets,
        DocumentExports exports,
        @Nullable BatchFile batch) implements SelfTest {

    @Override
    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        settings.problems().forEach(problem -> checks.add(Check.failed(problem)));
        checkFolder("out", settings.out(), true, checks);
        checkFolder("done", settings.done(), false, checks);
        checkFolder("error", settings.error(), false, checks);
        checkFolder("exports", settings.exported(""), false, checks);
        checkCustomers(checks);
        checkDocuments(checks);
        checkBatch(checks);
        if (checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.FAILED)) {
            checkWaiting(checks);
        }
        return List.copyOf(checks);
    }

    private static void checkFolder(String key, Path folder, boolean written, List<Check> checks) {
        String path = "$.layout." + key;
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder" : " is not there";
            checks.add(at(path, Check.failed("the folder " + folder + what, "Make it or correct its path")));
        } else if (!Files.isReadable(folder)) {
            checks.add(at(
                    path,
                    Check.failed(
                            "this program may not read the folder " + folder, "Give its user the right to read it")));
        } else if (written && !Files.isWritable(folder)) {
            checks.add(at(
                    path,
                    Check.failed(
                            "this program may not write in the folder " + folder,
                            "Give its user the right to write there")));
        } else {
            checks.add(at(path, Check.ok("the folder " + folder + " can be used")));
        }
    }

    private void checkCustomers(List<Check> checks) {
        CustomerExport export = CustomerExport.of(settings);
        var faults = new ArrayList<Fault>();
        String path = "$.exports.customers";
        try {
            export.each(account -> {}, faults::add);
            checks.add(
                    faults.isEmpty()
                            ? at(path, Check.ok(settings.exports().customers() + " can be read"))
                            : at(path, failed(faults.get(0))));
        } catch (UnreachableException absent) {
            checks.add(at(path, failed(absent.fault())));
        }
    }

    /** What is not exported is not written: that is told, and no mistake while something is. */
    private void checkDocuments(List<Check> checks) {
        Set<DocumentType> written = sheets.ofDocuments().keySet();
        var lacking = new ArrayList<String>();
        boolean any = false;
        for (DocumentFile file : exports.files().values()) {
            String path = "$.exports.documents." + EbpDocumentFiles.keyOf(file.type());
            if (Files.exists(file.path())) {
                any = true;
                checks.add(at(path, check(file)));
            } else if (written.contains(file.type())) {
                lacking.add(String.valueOf(file.path().getFileName()));
            }
        }
        if (!lacking.isEmpty()) {
            String what =
                    "EBP has not exported " + String.join(", ", lacking) + ", so that no such documents are written";
            String remedy = "Export them, or write an empty list for them in templates.documents";
            checks.add(at("$.exports.documents", any ? Check.warning(what, remedy) : Check.failed(what, remedy)));
        }
    }

    private static Check check(DocumentFile file) {
        try (DocumentFile.Groups groups = file.open()) {
            return Check.ok(file.path().getFileName() + " can be read, and has the column \""
                    + groups.columns().reference().name() + "\" for our references");
        } catch (UnreadableSourceException unreadable) {
            return failed(unreadable.fault());
        } catch (UnreachableException unreachable) {
            return failed(unreachable.fault());
        }
    }

    private void checkBatch(List<Check> checks) {
        if (batch == null) {
            return;
        }
        batch.problem().ifPresent(problem -> checks.add(Check.failed(problem)));
        Path file = settings.out().resolve(settings.layout().names().batch());
        if (Files.exists(file)) {
            checks.add(at(
                    "$.batch",
                    Check.warning(
                            file.getFileName() + " lies there, with EBP's password in plain characters",
                            "Delete it once it has run")));
        }
    }

    private void checkWaiting(List<Check> checks) {
        try {
            DocumentExports.Index index = exports.index();
            var kinds = new ArrayList<LeftFiles.Kind>();
            sheets.ofDocuments()
                    .values()
                    .forEach(sheet -> sheet.labelOf(EbpField.DOCUMENT_REFERENCE, EbpField.DOCUMENT_REFERENCE_AND_LABEL)
                            .ifPresent(label ->
                                    kinds.add(DocumentFiles.kind(sheet, List.of(label, EbpTemplates.REFERENCE)))));
            for (LeftFiles.Left left : new LeftFiles(settings, kinds).look()) {
                if (left.box() == LeftFiles.Box.OUT
                        && left.names().stream()
                                .anyMatch(name -> !index.own(name).isEmpty())) {
                    checks.add(at(
                            "$.layout.out",
                            Check.warning(
                                    left.path().getFileName()
                                            + " still waits to be imported, and EBP has of it already",
                                    "Move it to " + settings.layout().done()
                                            + ": imported again, it makes a second document")));
                }
            }
        } catch (UnreachableException unreachable) {
            checks.add(at("$.layout", failed(unreachable.fault())));
        } catch (UnreadableSourceException unreadable) {
            checks.add(at("$.exports", failed(unreadable.fault())));
        }
    }

    private static Check failed(Fault fault) {
        return Check.failed(fault.what() + " (" + fault.system() + ", " + fault.element() + ")", fault.remedy());
    }

    private static Check at(String path, Check check) {
        return new Check(path, check.verdict(), check.what(), check.remedy());
    }
}

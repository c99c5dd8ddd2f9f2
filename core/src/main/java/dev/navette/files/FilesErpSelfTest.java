package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Check;
import dev.navette.spi.SelfTest;

/**
 * Whether each mapped file is there, may be read and has its columns, and each folder can be read (PRO-3). Lines are not
 * read: faulty ones are elements that fail, each for itself.
 *
 * @param files those that the mapping names
 * @param folders of pictures and documents
 */
record FilesErpSelfTest(List<LineFile> files, List<MediaFolder> folders) implements SelfTest {

    @Override
    public List<Check> checks() {
        return Stream.concat(
                        files.stream().map(FilesErpSelfTest::check),
                        folders.stream().map(MediaFolder::check))
                .toList();
    }

    private static Check check(LineFile file) {
        try {
            file.open().close();
            return Check.ok(file.name() + " can be read and has the columns of the mapping");
        } catch (UnreadableSourceException unreadable) {
            return failed(unreadable.fault());
        } catch (UnreachableException unreachable) {
            return failed(unreachable.fault());
        }
    }

    private static Check failed(Fault fault) {
        return Check.failed(fault.what() + " (" + fault.system() + ", " + fault.element() + ")", fault.remedy());
    }
}

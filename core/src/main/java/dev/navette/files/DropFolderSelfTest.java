package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.navette.model.Check;
import dev.navette.spi.SelfTest;

/**
 * Whether files can be left in the folder (PRO-3); leaves none to find out.
 *
 * @param folder that the shop's program empties
 */
record DropFolderSelfTest(Path folder) implements SelfTest {

    /** Some ten thousand products: below it, a run may end in the middle. */
    private static final long ROOM = 16L * 1024 * 1024;

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    private Check check() {
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder" : " is not there";
            return Check.failed("the folder " + folder + what, "Make it or correct its path");
        }
        if (!Files.isWritable(folder)) {
            return Check.failed(
                    "this program may not write in the folder " + folder, "Give its user the right to write there");
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < ROOM
                    ? Check.warning("the folder " + folder + " has less than 16 MB of room", "Make room on its disk")
                    : Check.ok("files can be left in the folder " + folder);
        } catch (IOException unknown) {
            return Check.warning(
                    "how much room the folder " + folder + " has cannot be told", "Look whether its disk is well");
        }
    }
}

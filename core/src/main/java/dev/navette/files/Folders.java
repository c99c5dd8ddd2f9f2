package dev.navette.files;

import java.io.IOException;
import java.nio.file.Path;

import dev.navette.model.Account;

/** Folders as accounts. */
final class Folders {

    private Folders() {}

    /**
     * One account for one folder, by whatever path or link it is named. While it is not there, the path as it stands has
     * to do; nothing can be read or written then, so nothing is kept under that account.
     */
    static Account account(String system, Path folder) {
        try {
            return new Account(system, folder.toRealPath().toString());
        } catch (IOException absent) {
            return new Account(system, folder.toAbsolutePath().normalize().toString());
        }
    }
}

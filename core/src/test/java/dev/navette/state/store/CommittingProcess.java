package dev.navette.state.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.navette.model.Account;

/** A program of its own that writes to a store, for tests that end it or run it twice. */
final class CommittingProcess {

    static final Account SHOP = new Account("woocommerce", "shop.example");

    private CommittingProcess() {}

    /** Starts it. */
    static Process start(Path file, String task) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(), CommittingProcess.class.getName(), file.toString(), task));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Says {@code ready}, waits for a line, then counts up: for ever, or a hundred times against another. */
    public static void main(String[] args) throws IOException {
        try (Store store = SqliteFile.open(Path.of(args[0]), Clock.systemUTC())) {
            say("ready");
            if (System.in.read() < 0) {
                return;
            }
            if (args[1].equals("compete")) {
                compete(store);
            } else {
                countForEver(store);
            }
        }
    }

    private static void countForEver(Store store) {
        for (long number = 1; ; number++) {
            store.put(SHOP, "numbers", Long.toString(number), "committed");
            say(Long.toString(number));
        }
    }

    private static void compete(Store store) {
        for (int done = 0; done < 100; ) {
            String before = store.drawer(SHOP, "rows", "next").orElseThrow();
            if (store.replace(SHOP, "rows", "next", before, Long.toString(Long.parseLong(before) + 1))) {
                done++;
            }
        }
        say("done");
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** On the class path even when the tests themselves run on the module path. */
    private static String classPath() {
        Path target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
        return String.join(
                System.getProperty("path.separator"),
                target.resolve("classes").toString(),
                target.resolve("test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }
}

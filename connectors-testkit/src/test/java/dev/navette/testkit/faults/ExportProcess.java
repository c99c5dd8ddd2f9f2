package dev.navette.testkit.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import dev.navette.Navette;
import dev.navette.error.AlreadyRunningException;
import dev.navette.error.LeaseLostException;
import dev.navette.flow.ArticleExport;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Money;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;

/** A process that exports articles to the {@link ShopServer} until nothing is left to do. */
final class ExportProcess {

    static final int DONE = 0;
    static final int LEASE_LOST = 3;

    static final int ARTICLES = 40;
    static final Duration LEASE = Duration.ofSeconds(3);

    private static final int UNFINISHED = 4;
    private static final int TRIES = 200;
    private static final long PAUSE_MILLIS = 100;

    private ExportProcess() {}

    /** Starts one. */
    static Process start(String name, int port, Path store, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        ExportProcess.class.getName(),
                        name,
                        Integer.toString(port),
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** What the article of that number becomes in the shop. */
    static String content(int number) {
        return name(number) + " " + price(number) + " net";
    }

    /**
     * The process.
     *
     * @param arguments its name, the shop's port, the store's file
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments[0], Integer.parseInt(arguments[1]), Path.of(arguments[2])));
    }

    private static int run(String name, int port, Path store) throws InterruptedException {
        Profile profile = Profile.named(name)
                .erp(erp().connection())
                .shop(new SocketShop(name, port).connection())
                .flow(ArticleExport.netPrices())
                .build();
        try (Navette navette = Navette.builder()
                .store(SyncStore.file(store))
                .pageSize(15)
                .lease(LEASE)
                .build()) {
            for (int tries = 0; tries < TRIES; tries++) {
                if (isDone(navette, profile)) {
                    return DONE;
                }
                Thread.sleep(PAUSE_MILLIS); // the other's lease, or a dead process's attempt, ends by the clock
            }
            return UNFINISHED;
        } catch (LeaseLostException lost) {
            say(name, String.valueOf(lost.getMessage()));
            return LEASE_LOST;
        }
    }

    private static boolean isDone(Navette navette, Profile profile) {
        try {
            Report report = navette.run(profile);
            say(profile.name(), report);
            return report.clean();
        } catch (AlreadyRunningException other) {
            return false;
        }
    }

    private static void say(String name, Object what) {
        System.out.println(name + ": " + what);
    }

    private static MemoryErp erp() {
        var erp = new MemoryErp("ebp");
        for (int number = 1; number <= ARTICLES; number++) {
            erp.put(Article.named("EM-" + number, name(number)).with(new ArticlePrices(price(number), null, null)));
        }
        return erp;
    }

    private static String name(int number) {
        return "Café moulu 250 g n° " + number;
    }

    private static Money price(int number) {
        return Money.of(number + ".50", "EUR");
    }

    /** All that this process was started with, whether as modules or not, and its test classes. */
    private static String classPath() {
        String name = "/" + ExportProcess.class.getName().replace('.', '/') + ".class";
        String file = String.valueOf(ExportProcess.class.getResource(name));
        Path tests = Path.of(URI.create(file.substring(0, file.length() - name.length())));
        return String.join(
                File.pathSeparator,
                tests.toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }
}

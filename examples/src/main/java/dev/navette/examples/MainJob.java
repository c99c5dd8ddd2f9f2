package dev.navette.examples;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.navette.Navette;
import dev.navette.error.NavetteException;
import dev.navette.files.FilesErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ReferenceKind;
import dev.navette.model.Term;
import dev.navette.profile.Profile;
import dev.navette.run.Ending;
import dev.navette.run.HtmlReport;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

/**
 * Brings articles and stock from an ERP's files to a shop that is kept in a file, and says what it did, also as a page.
 * Without arguments it takes a sample: about 300 articles of a grocery and toy shop, some of them faulty.
 *
 * <p>It ends with 0 when all went well, 1 when some elements failed, are parked or pending, or one flow of several did
 * not go to its end, and 2 when no flow ran.
 */
public final class MainJob {

    private static final int ALL_WELL = 0;
    private static final int SOME_FAILED = 1;
    private static final int DID_NOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    MainJob(PrintStream out, PrintStream errors, boolean terminal) {
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** Runs it in the current directory; {@code --help} names the options. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var job = new MainJob(out, errors, isTerminal());
        System.exit(job.run(Path.of(""), args));
    }

    /** Runs it in a directory and gives the exit code. */
    int run(Path directory, String... args) {
        try {
            Options options = Options.of(directory, args);
            if (options.help()) {
                out.print(Options.HELP);
                return ALL_WELL;
            }
            if (options.sample()) {
                Sample.into(options.erp());
            }
            return run(options);
        } catch (NavetteException wrong) {
            errors.println(wrong.getMessage());
            return DID_NOT_RUN;
        }
    }

    /** Before Java 22 a console means a terminal; since then it says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException untold) {
            return false;
        }
    }

    private int run(Options options) {
        var erp = FilesErp.in(options.erp(), options.mapping());
        MemoryShop shop = MemoryShop.keptIn(options.shop());
        if (options.sample() && shop.terms().isEmpty()) {
            shop.put(Term.first("customer-group", "Professionnels")); // a shop's customer groups are made in the shop
        }
        Sample.folder(options.store().toAbsolutePath().getParent());
        Sample.folder(options.page().toAbsolutePath().getParent());
        try (Navette navette = Navette.on(SyncStore.file(options.store()))) {
            Profile profile = profile(navette, options, erp, shop);
            long creates = shop.creates();
            long updates = shop.updates();
            Report report = navette.run(profile, new ProgressLines(out, terminal));
            Path page = page(navette, profile, report, options.page());
            if (report.tasks().stream().allMatch(MainJob::didNotRun)) {
                causes(report).forEach(errors::println);
                return DID_NOT_RUN;
            }
            new PrintedReport(out).print(report);
            new Whereabouts(options, report, page, shop, shop.creates() - creates, shop.updates() - updates).print(out);
            return report.clean() ? ALL_WELL : SOME_FAILED;
        }
    }

    /** With a stock update where the ERP has a file of stock; else stock can only stand in the file of articles. */
    private static Profile profile(Navette navette, Options options, Connection<?> erp, MemoryShop shop) {
        Profile.Builder building =
                Profile.named("epicerie").erp(erp).shop(shop.connection()).flow(Flows.articles(options));
        if (!options.warehouses().isEmpty() && hasStockFile(navette, building.build())) {
            building.flow(Flows.stock(options));
        }
        return building.build();
    }

    /** Whether the ERP lists warehouses; what cannot be read is there, and its flow says why. */
    private static boolean hasStockFile(Navette navette, Profile profile) {
        try {
            return navette.reference(profile).erp().containsKey(ReferenceKind.WAREHOUSES);
        } catch (NavetteException unreadable) {
            return true;
        }
    }

    /** Also where nothing ran, since the page of the run before would say otherwise; null where it cannot be written. */
    private @Nullable Path page(Navette navette, Profile profile, Report report, Path file) {
        try {
            HtmlReport.of(profile.name(), report)
                    .withLinks(navette.survey(profile))
                    .in(Locale.UK, ZoneId.systemDefault())
                    .writeTo(file);
            return file;
        } catch (IOException failed) {
            errors.println(
                    "The page cannot be written: " + failed.getMessage() + ". Name another place with --report.");
            return null;
        }
    }

    private static boolean didNotRun(TaskReport task) {
        return task.ending() == Ending.ABORTED && task.counts().read() == 0;
    }

    private static List<String> causes(Report report) {
        return report.tasks().stream()
                .map(task -> String.valueOf(task.message()))
                .distinct()
                .toList();
    }
}

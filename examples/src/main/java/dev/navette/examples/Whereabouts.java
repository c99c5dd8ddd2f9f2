package dev.navette.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.Result;

/**
 * What the shop was sent in this run, where everything is kept, and what to try next.
 *
 * @param page the report as a page, or null where it could not be written
 * @param creates how many products this run has made
 * @param updates how many changes this run has sent
 */
record Whereabouts(Options options, Report report, @Nullable Path page, MemoryShop shop, long creates, long updates) {

    void print(PrintStream out) {
        out.println(sent());
        out.println("Shop:  " + options.shop() + " (" + counted(shop.products().size(), "product") + ")");
        out.println("Store: " + options.store());
        out.println("Files: " + options.erp());
        if (page != null) {
            out.println("Page:  " + page + " (this report, for a browser)");
        }
        if (first() && complete()) {
            boolean stock = report.tasks().stream().anyMatch(task -> task.task().equals("stock-update"));
            String change = stock ? "quantity in the stock file" : "price in the article file";
            out.println("The next run writes nothing. Change one " + change + ", and it sends one update.");
        }
    }

    private String sent() {
        if (creates + updates > 0) {
            return "Sent to the shop: " + counted(creates, "new product") + ", " + counted(updates, "update") + ".";
        }
        return "Nothing was written: "
                + (complete() ? "the shop has everything that can be written already" : shortfall()) + ".";
    }

    private boolean first() {
        return creates > 0 && creates == shop.creates();
    }

    /** Whether all that can be written is written; what is parked cannot, until a person mends it. */
    private boolean complete() {
        Counts counts = report.counts();
        return report.tasks().stream().allMatch(task -> task.ending() == Ending.COMPLETED)
                && Stream.of(Result.FAILED, Result.PENDING, Result.WAITING, Result.DEFERRED, Result.STOPPED)
                        .allMatch(result -> counts.of(result) == 0);
    }

    private String shortfall() {
        Stream<String> elements = Stream.of(
                        Result.FAILED, Result.PARKED, Result.PENDING, Result.WAITING, Result.DEFERRED, Result.STOPPED)
                .filter(result -> report.counts().of(result) > 0)
                .map(result -> report.counts().of(result) + " " + word(result));
        Stream<String> flows = report.tasks().stream()
                .filter(task -> task.ending() != Ending.COMPLETED)
                .map(task -> task.task() + " was " + word(task.ending()));
        return Stream.concat(elements, flows).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

package dev.navette.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the engine's run that finds nothing to write beside the bare loop, in turns in one process, so that what else
 * the machine does weighs on both; prints both rates and their ratio.
 */
public final class EngineCost {

    private static final int ARTICLES = 100_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;
    private static final double GOAL = 0.25;
    private static final double NANOS = 1e9;

    private EngineCost() {}

    /** Takes the number of articles, 100,000 by default; exits with 1 when the ratio is below the goal. */
    public static void main(String[] arguments) {
        int articles = arguments.length == 0 ? ARTICLES : Integer.parseInt(arguments[0]);
        if (ratio(new GeneratedArticles(articles)) < GOAL) {
            System.exit(1);
        }
    }

    private static double ratio(GeneratedArticles source) {
        var loop = new BareLoop(source);
        loop.run();
        try (Folder folder = Folder.temporary();
                var engine = new NoOpRun(folder.path().resolve("navette.db"), source)) {
            var loopRates = new double[ROUNDS];
            var engineRates = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double loopRate = rate(source, loop::run);
                double engineRate = rate(source, engine::run);
                if (round >= 0) {
                    loopRates[round] = loopRate;
                    engineRates[round] = engineRate;
                    print("round " + (round + 1), loopRate, engineRate);
                }
            }
            double ratio = median(engineRates) / median(loopRates);
            print("median", median(loopRates), median(engineRates));
            return ratio;
        }
    }

    private static void print(String what, double loop, double engine) {
        System.out.printf(
                Locale.ROOT,
                "%-8s  bare loop %,9.0f articles/s   no-op run %,9.0f articles/s   ratio %.2f (goal %.2f)%n",
                what,
                loop,
                engine,
                engine / loop,
                GOAL);
    }

    private static double rate(GeneratedArticles source, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return source.count() * NANOS / (System.nanoTime() - start);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

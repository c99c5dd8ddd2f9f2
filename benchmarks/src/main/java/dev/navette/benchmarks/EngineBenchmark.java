package dev.navette.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.navette.run.Counts;

/** Articles a second: the bare loop, and the engine's run that finds nothing to write. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EngineBenchmark {

    private static final int ARTICLES = 50_000;

    /** A loop that has been over all articles once. */
    @State(Scope.Benchmark)
    public static class Loop {

        private final BareLoop loop = new BareLoop(new GeneratedArticles(ARTICLES));

        /** Fills the loop's memory. */
        @Setup(Level.Trial)
        public void begin() {
            loop.run();
        }
    }

    /** A SQLite file that knows all articles. */
    @State(Scope.Benchmark)
    public static class Engine {

        private final Folder folder = Folder.temporary();
        private final NoOpRun run = new NoOpRun(folder.path().resolve("navette.db"), new GeneratedArticles(ARTICLES));

        /** Deletes the file. */
        @TearDown(Level.Trial)
        public void end() {
            run.close();
            folder.close();
        }
    }

    /** The bare loop. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public long bareLoop(Loop loop) {
        return loop.loop.run().bytes();
    }

    /** The engine. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public Counts noOpRun(Engine engine) {
        return engine.run.run();
    }
}

package dev.navette.testkit.volume;

import java.util.Locale;

import dev.navette.run.Progress;
import dev.navette.run.RunListener;

/** Looks from time to time how much memory is really in use. */
final class PeakHeap implements RunListener {

    private static final int PAGES_A_LOOK = 20;
    private static final double MEGABYTE = 1 << 20;

    private long pages;
    private long most;

    @Override
    public void progress(Progress progress) {
        page();
    }

    /** A page went by. */
    void page() {
        if (pages++ % PAGES_A_LOOK == 0) {
            look();
        }
    }

    private void look() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
    }

    /** {@code at most 12.3 MB of 64 MB in use}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "at most %.1f MB of %.0f MB in use",
                most / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
    }
}

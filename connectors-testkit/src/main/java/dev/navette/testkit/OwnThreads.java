package dev.navette.testkit;

import java.util.List;
import java.util.stream.Stream;

import dev.navette.error.NavetteException;
import dev.navette.spi.Reader;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.SelfTest;
import dev.navette.spi.Survey;

/** The threads that a connector makes itself: those of a group that its calls are made in, without what it is lent. */
final class OwnThreads {

    private static final int GLANCES = 100;
    private static final int GLANCE_MILLIS = 50;

    private final ThreadGroup group = new ThreadGroup("connector");

    /** Makes a call on a thread of the group, and waits for its end. */
    void run(Runnable call) throws InterruptedException {
        var thread = new Thread(group, call, "calls-the-connector");
        thread.start();
        thread.join();
    }

    /** Asks a role something that changes nothing, if it is one that can be asked so. */
    static void call(Role role) {
        try {
            if (role instanceof Reader<?> reader) {
                reader.read(reader.begin(Selection.everything()), 1);
            } else if (role instanceof Survey survey) {
                survey.read(survey.begin(), 1);
            } else if (role instanceof SelfTest test) {
                test.checks();
            } else if (role instanceof ReferenceData data) {
                data.kinds().forEach(data::entries);
            }
        } catch (NavetteException refused) {
            // threads are made for what fails, too
        }
    }

    /**
     * The names of those that do not end. One of the JDK's client ends once nobody holds the client any more: that is waited
     * for.
     */
    List<String> alive() throws InterruptedException {
        for (int glance = 0; glance < GLANCES && !living().isEmpty(); glance++) {
            System.gc();
            for (Thread thread : living()) {
                thread.join(GLANCE_MILLIS);
            }
        }
        return living().stream().map(Thread::getName).toList();
    }

    private List<Thread> living() {
        var threads = new Thread[group.activeCount() + GLANCES];
        int count = group.enumerate(threads);
        return Stream.of(threads)
                .limit(count)
                .filter(thread -> !TestContext.isLent(thread))
                .toList();
    }
}

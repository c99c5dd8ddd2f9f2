package dev.navette.testkit.faults;

import java.util.concurrent.Executor;

/** Starts the first task on a thread of its own, and does what that thread asks for on that thread. */
final class OneThread implements Executor {

    private volatile Thread thread = new Thread("nobody");

    @Override
    public void execute(Runnable task) {
        if (Thread.currentThread().equals(thread)) {
            task.run();
        } else {
            var started = new Thread(
                    () -> {
                        thread = Thread.currentThread();
                        task.run();
                    },
                    "run");
            started.start();
        }
    }
}

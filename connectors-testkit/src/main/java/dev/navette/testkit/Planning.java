package dev.navette.testkit;

import dev.navette.state.store.Lease;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** A plan of the stock update that is under way. */
final class Planning {

    final PlanRow plan;
    final TaskKey task;
    final long run;
    private final Store store;
    private Lease lease;

    Planning(Store store, PlanRow plan) {
        this.store = store;
        this.plan = plan;
        this.task = new TaskKey(plan.shadow(), "stock");
        this.lease =
                store.acquire(task.leaseName(), "till 1", StoreWorld.LENGTH).orElseThrow();
        this.run = store.begin(lease, task, plan.profile());
    }

    Draft draft() {
        return new Draft(task, run);
    }

    void commit(Draft draft) {
        lease = store.commit(lease, draft.changes());
    }

    void renew() {
        lease = store.renew(lease);
    }

    Spooled due(String name, String group) {
        return new Spooled(name, group, run, true, "text");
    }
}

package dev.navette.testkit.faults;

import java.util.ArrayList;
import java.util.List;

import dev.navette.state.store.Element;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;

/** What the store knows between the accounts. */
record Known(List<Element> links, List<OpenItem> open, List<Mark> marks) {

    static Known of(Grocery grocery) {
        var marks = new ArrayList<Mark>();
        grocery.tasks().forEach(task -> grocery.store().mark(task).ifPresent(marks::add));
        return new Known(grocery.links(), grocery.openItems(), marks);
    }
}

package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.spi.Connection;
import dev.navette.spi.ReferenceData;
import dev.navette.testkit.ListsWorld;
import dev.navette.testkit.ReferenceDataContract;

/** Lists that break one rule each. */
final class BrokenLists {

    private BrokenLists() {}

    static class PromisesMoreThanItHas extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                Set<ReferenceKind> kinds(ReferenceData data) {
                    var more = new HashSet<>(data.kinds());
                    more.add(ReferenceKind.TAXES);
                    return more;
                }

                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return kind == ReferenceKind.TAXES ? List.of() : data.entries(kind);
                }
            };
        }
    }

    static class ListsBackwards extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    var entries = new ArrayList<>(data.entries(kind));
                    Collections.reverse(entries);
                    return entries;
                }
            };
        }
    }

    static class ListsWhatWas extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {

                private final Map<ReferenceKind, List<ReferenceEntry>> former = new HashMap<>();

                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return former.computeIfAbsent(kind, data::entries);
                }
            };
        }
    }

    static class LeavesNamesEmpty extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return named(data.entries(kind), id -> id.equals("LYON") ? "" : id);
                }
            };
        }
    }

    static class CallsAllTheSame extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return named(data.entries(kind), id -> "Dépôt");
                }
            };
        }
    }

    /** Its ids are numbers of its own, which no reader knows. */
    static class NumbersItsWarehouses extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return data.entries(kind).stream()
                            .map(entry -> new ReferenceEntry("no. " + entry.id(), entry.name(), null))
                            .toList();
                }

                @Override
                public Map<ReferenceKind, List<String>> lists() {
                    List<String> names = super.lists().getOrDefault(ReferenceKind.WAREHOUSES, List.of());
                    return Map.of(
                            ReferenceKind.WAREHOUSES,
                            names.stream().map(name -> "no. " + name).toList());
                }
            };
        }
    }

    static class TakesSilenceForNothing extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {

                private boolean silent;

                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    return silent ? List.of() : data.entries(kind);
                }

                @Override
                public boolean silence() {
                    silent = true;
                    return true;
                }
            };
        }
    }

    static class SwallowsInterrupts extends ReferenceDataContract {

        @Override
        protected ListsWorld world() {
            return new Broken() {
                @Override
                List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
                    Thread.interrupted();
                    return data.entries(kind);
                }
            };
        }
    }

    private static List<ReferenceEntry> named(List<ReferenceEntry> entries, UnaryOperator<String> names) {
        return entries.stream()
                .map(entry -> new ReferenceEntry(entry.id(), names.apply(entry.id()), null))
                .toList();
    }

    /** An ERP in memory that lists otherwise. */
    private static class Broken implements ListsWorld {

        private final WarehouseLists erp = new WarehouseLists(new MemoryErpWorld());

        Set<ReferenceKind> kinds(ReferenceData data) {
            return data.kinds();
        }

        List<ReferenceEntry> entries(ReferenceData data, ReferenceKind kind) {
            return data.entries(kind);
        }

        @Override
        public Connection<?> connection() {
            return Instead.of(erp.connection(), ReferenceData.class, data -> new ReferenceData() {
                @Override
                public Set<ReferenceKind> kinds() {
                    return Broken.this.kinds(data);
                }

                @Override
                public List<ReferenceEntry> entries(ReferenceKind kind) {
                    return Broken.this.entries(data, kind);
                }
            });
        }

        @Override
        public Map<ReferenceKind, List<String>> lists() {
            return erp.lists();
        }

        @Override
        public void add() {
            erp.add();
        }
    }
}

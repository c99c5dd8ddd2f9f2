package dev.navette.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.mapping.Matching;
import dev.navette.mapping.Matching.Claimant;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.run.Ending;
import dev.navette.run.LinkReport;
import dev.navette.run.LinkReport.Contested;
import dev.navette.run.LinkReport.Some;
import dev.navette.run.LinkReport.Suggestion;
import dev.navette.run.LinkReport.Unlinked;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * One link run (ART-23): reads all articles and all that the shop lists, lays both on the disk under the values by which
 * they may find each other, and then looks at one value after the other, those of the first pair first. What one article
 * and one thing of the shop alone have is linked; likenesses are suggested; what is left over is listed.
 */
final class LinkRun {

    /** Under which its lease and journal are kept: never rename it. */
    static final String TASK = "link-run";

    /** How many values are looked at before what came of it is made durable. */
    private static final int AT_ONCE = 100;

    /** More than that share a value only by mistake; they are counted, and nobody pairs them. */
    private static final int CROWD = 20;

    /** How many rows are taken away at once. */
    private static final int PORTION = 10_000;

    private static final String LIKE = "l:";
    private static final String LAST = "z:";

    private static final Comparator<Suggestion> LIKELIEST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparing(Suggestion::reference)
            .thenComparing(Suggestion::id);

    private final Errand errand;
    private final Matching matching;
    private final List<String> tasks;
    private final Store store;
    private final Set<String> disputed = new HashSet<>();
    private final List<Contested> contested = new ArrayList<>();
    private final PriorityQueue<Suggestion> suggestions = new PriorityQueue<>(LIKELIEST.reversed());
    private final List<String> unmatched = new ArrayList<>();
    private final List<Unlinked> unlinked = new ArrayList<>();
    private long articles;
    private long unreadable;
    private long listed;
    private long known;
    private long linked;
    private long strayBlanks;
    private long contests;
    private long suggested;
    private long unmatchedCount;
    private long unlinkedCount;

    private LinkRun(Errand errand, Matching matching, List<String> tasks) {
        this.errand = errand;
        this.matching = matching;
        this.tasks = tasks;
        this.store = errand.store();
    }

    /**
     * Links what both sides say is the same.
     *
     * @param tasks the flows that read articles: what is linked is hinted to them, since no source says that it changed
     * @throws dev.navette.error.AlreadyRunningException when another link run between these accounts is under way
     * @throws dev.navette.error.MissingRoleException when one of the sides cannot be read whole
     */
    static LinkReport run(
            String profile,
            Matching matching,
            List<String> tasks,
            Side erp,
            Side shop,
            Store store,
            EngineSettings settings,
            BooleanSupplier stopAsked) {
        ArticleReader reader = Roles.of(erp.connector(), ArticleReader.class, erp.name());
        ListingReader listings = Roles.of(shop.connector(), ListingReader.class, shop.name());
        var task = new TaskKey(store.pair(erp.account(), shop.account()), TASK);
        return Errand.run(
                profile,
                task,
                store,
                settings,
                stopAsked,
                errand -> new LinkRun(errand, matching, tasks).toTheEnd(reader, listings));
    }

    private LinkReport toTheEnd(ArticleReader reader, ListingReader listings) {
        @Nullable String failure = null;
        try {
            boolean whole = read(reader, this::rowsOfArticle) && read(listings, this::rowsOfListing);
            if (whole) {
                decide();
            }
        } catch (UnreachableException | AccessRefusedException | UnreadableSourceException failed) {
            failure = String.valueOf(failed.getMessage());
        }
        JournalEnd end = errand.end(failure);
        List<Suggestion> likeliest = new ArrayList<>(suggestions);
        likeliest.sort(LIKELIEST);
        return new LinkReport(
                errand.run(),
                end.ending(),
                end.message(),
                errand.start(),
                errand.settings().clock().instant(),
                articles,
                unreadable,
                listed,
                end.ending() == Ending.COMPLETED ? known - linked : 0,
                linked,
                strayBlanks,
                new Some<>(contested, contests),
                new Some<>(likeliest, suggested),
                new Some<>(unmatched, unmatchedCount),
                new Some<>(unlinked, unlinkedCount));
    }

    /** Whether all of it was read. */
    private <T> boolean read(Reader<T> reader, Function<T, List<Spooled>> rows) {
        Watermark from = errand.answer(() -> reader.begin(Selection.everything()));
        while (errand.goOn()) {
            Watermark place = from;
            Page<T> page =
                    errand.answer(() -> reader.read(place, errand.settings().pageSize()));
            var kept = new ArrayList<Spooled>();
            for (Read<T> read : page.reads()) {
                T element = read.element();
                if (element == null) {
                    unreadable++;
                } else {
                    kept.addAll(rows.apply(element));
                }
            }
            errand.saw(page.reads().size());
            errand.commit(List.of(), kept, List.of());
            if (page.last()) {
                return true;
            }
            from = page.next();
        }
        return false;
    }

    private List<Spooled> rowsOfArticle(Article article) {
        var rows = new ArrayList<Spooled>();
        List<Claimant> claimants = matching.claimants(article);
        for (int i = 0; i < claimants.size(); i++) {
            articles++;
            ArticleForm form =
                    article.forms().isEmpty() ? null : article.forms().get(i);
            String barcode = form == null ? article.identification().barcode() : form.barcode();
            Claimant claimant = claimants.get(i);
            rows.addAll(rows(LinkRow.of(claimant, barcode, article.texts().name()), claimant.keys()));
        }
        return rows;
    }

    private List<Spooled> rowsOfListing(Listing listing) {
        var rows = new ArrayList<Spooled>();
        if (Matching.hasStrayBlanks(listing)) {
            strayBlanks++;
        }
        for (ListedForm form : listing.forms()) {
            listed++;
            rows.addAll(rows(LinkRow.of(listing, form), matching.keys(form)));
        }
        return rows;
    }

    private List<Spooled> rows(LinkRow row, List<@Nullable String> keys) {
        var rows = new ArrayList<Spooled>();
        for (int pair = 0; pair < keys.size(); pair++) {
            String key = keys.get(pair);
            if (key != null) {
                rows.add(row.in(pair + ":" + key, errand.run()));
            }
        }
        row.likeness().keys().forEach(key -> rows.add(row.in(LIKE + key, errand.run())));
        rows.add(row.in(LAST + (row.erp() ? "e" : "s") + row.name(), errand.run()));
        return rows;
    }

    /** Groups are in the order of their names: pairs by their numbers, likenesses, and what is left over. */
    private void decide() {
        List<String> due = store.dueGroups(errand.task(), "", AT_ONCE);
        while (!due.isEmpty() && errand.goOn()) {
            decide(due);
            due = store.dueGroups(errand.task(), due.get(due.size() - 1), AT_ONCE);
        }
    }

    private void decide(List<String> groups) {
        var rows = new ArrayList<List<LinkRow>>();
        var gone = new ArrayList<String>();
        for (String group : groups) {
            rows.add(take(group, gone));
        }
        var links = new LinkBook(store, errand.task().pair());
        links.load(rows.stream().flatMap(List::stream).toList());
        for (int i = 0; i < groups.size(); i++) {
            decide(groups.get(i), rows.get(i), links);
        }
        linked += links.made();
        errand.commit(links.updates(), List.of(), gone);
        if (!links.sources().isEmpty()) {
            tasks.forEach(task -> store.hint(new TaskKey(errand.task().pair(), task), links.sources()));
        }
    }

    /** The rows of a group that this run put there; those that a run before left behind go with them. */
    private List<LinkRow> take(String group, List<String> gone) {
        var rows = new ArrayList<LinkRow>();
        int own = 0;
        int theirs = 0;
        String after = "";
        List<Spooled> members = store.members(errand.task(), group, after, AT_ONCE);
        while (!members.isEmpty()) {
            for (Spooled member : members) {
                gone.add(member.name());
                if (member.run() != errand.run()) {
                    continue;
                }
                LinkRow row = LinkRow.of(member);
                if (row.erp() ? own++ <= CROWD : theirs++ <= CROWD) {
                    rows.add(row);
                }
            }
            if (gone.size() > PORTION) {
                errand.commit(List.of(), List.of(), gone);
                gone.clear();
            }
            after = members.get(members.size() - 1).name();
            members = store.members(errand.task(), group, after, AT_ONCE);
        }
        return rows;
    }

    private void decide(String group, List<LinkRow> rows, LinkBook links) {
        if (group.startsWith(LAST)) {
            rows.forEach(row -> leftOver(row, links));
            return;
        }
        List<LinkRow> free = rows.stream().filter(row -> !links.isLinked(row)).toList();
        List<LinkRow> own = free.stream().filter(LinkRow::erp).toList();
        List<LinkRow> theirs = free.stream().filter(row -> !row.erp()).toList();
        if (own.isEmpty() || theirs.isEmpty()) {
            return;
        }
        if (group.startsWith(LIKE)) {
            suggest(group.substring(LIKE.length()), own, theirs);
        } else if (!isCrowd(rows)
                && own.size() == 1
                && theirs.size() == 1
                && !isDisputed(own.get(0))
                && !isDisputed(theirs.get(0))) {
            if (!links.link(own.get(0), theirs.get(0))) {
                contest(group, own, theirs);
            }
        } else {
            contest(group, own, theirs);
        }
    }

    /** Whether more share the value than were looked at: who is free among the others nobody knows. */
    private static boolean isCrowd(List<LinkRow> rows) {
        long own = rows.stream().filter(LinkRow::erp).count();
        return own > CROWD || rows.size() - own > CROWD;
    }

    private boolean isDisputed(LinkRow row) {
        return disputed.contains(row.erp() + row.name());
    }

    private void contest(String group, List<LinkRow> own, List<LinkRow> theirs) {
        contests++;
        own.forEach(row -> disputed.add(row.erp() + row.name()));
        theirs.forEach(row -> disputed.add(row.erp() + row.name()));
        if (contested.size() < LinkReport.MOST) {
            contested.add(new Contested(group.substring(group.indexOf(':') + 1), names(own), names(theirs)));
        }
    }

    private static List<String> names(List<LinkRow> rows) {
        return rows.stream().map(LinkRow::name).limit(CROWD).toList();
    }

    /** Two that have several things in common are met several times: the first counts. */
    private void suggest(String key, List<LinkRow> own, List<LinkRow> theirs) {
        if (own.size() > CROWD || theirs.size() > CROWD) {
            return;
        }
        for (LinkRow article : own) {
            for (LinkRow thing : theirs) {
                var common = new ArrayList<String>(article.likeness().keys());
                common.retainAll(thing.likeness().keys());
                if (common.stream().sorted().findFirst().orElse("").equals(key)) {
                    suggest(new Suggestion(
                            article.name(),
                            thing.name(),
                            article.likeness().score(thing.likeness()),
                            article.likeness().common(thing.likeness())));
                }
            }
        }
    }

    private void suggest(Suggestion suggestion) {
        suggested++;
        suggestions.add(suggestion);
        if (suggestions.size() > LinkReport.MOST) {
            suggestions.poll(); // the least likely
        }
    }

    private void leftOver(LinkRow row, LinkBook links) {
        if (row.erp()) {
            if (links.isLinked(row)) {
                known++;
            } else {
                unmatchedCount++;
                if (unmatched.size() < LinkReport.MOST) {
                    unmatched.add(row.name());
                }
            }
        } else if (row.active() && !links.isLinked(row)) {
            unlinkedCount++;
            if (unlinked.size() < LinkReport.MOST) {
                unlinked.add(new Unlinked(row.name(), row.reference(), row.title()));
            }
        }
    }
}

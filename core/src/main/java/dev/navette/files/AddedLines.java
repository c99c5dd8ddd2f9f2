package dev.navette.files;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.RecordPlace;

/**
 * A file beside that of the articles, of which several lines may belong to one article, wherever they stand. A pass over it
 * notes where the lines of each article begin; they are read again when their article is. Where both files have one order,
 * each is read from its beginning to its end; where they have not, the file is opened for each article.
 */
final class AddedLines implements Beside {

    private static final Logger LOG = LoggerFactory.getLogger(AddedLines.class);

    private static final int MOST_NAMELESS = 10_000;

    private final LineFile file;
    private final @Nullable String by;
    private final Addition addition;
    private @Nullable Look look;
    private @Nullable Column byColumn;
    private @Nullable LineGroups open;

    /**
     * As it is mapped.
     *
     * @param file its key is the column that says whose a line is
     * @param by the column of the article file that it says; null for that of the reference
     */
    AddedLines(LineFile file, @Nullable String by, Addition addition) {
        this.file = file;
        this.by = by;
        this.addition = addition;
    }

    /**
     * What a pass over the file has found.
     *
     * @param doubts the line that may be one of a group's and does not say it, by the line where that group begins
     */
    private record Look(
            FileState state,
            String digest,
            DelimitedReader columns,
            Addition.Adding adding,
            LineIndex index,
            Map<Long, Long> doubts) {}

    LineFile file() {
        return file;
    }

    /** The column of the article file that says which lines are an article's; null for that of the reference. */
    @Nullable
    String by() {
        return by;
    }

    @Override
    public void look(DelimitedReader articles) {
        release();
        look = null;
        byColumn = by == null ? null : articles.column(by);
        FileState state = file.state();
        MessageDigest digest = SourceFile.sha256();
        var opened = new ArrayList<DelimitedReader>(1);
        var adding = new ArrayList<Addition.Adding>(1);
        var index = new LineIndex();
        var doubts = new HashMap<Long, Long>();
        long[] nameless = {0};
        file.pass(
                digest,
                reader -> {
                    opened.add(reader);
                    adding.add(addition.on(reader));
                },
                group -> {
                    adding.get(0).see(group);
                    if (group.key() == null) {
                        refuseTooMany(++nameless[0]);
                    } else {
                        index.add(group.key(), group.place());
                    }
                    if (group.doubt() != null) {
                        doubts.put(group.line(), group.doubt());
                    }
                });
        state.mustStillBe(file.path(), file.source());
        if (nameless[0] > 0) {
            LOG.warn("{}: {} line(s) do not say whose they are", file.source(), nameless[0]);
        }
        look = new Look(state, HexFormat.of().formatHex(digest.digest()), opened.get(0), adding.get(0), index, doubts);
    }

    @Override
    public void meet(LineGroup group) {
        String key = byColumn == null ? group.key() : group.rows().get(0).text(byColumn);
        if (key != null) {
            seenLook().index().meet(key);
        }
    }

    @Override
    public String seen() {
        strays().ifPresent(strays -> LOG.warn("{}: {}", file.source(), strays));
        return seenLook().digest();
    }

    @Override
    public boolean isSeen() {
        return look != null && look.state().equals(file.state());
    }

    @Override
    public void mustStillBe() {
        seenLook().state().mustStillBe(file.path(), file.source());
    }

    @Override
    public void release() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Whose lines are there and who was not met: how many, and the first few. Call it when all were met. */
    Optional<String> strays() {
        LineIndex.Strays strays = seenLook().index().strays();
        if (strays.count() == 0) {
            return Optional.empty();
        }
        String first = strays.first().stream()
                .map(this::group)
                .map(group -> group.key() + " (line " + group.line() + ")")
                .collect(Collectors.joining(", "));
        release();
        int more = strays.count() - strays.first().size();
        return Optional.of("there are lines of " + strays.count() + " that no article has in the column "
                + (by == null ? "of the reference" : by) + ": " + first + (more == 0 ? "" : " and " + more + " more"));
    }

    /**
     * An article with what its lines say, faulty where one of them is.
     *
     * @param key what they call it; null where it has no name for them
     */
    Read<Article> add(Article article, @Nullable String key) {
        String name = article.reference().value();
        if (key == null) {
            return Read.of(name, article);
        }
        Look now = seenLook();
        var groups = new ArrayList<LineGroup>();
        for (RecordPlace place : now.index().of(key)) {
            LineGroup group = group(place);
            if (key.equals(group.key())) { // else another one of the same hash
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            return Read.of(name, article);
        }
        if (by != null && now.index().isShared(key)) {
            return Read.faulty(name, shared(name, key));
        }
        Optional<Fault> fault = fault(groups);
        Article whole = fault.isPresent() ? article : now.adding().add(article, List.copyOf(groups));
        return fault.or(() -> fault(groups))
                .map(wrong -> Read.<Article>faulty(name, wrong))
                .orElseGet(() -> Read.of(name, whole));
    }

    private Fault shared(String name, String key) {
        return Fault.of(
                "Several articles have " + key + " in the column " + by + ", so that nobody knows whose the lines are",
                file.source(),
                "article " + name,
                "Give each article its own");
    }

    private static Optional<Fault> fault(List<LineGroup> groups) {
        return groups.stream().flatMap(group -> group.fault().stream()).findFirst();
    }

    private LineGroup group(RecordPlace place) {
        LineGroups groups = open;
        if (groups == null || !groups.standsAt(place.line())) {
            release();
            groups = file.groups(seenLook().columns(), place);
            open = groups;
        }
        LineGroup group = groups.next();
        return group.doubtedBy(seenLook().doubts().get(group.line()));
    }

    private void refuseTooMany(long nameless) {
        if (nameless > MOST_NAMELESS) {
            throw new UnreadableSourceException(Fault.of(
                    "More than " + MOST_NAMELESS + " lines do not say whose they are",
                    file.source(),
                    "column " + file.key(),
                    "Map the column that names the article"));
        }
    }

    private Look seenLook() {
        return Objects.requireNonNull(look, "look");
    }
}

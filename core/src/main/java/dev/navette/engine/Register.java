package dev.navette.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

/**
 * Which names a system has, from one pass of its survey in this run: a name that is not among them need not be looked for.
 * It serves creates that the system refuses to double, since something may come there after it was passed; and only where
 * many are created, since a pass costs as much as the system is large. Each full batch that is looked for pays for one page
 * of the pass, so that at most twice as much is asked as the better of the two ways would have cost. Names are kept in a
 * fixed number of bits: one that only seems to be there is looked for like any other. Thread-safe.
 */
final class Register {

    private static final int PAGE = 100;
    private static final int WORDS = 1 << 17;
    private static final int HASHES = 4;

    private final Survey survey;
    private @Nullable Watermark next;
    private long @Nullable [] names;
    private boolean complete;
    private boolean failed;

    /** Of what this survey sees; nothing is asked yet. */
    Register(Survey survey) {
        this.survey = survey;
    }

    /**
     * What there is under each of these claims.
     *
     * @param many whether there are enough of them to pay for a page of the pass
     * @param resolve asks the system itself
     */
    List<Resolution> look(List<Claim> claims, boolean many, Function<List<Claim>, List<Resolution>> resolve) {
        if (many) {
            seeOneMorePage();
        }
        boolean[] absent = absent(claims);
        var asked = new ArrayList<Claim>();
        for (int i = 0; i < absent.length; i++) {
            if (!absent[i]) {
                asked.add(claims.get(i));
            }
        }
        if (asked.size() == claims.size()) {
            return resolve.apply(claims);
        }
        List<Resolution> found = asked.isEmpty() ? List.of() : resolve.apply(asked);
        if (found.size() != asked.size()) {
            return found; // of the wrong size: the caller says so
        }
        Iterator<Resolution> answers = found.iterator();
        var all = new ArrayList<Resolution>();
        for (boolean isAbsent : absent) {
            all.add(isAbsent ? Resolution.absent() : answers.next());
        }
        return all;
    }

    private synchronized void seeOneMorePage() {
        if (complete || failed) {
            return;
        }
        try {
            see(survey.read(next == null ? survey.begin() : next, PAGE));
        } catch (UnreachableException | UnreadableSourceException notNow) {
            failed = true; // each is looked for, which says what is wrong if it still is
            names = null;
        }
    }

    private void see(SurveyPage page) {
        long[] bits = names == null ? new long[WORDS] : names;
        names = bits;
        for (Seen seen : page.seen()) {
            String name = seen.name();
            if (name != null) {
                add(bits, name);
                add(bits, name.strip());
            }
        }
        next = page.next();
        complete = page.last();
    }

    private synchronized boolean[] absent(List<Claim> claims) {
        var absent = new boolean[claims.size()];
        long[] bits = names;
        if (complete && bits != null) {
            for (int i = 0; i < absent.length; i++) {
                absent[i] = isAbsent(bits, claims.get(i));
            }
        }
        return absent;
    }

    private static boolean isAbsent(long[] bits, Claim claim) {
        return !has(bits, claim.name()) && claim.parts().stream().allMatch(part -> isAbsent(bits, part));
    }

    private static void add(long[] bits, String name) {
        for (int hash = 0; hash < HASHES; hash++) {
            int bit = bit(name, hash);
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    private static boolean has(long[] bits, String name) {
        for (int hash = 0; hash < HASHES; hash++) {
            int bit = bit(name, hash);
            if ((bits[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two hashes of which all others are made (Kirsch and Mitzenmacher). */
    private static int bit(String name, int hash) {
        long mixed = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            mixed = (mixed ^ name.charAt(i)) * 0x100000001b3L;
        }
        mixed ^= mixed >>> 32;
        mixed *= 0x9e3779b97f4a7c15L;
        int first = (int) mixed;
        int second = (int) (mixed >>> 32) | 1;
        return first + hash * second & WORDS * Long.SIZE - 1;
    }
}

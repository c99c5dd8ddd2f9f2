package dev.navette.testkit.connectors;

import java.util.List;
import java.util.function.Supplier;

import dev.navette.error.UnreachableException;
import dev.navette.http.Reply;
import dev.navette.testkit.AccountFinderContract;
import dev.navette.testkit.DocumentReaderContract;
import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpAccountsWorld;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;

/** What keeps the books of a kiosk over HTTP, with one bad habit each. */
final class BrokenKioskBooks {

    private BrokenKioskBooks() {}

    /** A lost document is written again before anybody has looked. */
    static class SendsDocumentsAgain extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return new Kiosk(clock).documents(KioskHabits.sending((line, request, attempt) -> {
                Reply reply = line.send(request, attempt);
                boolean stopped = Thread.currentThread().isInterrupted();
                return reply instanceof Reply.Unknown && !stopped ? line.send(request, attempt) : reply;
            }));
        }
    }

    /** What was lost is called undone. */
    static class TakesALostAnswerForUndone extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return new Kiosk(clock).documents(KioskHabits.sending((line, request, attempt) -> {
                Reply reply = line.send(request, attempt);
                boolean late = reply instanceof Reply.Unknown unknown
                        && unknown.fault().message().contains("504");
                return late ? new Reply.RetryLater(((Reply.Unknown) reply).fault()) : reply;
            }));
        }
    }

    static class FindsNobodyBehindAnError extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            var kiosk = new Kiosk(clock);
            return new KioskWorlds.Accounts(
                    kiosk, FaultyConnector.connection(kiosk.books(KioskHabits.GOOD), blindTo("find")));
        }
    }

    static class FindsNothingBehindAnError extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            var kiosk = new Kiosk(clock);
            return new KioskWorlds.Documents(
                    kiosk, FaultyConnector.connection(kiosk.books(KioskHabits.GOOD), blindTo("bearing")));
        }
    }

    /** Takes an error for an empty list. */
    private static Faults blindTo(String asked) {
        return new Faults() {
            @Override
            @SuppressWarnings("unchecked") // a list is asked for
            public <R> R ask(String question, Supplier<R> answer) {
                try {
                    return answer.get();
                } catch (UnreachableException error) {
                    if (question.equals(asked) && error.fault().message().contains("502")) {
                        return (R) List.of();
                    }
                    throw error;
                }
            }
        };
    }
}

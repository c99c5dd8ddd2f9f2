package dev.navette.woocommerce;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.Check;

/** How questions of a self test that go wrong become checks. */
final class Checks {

    private Checks() {}

    /**
     * Asks; says whether there was an answer.
     *
     * @param refused what to say where credentials or rights do not suffice
     */
    static <T> boolean ask(
            List<Check> checks,
            String path,
            Supplier<T> question,
            Consumer<T> answered,
            Function<Fault, Check> refused) {
        T answer;
        try {
            answer = question.get();
        } catch (AccessRefusedException denied) {
            checks.add(refused.apply(denied.fault()));
            return false;
        } catch (UnreachableException silent) {
            checks.add(failed(path, silent.fault()));
            return false;
        }
        answered.accept(answer);
        return true;
    }

    static Check failed(String path, Fault fault) {
        return new Check(path, Check.Verdict.FAILED, said(fault), fault.remedy());
    }

    static Check failed(String path, Fault fault, String remedy) {
        return new Check(path, Check.Verdict.FAILED, said(fault), remedy);
    }

    private static String said(Fault fault) {
        String text = fault.answer() == null ? fault.what() : fault.what() + ": " + fault.answer();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}

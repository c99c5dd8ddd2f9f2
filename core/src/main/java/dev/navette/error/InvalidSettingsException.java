package dev.navette.error;

import java.util.List;

/** What a user wrote (a profile, a mapping file, settings) is wrong; nothing has run. Carries every problem at once. */
public final class InvalidSettingsException extends NavetteException {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final transient List<Problem> problems;

    /**
     * Collects what is wrong.
     *
     * @param subject what was read, for example {@code The profile shop-fr}
     * @param problems at least one
     */
    public InvalidSettingsException(String subject, List<Problem> problems) {
        super(message(subject, problems), null);
        this.subject = subject;
        this.problems = List.copyOf(problems);
    }

    /** What was read. */
    public String subject() {
        return subject;
    }

    /** Every problem, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String subject, List<Problem> problems) {
        var text = new StringBuilder(subject)
                .append(" has ")
                .append(problems.size())
                .append(problems.size() == 1 ? " problem:" : " problems:");
        for (Problem problem : problems) {
            text.append("\n  - ").append(problem);
        }
        return text.toString();
    }
}

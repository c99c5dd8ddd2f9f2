package dev.navette.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hibernate.validator.HibernateValidator;

import dev.navette.error.Problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/**
 * Evaluates the annotations by which a record says what each of its values may be. For what crosses a border: settings
 * that a user wrote, elements that a system sent. Thread-safe; the first call takes some tenths of a second.
 */
public final class Constraints {

    private Constraints() {}

    /**
     * Every value that breaks its annotations, in the order of the paths, then what a {@link Checked} record says of
     * itself.
     *
     * <p>The record's package must be open to {@code org.hibernate.validator}. A constraint with a message of its own
     * gives it as {@code what is wrong. What to write instead}.
     *
     * @param path of the record itself, for example {@code $.articles}
     */
    public static List<Problem> problems(Object record, String path) {
        List<Problem> broken = problems(Lazy.VALIDATOR.validate(record), path);
        if (!(record instanceof Checked checked)) {
            return broken;
        }
        var all = new ArrayList<>(broken);
        checked.problems().forEach(problem -> all.add(problem.below(path)));
        return List.copyOf(all);
    }

    /**
     * How one value would break the annotations of a record that cannot be made yet, since others are missing.
     *
     * @param path of the record itself
     */
    public static List<Problem> problems(Class<?> record, String component, Object value, String path) {
        return problems(Lazy.VALIDATOR.validateValue(record, component, value), path);
    }

    private static List<Problem> problems(Set<? extends ConstraintViolation<?>> violations, String path) {
        return violations.stream()
                .map(violation -> problem(violation, path))
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::what))
                .toList();
    }

    private static Problem problem(ConstraintViolation<?> violation, String path) {
        String place = violation.getPropertyPath().toString().replace(".<map value>", "");
        return ConstraintWords.problem(violation, path + "." + place);
    }

    /** Made when the first record is checked, and never when none is. */
    private static final class Lazy {

        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Verbatim())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Leaves messages as they are: ours hold no expressions, and so need no expression language. */
    private static final class Verbatim implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}

package dev.navette.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
     * Every value that breaks its annotations, in the order of the paths.
     *
     * <p>The record's package must be open to {@code org.hibernate.validator}. A constraint with a message of its own
     * gives it as {@code what is wrong. What to write instead}.
     *
     * @param path of the record itself, for example {@code $.articles}
     */
    public static List<Problem> problems(Object record, String path) {
        return Lazy.VALIDATOR.validate(record).stream()
                .map(violation -> problem(violation, path))
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::what))
                .toList();
    }

    private static Problem problem(ConstraintViolation<Object> violation, String path) {
        return ConstraintWords.problem(violation, path + "." + violation.getPropertyPath());
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

package dev.navette.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a profile means that does not say a component of a settings or flow record (PRO-1). A component without a default
 * must be said, unless it may be null. {@code null} in a profile is nothing, not the default.
 *
 * <p>Where the component is a record, the default is its whole object; what a profile says of it replaces single keys.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

    /** A text or a name as it stands, without quotes; anything else as JSON: {@code 100}, {@code true}, {@code {}}. */
    String value();
}

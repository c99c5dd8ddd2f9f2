package dev.navette.json;

import java.lang.reflect.AccessibleObject;

/** The right to make and read the records of others. */
final class Access {

    private Access() {}

    /** @throws IllegalArgumentException when the record's module keeps it from us: its author is told how to open it */
    static void open(AccessibleObject member, Class<?> type) {
        if (!member.trySetAccessible()) {
            throw new IllegalArgumentException(
                    "The record " + type.getName() + " is closed. In its module-info, write: opens "
                            + type.getPackageName() + " to dev.navette.core, org.hibernate.validator;");
        }
    }
}

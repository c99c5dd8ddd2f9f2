package dev.navette.error;

/** How a defect of a connector, a flow or a host's own code is told: its kind and its place, never what it says. */
public final class Defects {

    private Defects() {}

    /**
     * Such as {@code java.lang.IllegalStateException at TillWriter.write(TillWriter.java:58)}. The exception's own message
     * is left out: nobody has looked through it for secrets and personal data.
     */
    public static String kindOf(Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String kind = defect.getClass().getName();
        return trace.length == 0 ? kind : kind + " at " + place(trace[0]);
    }

    private static String place(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }
}

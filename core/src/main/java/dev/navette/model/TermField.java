package dev.navette.model;

/** The fields of a {@link Term}. Its parent is none: it is part of the name. */
public enum TermField implements Field {
    LABEL("label");

    private final String code;

    TermField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.TERM;
    }
}

package dev.navette.model;

/** The fields of a {@link MediaFile}. */
public enum MediaField implements Field {
    CONTENT("content");

    private final String code;

    MediaField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.MEDIA;
    }
}

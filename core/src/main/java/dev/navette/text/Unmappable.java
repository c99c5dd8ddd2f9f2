package dev.navette.text;

/** What becomes of a character that a file's charset, or its dialect, has no way to hold. Never a silent {@code ?}. */
public enum Unmappable {
    /** The value is refused, and the fault names the character. */
    REFUSE,
    /**
     * The nearest spelling: {@code é} becomes {@code e}, {@code œ} {@code oe}, {@code €} {@code EUR}, a curly quote a
     * straight one, and in a dialect without quotes a line break or separator becomes a blank. Only what the charset
     * cannot hold is touched; a character without a spelling (an emoji, an ideogram) is refused all the same.
     */
    TRANSLITERATE
}

package dev.navette.files;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.text.MediaNaming;

/**
 * Which files of a folder are taken, and how it is known whose they are.
 *
 * @param naming tells it by their names; null where the ERP names the files of each article
 * @param subFolders whether each reference has a folder of its own, named as {@link MediaNaming#written} has it
 * @param extensions which files are meant, in lower case and without a dot; others may stand beside them
 * @param maxBytes larger ones are refused
 */
public record MediaRules(@Nullable MediaNaming naming, boolean subFolders, Set<String> extensions, long maxBytes) {

    /** What is allowed when nobody says otherwise: 50 MB. */
    public static final long USUAL_MAX_BYTES = 50L * 1024 * 1024;

    private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");
    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "zip");

    public MediaRules {
        extensions = Set.copyOf(extensions);
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes is below 1: " + maxBytes);
        }
    }

    /** Pictures (ART-13) as shops show them: jpg, jpeg, png, gif, webp and avif, up to 50 MB, in one folder. */
    public static MediaRules images() {
        return new MediaRules(MediaNaming.usual(), false, IMAGES, USUAL_MAX_BYTES);
    }

    /** Documents (ART-14): pdf, texts, tables, slides and zip, up to 50 MB, in one folder. */
    public static MediaRules documents() {
        return new MediaRules(MediaNaming.usual(), false, DOCUMENTS, USUAL_MAX_BYTES);
    }

    /** The same by other names. */
    public MediaRules withNaming(MediaNaming other) {
        return new MediaRules(Objects.requireNonNull(other, "other"), subFolders, extensions, maxBytes);
    }

    /** The same where the ERP names the files of each article. */
    public MediaRules withNamesFromTheErp() {
        return new MediaRules(null, subFolders, extensions, maxBytes);
    }

    /** The same with or without a folder for each reference. */
    public MediaRules withSubFolders(boolean each) {
        return new MediaRules(naming, each, extensions, maxBytes);
    }

    /** The same with another limit. */
    public MediaRules withMaxBytes(long limit) {
        return new MediaRules(naming, subFolders, extensions, limit);
    }

    /** Whether a file of that name is meant, whoever's it is. */
    boolean takes(String fileName) {
        return !MediaNaming.isNoise(fileName)
                && MediaNaming.extension(fileName).filter(extensions::contains).isPresent();
    }
}

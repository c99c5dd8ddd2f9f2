package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;

import dev.navette.model.Check;

/** Whether the WordPress user is taken, and may upload. */
record MediaCheck(MediaApi media) {

    private static final String RIGHT = "upload_files";

    void into(List<Check> checks) {
        Checks.ask(
                checks,
                "$.media",
                media::user,
                user -> checks.add(may(user)),
                fault -> Checks.failed(
                        "$.media.password",
                        fault,
                        "Make an application password for that user, under Users > Profile in WordPress, and enter it"
                                + " with the user's login name"));
    }

    private static Check may(MediaApi.User user) {
        return user.capabilities() instanceof Map<?, ?> rights && Boolean.TRUE.equals(rights.get(RIGHT))
                ? new Check("$.media", Check.Verdict.OK, "The WordPress user may upload pictures", null)
                : new Check(
                        "$.media.name",
                        Check.Verdict.FAILED,
                        "The WordPress user may not upload files",
                        "Give the user the role Author or Shop manager, or name another one");
    }
}

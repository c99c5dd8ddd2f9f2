package dev.navette.examples;

import java.io.PrintStream;
import java.nio.file.Path;

import dev.navette.Navette;
import dev.navette.profile.Profile;
import dev.navette.profile.Profiles;
import dev.navette.run.CheckReport;
import dev.navette.state.SyncStore;

/** A host that knows no connector and no flow: a JSON file says what runs between whom. */
public final class JsonProfile {

    private JsonProfile() {}

    /** Runs the sample, or the profile that the first argument names. */
    public static void main(String[] args) {
        Path sample = Path.of("target", "json-profile");
        Sample.into(sample);
        run(args.length == 0 ? sample.resolve("profile.json") : Path.of(args[0]), System.out);
    }

    static void run(Path file, PrintStream out) {
        // tag::json-profile[]
        Profile profile = Profiles.visibleTo(JsonProfile.class.getClassLoader()).read(file);
        try (Navette navette = Navette.on(SyncStore.file(file.resolveSibling("navette.db")))) {
            CheckReport check = navette.check(profile);
            out.println(check);
            if (check.passed()) {
                navette.run(profile).tasks().forEach(task -> out.println(task.task() + ": " + task.counts()));
            }
        }
        // end::json-profile[]
    }
}

package dev.navette;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.Till;
import dev.navette.model.Secret;
import dev.navette.profile.Profile;
import dev.navette.profile.Profiles;
import dev.navette.profile.Providers;
import dev.navette.run.Report;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class ProfileCopyTest {

    private static final String SECRET = "geheim-4711";

    @TempDir
    private Path folder;

    @Test
    @Tag("PRO-1")
    void sharesTheLinksOfItsOriginalAndWritesNothingTwice() throws IOException {
        var profiles = Profiles.visibleTo(ProfileCopyTest.class.getClassLoader());
        Files.writeString(folder.resolve("mapping.json"), """
                {"articles": {"file": "articles.csv", "columns": {"reference": "Code", "name": "Nom"}}}
                """);
        Files.writeString(folder.resolve("articles.csv"), "Code;Nom\r\nEM-1;Cafe moulu\r\nEM-2;The vert\r\n");
        Path original = Files.writeString(folder.resolve("epicerie.json"), """
                {"name": "epicerie", "erp": {"type": "files-erp", "folder": ".", "mapping": "mapping.json"},
                 "shop": {"type": "memory-shop", "file": "shop.json"}, "flows": {"article-export": {"prices": {"basis": "net"}}}}
                """);

        Report first;
        Report again;
        try (Navette navette = Navette.on(SyncStore.inMemory())) {
            Profile profile = profiles.read(original);
            first = navette.run(profile);
            String copy = profiles.json(profile, folder).replace("\"epicerie\"", "\"copie\"");
            again = navette.run(profiles.parse(copy, folder));
        }

        assertThat(first.counts()).hasToString("2 read: 2 created");
        assertThat(again.counts()).hasToString("2 read: 2 unchanged");
        assertThat(MemoryShop.keptIn(folder.resolve("shop.json")).products()).hasSize(2);
    }

    @Test
    @Tag("PRO-2")
    void showsNoSecretInAnythingThatIsWrittenOrThrown() {
        Profiles profiles = Profiles.with(Providers.of(new Till()));
        Profile profile = Profile.named("caisse")
                .erp(new Connection<>(new Till(), Till.with(Secret.value(SECRET))))
                .shop(new Connection<>(new Till(), Till.with(Secret.value(SECRET))))
                .flow(StockUpdate.from("PARIS"))
                .build();
        String json = profiles.json(profile, folder);
        var texts = new ArrayList<String>(
                List.of(json, profile.toString(), profile.problems().toString()));
        texts.add(profile.erp().settings().toString());
        try (Navette navette = Navette.inMemory()) {
            texts.add(navette.check(profile).toString());
            texts.add(message(() -> navette.run(profile)));
        }
        Stream.of("value:%s", "%s", "VALUE:%s", "file:%s\\u0000")
                .map(form -> json.replace("(the secret was not copied)", form.formatted(SECRET)))
                .flatMap(text -> Stream.of(
                        text,
                        text.replace("\"key\"", "\"kay\""),
                        text.replace("\"till\"", "\"tiill\""),
                        text.replace("\"" + SECRET + "\"", SECRET),
                        text.replace(SECRET + "\"", SECRET),
                        text.replace("\"10.0.0.7\"", "\" \"")))
                .forEach(text -> texts.add(message(() -> profiles.parse(text, folder))));

        assertThat(texts)
                .hasSizeGreaterThan(25)
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET).doesNotContain("4711"));
    }

    private static String message(ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        var text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}

package dev.navette.files;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.text.DelimitedReader;

/**
 * Several things beside the lines of a file.
 *
 * @param all in the order in which they are looked at
 */
record Besides(List<Beside> all) implements Beside {

    static Beside of(Beside one, Beside other) {
        return one == NOTHING ? other : new Besides(Stream.of(one, other).toList());
    }

    @Override
    public void look(DelimitedReader reader) {
        all.forEach(beside -> beside.look(reader));
    }

    @Override
    public void meet(LineGroup group) {
        all.forEach(beside -> beside.meet(group));
    }

    @Override
    public String seen() {
        return all.stream().map(Beside::seen).collect(Collectors.joining(" "));
    }

    @Override
    public boolean isSeen() {
        return all.stream().allMatch(Beside::isSeen);
    }

    @Override
    public void mustStillBe() {
        all.forEach(Beside::mustStillBe);
    }

    @Override
    public void keep() {
        all.forEach(Beside::keep);
    }

    @Override
    public void release() {
        all.forEach(Beside::release);
    }
}

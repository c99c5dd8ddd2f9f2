package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;

/**
 * An address in lines of EBP's length.
 *
 * @param address as it is
 * @param lines street and more, as many as there are columns or fewer
 */
record Place(Address address, List<String> lines) {

    /** Which columns a file has for the lines of an address. */
    record Room(int lines, int length) {}

    Place {
        lines = List.copyOf(lines);
    }

    /**
     * Breaks lines that are too long at a blank, where there is room for what follows; else they stay as they are, and are
     * judged by their columns.
     */
    static Place of(Address address, Room room) {
        var broken = new ArrayList<String>();
        address.lines().forEach(line -> breakInto(broken, tidy(line), room.length()));
        boolean fits =
                broken.size() <= room.lines() && broken.stream().allMatch(line -> line.length() <= room.length());
        return new Place(address, fits ? broken : joined(address.lines(), room.lines()));
    }

    /** The company, or the person where there is none. */
    @Nullable
    String name() {
        if (address.company() != null && !address.company().isBlank()) {
            return address.company();
        }
        String person = Stream.of(address.firstName(), address.lastName())
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? null : person;
    }

    /** From 1 on; null where there are fewer. */
    @Nullable
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : null;
    }

    private static void breakInto(List<String> broken, String line, int length) {
        String rest = line;
        while (rest.length() > length) {
            int blank = rest.lastIndexOf(' ', length);
            if (blank < 1) {
                break;
            }
            broken.add(rest.substring(0, blank).strip());
            rest = rest.substring(blank).strip();
        }
        broken.add(rest);
    }

    /** What there is no column for stands behind the last one's. */
    private static List<String> joined(List<String> lines, int most) {
        if (lines.size() <= most || most == 0) {
            return lines;
        }
        var joined = new ArrayList<>(lines.subList(0, most - 1));
        joined.add(String.join(", ", lines.subList(most - 1, lines.size())));
        return joined;
    }

    private static String tidy(String line) {
        return CellMaker.onOneLine(line);
    }
}

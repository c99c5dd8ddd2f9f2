package dev.navette.examples;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.mapping.TextRule;
import dev.navette.model.ProductField;

/**
 * What the command line says.
 *
 * @param help only the help is wanted
 * @param sample no files were named: the sample is taken
 * @param erp the folder of the ERP's files
 * @param mapping which file and column holds what
 * @param shop where the shop is kept
 * @param store where links and fingerprints are kept
 * @param page where the run's report is put as a page
 * @param warehouses whose stock is summed; none: stock is left alone
 * @param along which fields go to the shop beside name, description and price
 * @param texts what the ERP's long texts are
 */
record Options(
        boolean help,
        boolean sample,
        Path erp,
        Path mapping,
        Path shop,
        Path store,
        Path page,
        List<String> warehouses,
        Set<ProductField> along,
        TextRule.Form texts) {

    static final String HELP = """
            Brings articles and stock from an ERP's files to a shop that is kept in a file.

              --erp FOLDER        the ERP's files; without it, a sample is taken
              --mapping FILE      which file and column holds what (FOLDER/mapping.json)
              --warehouses A,B    whose stock is summed; without it, stock is left alone (sample: PRINCIPAL,BOUTIQUE)
              --along A,B         fields that go along with name, description and price (those that refuse nothing where
                                  the files lack them; sample: also barcode,images,tax-class,features)
              --texts html        long texts are HTML that is trusted (text: RTF or plain text)
              --shop FILE         where the shop is kept (shop.json in the work folder)
              --store FILE        where links and fingerprints are kept (store.db in the work folder)
              --report FILE       where the report is put as a page to look at (report.html beside the store)
              --help              this text

            The work folder is target/demo where a pom.xml is, else navette-demo.
            Exit code: 0 all well, 1 some elements failed, are parked or pending, or one flow of several did not go to
            its end, 2 no flow ran.
            """;

    private static final Set<String> NAMES = new TreeSet<>(
            Set.of("--erp", "--mapping", "--warehouses", "--along", "--texts", "--shop", "--store", "--report"));

    private static String codes(Set<ProductField> fields) {
        return fields.stream().map(ProductField::code).collect(Collectors.joining(", "));
    }

    /** @throws InvalidSettingsException with everything that is wrong */
    static Options of(Path directory, String... args) {
        boolean help = List.of(args).contains("--help");
        return new Reading(directory, help).options(help ? new String[0] : args);
    }

    /** Collects the values and what is wrong with them. */
    private static final class Reading {

        private final Map<String, String> values = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Path directory;
        private final boolean help;

        Reading(Path directory, boolean help) {
            this.directory = directory;
            this.help = help;
        }

        Options options(String[] args) {
            read(args);
            Path work = directory.resolve(Files.exists(directory.resolve("pom.xml")) ? "target/demo" : "navette-demo");
            boolean sample = !values.containsKey("--erp");
            Path erp = path("--erp", work.resolve("erp"));
            Path mapping = path("--mapping", erp.resolve("mapping.json"));
            Path shop = path("--shop", work.resolve("shop.json"));
            Path store = path("--store", work.resolve("store.db"));
            Path page = path("--report", store.resolveSibling("report.html"));
            if (!sample) {
                mustBeThere(erp, mapping);
            }
            var options = new Options(
                    help, sample, erp, mapping, shop, store, page, warehouses(sample), along(sample), texts());
            if (!problems.isEmpty()) {
                throw new InvalidSettingsException("The command line", problems);
            }
            return options;
        }

        private void read(String[] args) {
            for (int i = 0; i < args.length; i++) {
                String name = args[i];
                if (!NAMES.contains(name)) {
                    problem(name, "unknown option", "Use one of " + String.join(", ", NAMES) + ", --help");
                } else if (i + 1 == args.length || NAMES.contains(args[i + 1])) {
                    problem(name, "its value is missing", "Write it after the option");
                } else if (values.put(name, args[++i]) != null) {
                    problem(name, "it is there twice", "Keep one");
                }
            }
        }

        private Path path(String name, Path otherwise) {
            String value = values.get(name);
            try {
                return value == null ? otherwise : directory.resolve(value);
            } catch (InvalidPathException wrong) {
                problem(name, "no path: " + wrong.getReason(), "Write the path of a file or folder");
                return otherwise;
            }
        }

        private void mustBeThere(Path erp, Path mapping) {
            if (!Files.isDirectory(erp)) {
                problem("--erp", "there is no folder " + erp, "Name the folder of the ERP's files");
            }
            if (!Files.isRegularFile(mapping)) {
                problem("--mapping", "there is no file " + mapping, "Write one, and name it here");
            }
        }

        private List<String> warehouses(boolean sample) {
            String otherwise = sample ? "PRINCIPAL,BOUTIQUE" : "";
            String value = Optional.ofNullable(values.get("--warehouses")).orElse(otherwise);
            return value.isBlank()
                    ? List.of()
                    : List.of(value.split(",", -1)).stream()
                            .map(String::strip)
                            .distinct()
                            .toList();
        }

        private Set<ProductField> along(boolean sample) {
            String value = values.get("--along");
            if (value == null) {
                return sample ? Flows.ofTheSample() : Flows.USUAL;
            }
            var fields = EnumSet.noneOf(ProductField.class);
            for (String code : value.split(",", -1)) {
                Stream.of(ProductField.values())
                        .filter(field -> field.code().equals(code.strip()))
                        .findFirst()
                        .ifPresentOrElse(
                                fields::add,
                                () -> problem(
                                        "--along",
                                        "there is no field " + code.strip(),
                                        "Use some of " + codes(EnumSet.allOf(ProductField.class))));
            }
            return fields;
        }

        private TextRule.Form texts() {
            String value = Optional.ofNullable(values.get("--texts")).orElse("text");
            if (!value.equals("text") && !value.equals("html")) {
                problem("--texts", "there is no form " + value, "Use text or html");
            }
            return value.equals("html") ? TextRule.Form.HTML : TextRule.Form.TEXT;
        }

        private void problem(String option, String what, String remedy) {
            problems.add(new Problem(option, what, remedy));
        }
    }
}

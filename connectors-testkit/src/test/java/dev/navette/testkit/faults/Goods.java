package dev.navette.testkit.faults;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.Basis;
import dev.navette.model.Image;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.WarehouseStock;

/**
 * Articles of every sort, and what a shop shows when it is in step with them. A third of them are members of groups of
 * two, of which one is read early and the other late; others name articles and groups that come later, have a category,
 * or share a picture. Each edition has other names, prices, quantities, relations, categories and pictures; from the
 * second on, the first group has one member more.
 *
 * @param count how many articles the first edition has, a multiple of 12
 */
record Goods(int count, int edition) {

    private static final int PICTURE_SHARED_BY = 100;

    Goods {
        if (count % 12 != 0) {
            throw new IllegalArgumentException("count is no multiple of 12: " + count);
        }
    }

    Goods next() {
        return new Goods(count, edition + 1);
    }

    static String reference(int number) {
        return "EM-" + number;
    }

    List<Article> articles() {
        return IntStream.rangeClosed(1, edition > 1 ? count + 1 : count)
                .mapToObj(this::article)
                .toList();
    }

    /** What the pictures hold that the articles show. */
    List<byte[]> pictures() {
        return IntStream.rangeClosed(1, count)
                .filter(number -> image(number) != null)
                .mapToObj(this::picture)
                .toList();
    }

    Article article(int number) {
        var reference = new Reference(reference(number));
        Image image = image(number);
        String master = master(number);
        return Article.named(reference.value(), name(number))
                .with(new ArticlePrices(price(number), null, null))
                .with(new ArticleStock(
                        reference, true, Map.of("PARIS", WarehouseStock.real(Quantity.of(units(number))))))
                .with(new ArticleRelations(
                        master == null ? null : new Reference(master),
                        related(number).stream().map(Reference::new).toList()))
                .with(new ArticleClassification(category(number)))
                .with(image == null ? ArticleMedia.NONE : ArticleMedia.of(image));
    }

    /** One line for each product of the shop. */
    List<String> shown() {
        var lines = new ArrayList<String>();
        var groups = new TreeMap<String, List<Integer>>();
        for (int number = 1; number <= articles().size(); number++) {
            String master = master(number);
            if (master == null) {
                lines.add(line(reference(number), number, costs(number), List.of()));
            } else {
                groups.computeIfAbsent(master, any -> new ArrayList<>()).add(number);
            }
        }
        groups.forEach((master, members) -> {
            members.sort(Comparator.comparing(Goods::reference));
            int shown = members.get(members.size() - 1);
            List<String> variants = members.stream()
                    .map(member -> reference(member) + " " + costs(member))
                    .toList();
            lines.add(line(master, shown, "null null", variants));
        });
        return lines;
    }

    private String line(String reference, int sheet, String costs, List<String> variants) {
        List<String> category = category(sheet);
        Image image = image(sheet);
        return Showcase.line(
                reference,
                name(sheet),
                costs,
                variants,
                related(sheet),
                category.isEmpty() ? null : Term.category(category).name(),
                image == null ? List.of() : List.of(image.hash()));
    }

    private String costs(int number) {
        return new Price(price(number), Basis.NET) + " " + Quantity.of(units(number));
    }

    private String name(int number) {
        return "Café moulu n° " + number + ", édition " + edition;
    }

    private Money price(int number) {
        return new Money(BigDecimal.valueOf(edition * 1_000L + number, 2), Currency.getInstance("EUR"));
    }

    private long units(int number) {
        return edition * 1_000L + number;
    }

    private @Nullable String master(int number) {
        if (number > count) {
            return "TEE-2";
        }
        return number % 3 == 2 ? "TEE-" + Math.min(number, opposite(number)) : null;
    }

    private int opposite(int number) {
        return count + 1 - number;
    }

    private List<String> related(int number) {
        return switch (number % 6) {
            case 1 ->
                number > count
                        ? List.of()
                        : edition > 1
                                ? List.of(reference(opposite(number)), reference(number + 2))
                                : List.of(
                                        reference(opposite(number)),
                                        "TEE-" + Math.min(number + 1, opposite(number + 1)));
            case 2 -> List.of(reference(number + 1));
            default -> List.of();
        };
    }

    private List<String> category(int number) {
        if (number % 4 != 0 || number % 3 == 2) {
            return List.of();
        }
        return List.of("Boissons", (number / 8 + edition) % 2 == 0 ? "Thé" : "Café");
    }

    private @Nullable Image image(int number) {
        return number % 3 == 0 ? Image.of("photo.jpg", picture(number)) : null;
    }

    private byte[] picture(int number) {
        int changes = number % 6 == 0 ? edition : 1;
        return ("JPEG " + number / PICTURE_SHARED_BY + " " + changes).getBytes(StandardCharsets.UTF_8);
    }
}

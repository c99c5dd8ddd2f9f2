package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.model.Money;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.VatTotal;

/**
 * What a day or a closed session of a till comes to, as its document has it (ORD-31). Holds nothing personal.
 *
 * @param reference of the document
 * @param sales how many orders are in it, those below zero apart
 * @param returns how many below zero
 * @param vat each tax once
 * @param net without tax
 * @param tax all taxes
 * @param gross with tax
 * @param taken what was paid, by method
 * @param givenBack what buyers got back, by method
 */
public record SessionReport(
        ExternalReference reference,
        int sales,
        int returns,
        List<VatTotal> vat,
        Money net,
        Money tax,
        Money gross,
        List<MethodTotal> taken,
        List<MethodTotal> givenBack) {

    /**
     * What came or went by one method.
     *
     * @param method as the shop shows it; empty for what closes payment differences
     * @param amount above zero
     */
    public record MethodTotal(String method, Money amount) {

        public MethodTotal {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(amount, "amount");
        }

        private String text() {
            return (method.isEmpty() ? "payment differences" : method) + " " + amount;
        }
    }

    public SessionReport {
        Objects.requireNonNull(reference, "reference");
        vat = List.copyOf(vat);
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(gross, "gross");
        taken = List.copyOf(taken);
        givenBack = List.copyOf(givenBack);
    }

    /** For people, a line for each thing. */
    public String text() {
        Stream<String> head = Stream.of(reference + ": " + counted(sales, "sale") + ", " + counted(returns, "return"));
        Stream<String> taxes =
                vat.stream().map(total -> "VAT " + total.vat() + ": " + total.base() + ", tax " + total.amount());
        Stream<String> totals = Stream.of("Net " + net + ", tax " + tax + ", gross " + gross);
        Stream<String> in = taken.stream().map(total -> "Paid: " + total.text());
        Stream<String> out = givenBack.stream().map(total -> "Given back: " + total.text());
        return Stream.of(head, taxes, totals, in, out).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}

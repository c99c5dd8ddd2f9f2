package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.OrderBuyer;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;

/** Golden cases of on whose account an order goes. */
final class CustomerCases {

    private static final String MONEY = """
            EM-1 · 1 × 20.00 · 20.00 · N20
            N20 on 20.00: 4.00
            net 20.00 · tax 4.00 · gross 24.00 EUR
            """;
    private static final String SIRET = "73282932000074";

    private CustomerCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("CUST-1", "An account of its own", "CUS-7")
                        .story("Customer 29 of the shop is new to the ERP: WEB and 29, in eight characters.")
                        .order(jar("901"))
                        .becomes("account: WEB00029, created\nwritten back: yes\n" + MONEY),
                GoldenCase.of("CUST-2", "The account that is linked", "CUS-7")
                        .story("The buyer has been linked to an account before.")
                        .world("customer 29 is linked to C-7", GoldenFacts.linkedTo("C-7"))
                        .order(jar("902"))
                        .becomes("account: C-7\n" + MONEY),
                GoldenCase.of("CUST-3", "The account with the same e-mail address", "CUS-7", "LESSON-20")
                        .story(
                                "An account has the buyer's address, in other capitals; another one that the search gave has not.")
                        .world(
                                "C-7 has J.Doe@Example.com, C-8 another address",
                                GoldenFacts.found(
                                        new ErpAccount("C-8", null, "doe@example.com", null),
                                        new ErpAccount("C-7", null, "J.Doe@Example.com", null)))
                        .order(jar("903"))
                        .becomes("account: C-7\n" + MONEY),
                GoldenCase.of("CUST-4", "Two accounts with the same e-mail address", "CUS-7", "LESSON-20")
                        .story("Nobody can say which of the two is meant, so the first is not taken.")
                        .world(
                                "C-7 and C-8 have the buyer's address",
                                GoldenFacts.found(
                                        new ErpAccount("C-7", null, "j.doe@example.com", null),
                                        new ErpAccount("C-8", null, "j.doe@example.com", null)))
                        .order(jar("904"))
                        .refused(
                                "$.orders[904].buyer.email: 2 accounts of the ERP have the buyer's e-mail address: C-7, C-8. Link the"
                                        + " buyer to one of them, or correct the others in the ERP."),
                GoldenCase.of("CUST-5", "A number too long for the account's code", "CUS-7")
                        .story("Customer 1234567 does not fit behind WEB in eight characters.")
                        .order(jar("905").by(buyer("1234567", null, null)))
                        .refused(
                                "$.orders[905].buyer.account: the code WEB1234567 is longer than 8 characters. Write a greater length or"
                                        + " a shorter prefix in the profile."),
                GoldenCase.of("CUST-6", "The code is taken", "CUS-7")
                        .story("The ERP has a WEB00029 that is somebody else's.")
                        .world("the ERP has WEB00029", GoldenFacts.found(ErpAccount.of("WEB00029")))
                        .order(jar("906"))
                        .refused(
                                "$.orders[906].buyer.account: the account WEB00029 that would be made for it is in the ERP already. Link"
                                        + " the buyer to it if it is the buyer's, or write another prefix in the profile."),
                GoldenCase.of("CUST-7", "An ERP code that is unknown", "CUS-7")
                        .story("The buyer typed a code that no account has; it is not told whole.")
                        .order(jar("907").by(buyer("29", null, "PARIS-3")))
                        .refused(
                                "$.orders[907].buyer.erpCode: the code typed, P… (7 characters), is no account of the ERP. Correct or"
                                        + " empty the field in the shop."),
                GoldenCase.of("CUST-8", "All Amazon orders on one account", "CUS-7", "ORD-18")
                        .story("The payment method forces the account, whoever ordered.")
                        .profile(
                                "amazon forces WEBAMAZON",
                                rule -> rule.with(rule.payments()
                                        .with(PaymentRow.id("amazon", PaymentTarget.USUAL.forCustomer("WEBAMAZON")))))
                        .order(jar("908").paid("amazon", "24.00"))
                        .becomes("account: WEBAMAZON\n" + MONEY + "deposit p1 · 24.00 · N20 on 20.00: 4.00"),
                GoldenCase.of("CUST-9", "One account for all guests", "CUS-7", "LESSON-20")
                        .story("A guest, without an account in the shop.")
                        .profile(
                                "guests on WEBINVITE",
                                rule -> rule.with(rule.customers().guestsOn("WEBINVITE")))
                        .order(jar("909").by(guest()))
                        .becomes("account: WEBINVITE\n" + MONEY),
                GoldenCase.of("CUST-10", "A guest as any customer", "CUS-7", "LESSON-20")
                        .story("A guest has no number: that of the order stands for it.")
                        .profile(
                                "guests are numbered G and the order, in 8 characters",
                                rule -> rule.with(CustomerRule.of(
                                        AccountChoice.numbered("WEB", 8).guests("G", 8))))
                        .order(jar("910").by(guest()))
                        .becomes("account: G0000910, created\nwritten back: no\n" + MONEY),
                GoldenCase.of("CUST-11", "A guest for whom nobody planned", "CUS-7", "LESSON-20")
                        .story("The profile makes accounts of the shop's customers alone.")
                        .order(jar("911").by(guest()))
                        .refused(
                                "$.orders[911].buyer: it is a guest for whom no account of the ERP is found, and the profile makes none."
                                        + " Link the buyer to an account, or choose in the profile one account for all or one for each."),
                GoldenCase.of("CUST-12", "What a new customer has", "CUS-8")
                        .story(
                                "Family, group and representative come from the profile, the treatment from the document, and the name is in"
                                        + " capitals.")
                        .profile(
                                "created with family WEB, group by the shop's, representative ANNE, names in capitals",
                                rule -> rule.with(rule.customers()
                                        .with(new CustomerDefaults("ANNE", "WEB", Map.of("vip", "TARIF2"), "TARIF1"))
                                        .with(new CustomerText(
                                                CustomerText.NameForm.COMPANY, true, true, false, null, null))))
                        .order(jar("912")
                                .by(new OrderBuyer(
                                        new ForeignId("29"), "j.doe@example.com", "vip", Business.NONE, null)))
                        .becomes("""
                                account: WEB00029, created
                                customer: JOHN DOE, family WEB, group TARIF2, representative ANNE, treatment FR
                                """ + MONEY),
                GoldenCase.of("CUST-13", "A company's SIRET", "CUS-11", "ORD-34")
                        .story("A domestic sale to a company with a SIREN is one for e-invoicing.")
                        .order(jar("913").by(buyer("29", SIRET, null)))
                        .becomes("e-invoicing: e-invoice, SIREN 732829320, goods\n" + MONEY),
                GoldenCase.of("CUST-14", "A private buyer", "ORD-34")
                        .story("A sale to a private person is only reported.")
                        .order(jar("914"))
                        .becomes("e-invoicing: e-reporting, goods\n" + MONEY),
                GoldenCase.of("CUST-15", "The account with the same SIRET", "CUS-7", "CUS-11")
                        .story(
                                "Written with blanks in the ERP: it is compared in digits, and before the e-mail address.")
                        .world(
                                "C-7 has the SIRET 732 829 320 00074, C-8 the buyer's e-mail address",
                                GoldenFacts.found(
                                        new ErpAccount("C-7", "732 829 320 00074", null, null),
                                        new ErpAccount("C-8", null, "j.doe@example.com", null)))
                        .order(jar("915").by(buyer("29", SIRET, null)))
                        .becomes("account: C-7\n" + MONEY),
                GoldenCase.of("CUST-16", "A SIRET that cannot be right", "CUS-11")
                        .story(
                                "The last digit is wrong, and the profile refuses faulty numbers; the number is not told whole.")
                        .profile(
                                "faulty numbers are refused",
                                rule -> rule.with(rule.customers().refusingFaulty()))
                        .order(jar("916").by(buyer("29", "73282932000075", null)))
                        .refused(
                                "$.orders[916].buyer.business.siret: 732… (14 digits) is no SIRET: its check digit is not right. Compare"
                                        + " it with a paper of the company: a digit is wrong, or two are swapped."));
    }

    private static ShopOrder jar(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }

    private static OrderBuyer buyer(String account, @Nullable String siret, @Nullable String erpCode) {
        Business business = siret == null ? Business.NONE : new Business(siret, null, null, null, null);
        return new OrderBuyer(new ForeignId(account), "j.doe@example.com", null, business, erpCode);
    }

    private static OrderBuyer guest() {
        return new OrderBuyer(null, "j.doe@example.com", null, Business.NONE, null);
    }
}

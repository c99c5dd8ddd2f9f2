package dev.navette.ebp;

/** Room for the lines of addresses in a kind of file. */
final class Rooms {

    private Rooms() {}

    static Place.Room billing(Sheet sheet) {
        return sheet.room(
                EbpField.BILLING_LINE_1, EbpField.BILLING_LINE_2, EbpField.BILLING_LINE_3, EbpField.BILLING_LINE_4);
    }

    static Place.Room delivery(Sheet sheet) {
        return sheet.room(
                EbpField.DELIVERY_LINE_1, EbpField.DELIVERY_LINE_2, EbpField.DELIVERY_LINE_3, EbpField.DELIVERY_LINE_4);
    }
}

package dev.navette.model.sales;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;

/** The fields of an {@link OrderProgress}; its shipments have {@link ShipmentField}s. */
public enum ProgressField implements Field {
    STATUS("status"),
    NUMBER("number"),
    DELIVERY_DATE("delivery-date"),
    REFERENCE("reference");

    private final String code;

    ProgressField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.ORDER_PROGRESS;
    }

    /** What is compared of it; null where the order does not say it, so that it is left alone. */
    public @Nullable FieldValue valueOf(OrderProgress progress) {
        String value = textOf(progress);
        return value == null ? null : FieldValue.of(value);
    }

    private @Nullable String textOf(OrderProgress progress) {
        return switch (this) {
            case STATUS -> progress.status();
            case NUMBER -> progress.number();
            case DELIVERY_DATE -> day(progress);
            case REFERENCE -> progress.reference();
        };
    }

    private static @Nullable String day(OrderProgress progress) {
        LocalDate day = progress.deliveryDate();
        return day == null ? null : day.toString();
    }
}

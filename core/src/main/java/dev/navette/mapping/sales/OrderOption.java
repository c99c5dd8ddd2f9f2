package dev.navette.mapping.sales;

/** One of the options of an {@link OrderRule}: {@link OrderRule#with} takes it. */
public sealed interface OrderOption
        permits AddressRule,
                CurrencyRule,
                CustomerRule,
                DiscrepancyRule,
                EInvoiceRule,
                GroupingRule,
                HeaderRule,
                LineRule,
                MessageRule,
                PaymentRule,
                RefundRule,
                ServiceArticles,
                ShippingRule,
                StatusRule,
                TaxRule,
                TreatmentRule {}

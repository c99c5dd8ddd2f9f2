package dev.navette.spi;

import dev.navette.model.sales.EmailAddress;

/**
 * Finds the shop's accounts by the e-mail addresses with which their holders log in; guests of orders are none. Where the
 * shop's search is looser, its answer is compared in the form that {@link EmailAddress} gives both.
 */
public interface ShopCustomerFinder extends Finder<EmailAddress> {}

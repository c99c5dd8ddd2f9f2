/**
 * Sales as immutable records: an {@link dev.navette.model.sales.Order} as the shop has it, the {@link
 * dev.navette.model.sales.SalesDocument} that it becomes in the ERP, whose account that is on and what was paid.
 * Who is in them is personal: no {@code toString} here shows a name, an address or a number of a person.
 */
package dev.navette.model.sales;

/**
 * Pure rules: an order as the shop has it becomes the sales documents that the ERP shall have, or is refused with all
 * reasons at once. No I/O, no clock, no state. Each rule is a record of a profile's options.
 */
package dev.navette.mapping.sales;

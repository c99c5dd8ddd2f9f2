/** Pure rules: what the ERP has becomes what the shop will have. No I/O, no clock, no state. */
package dev.navette.mapping;

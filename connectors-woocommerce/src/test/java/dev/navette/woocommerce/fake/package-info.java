/** A shop in memory that answers as WooCommerce does, its traps included. */
package dev.navette.woocommerce.fake;

/** WooCommerce over its REST interface wc/v3: {@link dev.navette.woocommerce.WooCommerce} is where a host begins. */
@Incubating
package dev.navette.woocommerce;

import dev.navette.meta.Incubating;

/** What runs between whom: one ERP, one shop, and the flows between them with their options. */
package dev.navette.profile;

package dev.navette.spi;

/**
 * Surveys the shop's products and what of them is sold. Each product is seen as a {@link
 * dev.navette.model.LinkKind#PRODUCT}, each variant as a {@link dev.navette.model.LinkKind#SELLABLE}; a simple product is
 * seen as both, under one id. The digest of a product says nothing of its variants, and that of a variant nothing of its
 * product: else a change of the one would look like a change of the other that we did not make.
 */
public interface ProductSurvey extends Survey {}

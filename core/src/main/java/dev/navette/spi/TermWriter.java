package dev.navette.spi;

import dev.navette.model.Term;

/**
 * Makes what products are sorted by, on demand; each term is claimed by its name. A term with a parent is written once the
 * parent has its id, which is among the write's ids; a term whose parent has none is rejected, never made on the first
 * level. {@link #resolve} finds a term by its label below its parent, exactly.
 */
public interface TermWriter extends Writer<Term> {}

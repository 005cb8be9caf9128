package planted.vaguepackages.domain.util;

/** Breaks the rule on purpose. */
public final class Slug {}

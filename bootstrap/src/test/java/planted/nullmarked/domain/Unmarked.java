package planted.nullmarked.domain;

/** Breaks the rule on purpose. */
public final class Unmarked {}

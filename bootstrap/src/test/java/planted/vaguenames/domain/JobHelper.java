package planted.vaguenames.domain;

/** Breaks the rule on purpose. */
public final class JobHelper {}

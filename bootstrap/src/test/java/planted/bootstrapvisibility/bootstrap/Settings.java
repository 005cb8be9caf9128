package planted.bootstrapvisibility.bootstrap;

/** A class for others to see. */
public final class Settings {}

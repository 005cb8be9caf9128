package planted.adaptervisibility.dns;

/** A class for others to see. */
public final class Engine {}

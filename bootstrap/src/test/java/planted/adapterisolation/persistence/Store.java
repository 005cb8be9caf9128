package planted.adapterisolation.persistence;

/** A class for others to see. */
public final class Store {}

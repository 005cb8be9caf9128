package dev.millrace.bootstrap.configuration.address;

/** A way to write an address. */
interface AddressForm {

  /** Whether a text is written in this way. */
  boolean fits(String text);

  /**
   * Reads one that fits.
   *
   * @throws BadAddress if something in it is wrong
   */
  AddressDraft read(String text);
}

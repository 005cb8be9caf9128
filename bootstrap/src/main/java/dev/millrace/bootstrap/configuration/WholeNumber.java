package dev.millrace.bootstrap.configuration;

/** A whole number between two bounds, both inclusive. */
record WholeNumber(int min, int max) implements Form<Integer> {

  @Override
  public Integer parse(String text) throws BadValueException {
    long number;
    try {
      number = Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new BadValueException("is not a whole number");
    }
    if (number < min || number > max) {
      throw new BadValueException("is out of range");
    }
    return (int) number;
  }

  @Override
  public String allowed() {
    return "a whole number from " + min + " to " + max;
  }

  @Override
  public String placeholder() {
    return "N";
  }

  @Override
  public boolean isNumber() {
    return true;
  }
}

package dev.millrace.benchmarks.queue.work;

/** What a job carries: a zone test as JSON, with the number that tells the jobs apart. */
public final class Payload {

  private static final String START = "{\"n\":";

  private Payload() {}

  /** Of the job with this number. */
  public static String of(int number) {
    return START
        + number
        + ",\"domain\":\""
        + domain(number)
        + "\",\"tests\":[\"delegation\",\"consistency/consistency01\"],\"profile\":\"default\","
        + "\"min_level\":\"INFO\"}";
  }

  /** The zone of the job with this number. */
  public static String domain(int number) {
    return "zone-" + number + ".example";
  }

  /** The number in a payload, however a database has laid it out anew. */
  public static int number(String payload) {
    int at = payload.indexOf("\"n\"") + 3;
    while (!Character.isDigit(payload.charAt(at))) {
      at++;
    }
    return leadingNumber(payload, at);
  }

  /** The number in a zone's name. */
  public static int numberOfDomain(String domain) {
    return leadingNumber(domain, "zone-".length());
  }

  private static int leadingNumber(String text, int start) {
    int value = 0;
    for (int at = start; at < text.length() && Character.isDigit(text.charAt(at)); at++) {
      value = value * 10 + Character.digit(text.charAt(at), 10);
    }
    return value;
  }
}

package planted.console.http;

/** Breaks the rule on purpose. */
public final class Chatter {
  void say() {
    System.out.println("hello");
  }
}

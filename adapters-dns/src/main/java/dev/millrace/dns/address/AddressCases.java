package dev.millrace.dns.address;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module ADDRESS. */
public final class AddressCases {

  private AddressCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(new Address01(), new Address02(), new Address03());
  }
}

package dev.millrace.dns.recursion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import org.junit.jupiter.api.Test;

class RootHintsTest {

  @Test
  void theInternetsRootHasThirteenServersWithTwoAddressesEach() {
    assertThat(RootHints.iana().names()).hasSize(13);
    assertThat(RootHints.iana().addresses()).hasSize(26);
  }

  @Test
  void aMasterFileIsRead() {
    String file =
        """
        ; the root
        .                    3600000  NS    A.ROOT.
        A.ROOT.              3600000  IN A  192.0.2.1
        A.ROOT.              3600000  AAAA  2001:db8::1
        """;

    assertThat(RootHints.parse(file).pairs()).hasToString("[a.root/192.0.2.1, a.root/2001:db8::1]");
  }

  @Test
  void linesOfNamesWithAddressesAreRead() {
    assertThat(RootHints.parse("a.root 192.0.2.1 2001:db8::1 # home").pairs()).hasSize(2);
  }

  @Test
  void whatHasNoAddressIsRefused() {
    assertThatThrownBy(() -> RootHints.parse(". 3600 NS a.root."))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("no name server with an address");
    assertThatThrownBy(() -> RootHints.parse("a.root somewhere"))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("a.root somewhere");
  }
}

package dev.millrace.dns.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @ParameterizedTest
  @CsvSource({
    "hostmaster.example.com., hostmaster, example.com",
    "first\\.last.example.com., first.last, example.com",
    "host+zones.example., host+zones, example",
    "a.xn--fa-hia.example., a, xn--fa-hia.example",
  })
  void theFirstLabelIsTheLocalPart(String rname, String localPart, String domain) {
    assertThat(Mailbox.of(Names.of(rname)))
        .hasValueSatisfying(
            mailbox -> {
              assertThat(mailbox.localPart()).isEqualTo(localPart);
              assertThat(Names.text(mailbox.domain())).isEqualTo(domain);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "hostmaster.",
        "hostmaster@example.com.",
        "double\\.\\.dot.example.com.",
        "trailing\\..example.com.",
        "sp\\032ace.example.com.",
        "hostmaster.ex_ample.com.",
        "hostmaster.-example.com.",
      })
  void whatIsNoMailAddressIsRefused(String rname) {
    assertThat(Mailbox.of(Names.of(rname))).isEmpty();
  }
}

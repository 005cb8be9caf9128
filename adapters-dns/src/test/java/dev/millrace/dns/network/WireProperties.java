package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.xbill.DNS.Type;

class WireProperties {

  private static final byte[] QUERY =
      Wire.encode(Query.of(Names.of("child.xa"), Type.SVCB).dnssec(), 1);

  /** The counts of records and the types are among what follows, so every parser has its turn. */
  @Property(tries = 500)
  void noOctetsMakeTheParserThrow(
      @ForAll @IntRange(max = 20) int kept, @ForAll @Size(max = 200) byte[] rest) {
    byte[] octets = Arrays.copyOf(QUERY, kept + rest.length);
    System.arraycopy(rest, 0, octets, kept, rest.length);

    assertThatCode(() -> Wire.decode(octets)).doesNotThrowAnyException();
  }
}

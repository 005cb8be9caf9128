package dev.millrace.dns;

import dev.millrace.application.publicaccess.DelegationSource;
import dev.millrace.application.publicaccess.DelegationSourceContract;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import dev.millrace.domain.name.DomainName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Delegations of the demo zones, over real sockets. */
class DnsDelegationsTest extends DelegationSourceContract {

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private static DelegationSource source;

  @BeforeAll
  static void start() {
    sandbox = DemoSandbox.start(TestWorld.NOW, 0);
    ZoneTester tester = TestWorld.tester(sandbox);
    source = new DnsDelegations(() -> tester);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Override
  protected DelegationSource source() {
    return source;
  }

  @Override
  protected DomainName signedZone() {
    return DomainName.parse("good.xa");
  }

  @Override
  protected DomainName noZone() {
    return DomainName.parse("nowhere.xa");
  }

  @Override
  protected DomainName silentZone() {
    return DomainName.parse("child.silent.xa");
  }
}

package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Starts the demo world. */
public final class DemoSandbox {
  private DemoSandbox() {}

  /**
   * Starts all demo zones.
   *
   * @param now the time around which signatures are valid; they last 30 days
   * @param port shared by all servers; 0 for any free one
   * @throws UncheckedIOException if the port is taken on one of the addresses
   */
  public static Sandbox start(Instant now, int port) {
    return describe(now).start(port);
  }

  /** The same world before its start, to add zones or an observer. */
  public static SandboxBuilder describe(Instant now) {
    return Sandbox.builder(now)
        .zone(RoutingZone.service())
        .zones(HealthyZones.all())
        .zones(DelegationZones.all())
        .zones(ContentZones.all())
        .zones(DnssecZones.all())
        .zones(ServerZones.all());
  }
}

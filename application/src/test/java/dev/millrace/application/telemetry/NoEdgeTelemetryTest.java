package dev.millrace.application.telemetry;

class NoEdgeTelemetryTest implements EdgeTelemetryContract {

  @Override
  public EdgeTelemetry edge() {
    return EdgeTelemetry.NONE;
  }
}

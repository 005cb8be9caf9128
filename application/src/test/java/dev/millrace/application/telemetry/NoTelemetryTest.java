package dev.millrace.application.telemetry;

class NoTelemetryTest implements TelemetryContract {

  @Override
  public Telemetry telemetry() {
    return Telemetry.NONE;
  }
}

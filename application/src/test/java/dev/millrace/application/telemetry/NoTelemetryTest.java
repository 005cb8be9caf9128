package dev.millrace.application.telemetry;

class NoTelemetryTest implements TelemetryContract, EngineTelemetryContract {

  @Override
  public Telemetry telemetry() {
    return Telemetry.NONE;
  }

  @Override
  public EngineTelemetry engineTelemetry() {
    return EngineTelemetry.NONE;
  }
}

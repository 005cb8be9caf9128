package dev.millrace.http.operation;

import dev.millrace.application.health.CheckReadiness;
import dev.millrace.application.node.ListNodes;
import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.application.telemetry.MetricsReport;
import dev.millrace.application.time.Clock;

/** What the calls for operators look at. */
public record OperationUseCases(
    CheckReadiness readiness,
    ListNodes nodes,
    DescribeQueue queue,
    MetricsReport metrics,
    MessageCatalog messages,
    Clock clock) {}

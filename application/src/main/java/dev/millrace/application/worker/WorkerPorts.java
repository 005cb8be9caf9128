package dev.millrace.application.worker;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.node.NodeStore;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;

/** What the worker runtime works with. */
public record WorkerPorts(
    JobQueue queue,
    NodeStore nodes,
    Signals signals,
    JobFeed feed,
    Clock clock,
    Telemetry telemetry) {}

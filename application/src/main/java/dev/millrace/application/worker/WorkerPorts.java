package dev.millrace.application.worker;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.node.NodeMembership;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;

/**
 * What the worker runtime works with.
 *
 * @param membership says whether new jobs may be leased under this node's id
 */
public record WorkerPorts(
    JobQueue queue,
    JobCatalog catalog,
    NodeMembership membership,
    Signals signals,
    JobFeed feed,
    Clock clock,
    Telemetry telemetry) {}

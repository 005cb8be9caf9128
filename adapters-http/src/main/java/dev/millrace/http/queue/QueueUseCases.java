package dev.millrace.http.queue;

import dev.millrace.application.event.WatchQueue;
import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.PauseQueue;
import dev.millrace.application.queue.RemoveFromQueue;
import dev.millrace.application.queue.ReorderQueue;
import dev.millrace.application.queue.ResumeQueue;

/** What can be done with the queue. */
public record QueueUseCases(
    DescribeQueue describe,
    PauseQueue pause,
    ResumeQueue resume,
    ReorderQueue reorder,
    RemoveFromQueue remove,
    WatchQueue watch) {}

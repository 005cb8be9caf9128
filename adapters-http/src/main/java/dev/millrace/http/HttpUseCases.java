package dev.millrace.http;

import dev.millrace.http.access.AccessUseCases;
import dev.millrace.http.batch.BatchUseCases;
import dev.millrace.http.job.JobUseCases;
import dev.millrace.http.operation.OperationUseCases;
import dev.millrace.http.profile.ProfileUseCases;
import dev.millrace.http.publicapi.PublicUseCases;
import dev.millrace.http.queue.QueueUseCases;
import dev.millrace.http.registry.RegistryUseCases;
import dev.millrace.http.run.RunUseCases;
import dev.millrace.http.setting.SettingsUseCases;

/** All that the surface can do, by concept. */
public record HttpUseCases(
    JobUseCases jobs,
    BatchUseCases batches,
    QueueUseCases queue,
    RegistryUseCases registry,
    ProfileUseCases profiles,
    RunUseCases runs,
    OperationUseCases operation,
    AccessUseCases access,
    SettingsUseCases settings,
    PublicUseCases publicApi) {}

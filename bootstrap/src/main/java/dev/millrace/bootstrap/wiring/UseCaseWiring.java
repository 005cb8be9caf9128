package dev.millrace.bootstrap.wiring;

import dev.millrace.application.batch.CancelBatch;
import dev.millrace.application.batch.DeleteBatch;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.batch.ListBatches;
import dev.millrace.application.batch.PreviewBatchDeletion;
import dev.millrace.application.batch.RerunBatch;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.comparison.CompareBatches;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.event.WatchBatch;
import dev.millrace.application.event.WatchJob;
import dev.millrace.application.event.WatchQueue;
import dev.millrace.application.health.CheckReadiness;
import dev.millrace.application.job.CancelJob;
import dev.millrace.application.job.HoldJob;
import dev.millrace.application.job.ListJobs;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.job.SubmitJob;
import dev.millrace.application.job.UnholdJob;
import dev.millrace.application.node.ListNodes;
import dev.millrace.application.node.NodeTiming;
import dev.millrace.application.profile.AmendProfile;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.profile.CompareProfiles;
import dev.millrace.application.profile.KeepProfiles;
import dev.millrace.application.profile.ProfileSchema;
import dev.millrace.application.profile.SetTagProfile;
import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.PauseQueue;
import dev.millrace.application.queue.RemoveFromQueue;
import dev.millrace.application.queue.ReorderQueue;
import dev.millrace.application.queue.ResumeQueue;
import dev.millrace.application.registry.KeepTags;
import dev.millrace.application.registry.ListDomains;
import dev.millrace.application.registry.ReadDomain;
import dev.millrace.application.registry.SummarizeTag;
import dev.millrace.application.registry.TagDomains;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.run.ListEntries;
import dev.millrace.application.run.ListRuns;
import dev.millrace.application.run.ReadResult;
import dev.millrace.application.run.ReadRun;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.batch.BatchUseCases;
import dev.millrace.http.job.JobUseCases;
import dev.millrace.http.operation.OperationUseCases;
import dev.millrace.http.profile.ProfileUseCases;
import dev.millrace.http.queue.QueueUseCases;
import dev.millrace.http.registry.RegistryUseCases;
import dev.millrace.http.run.RunUseCases;
import dev.millrace.persistence.StorePorts;
import java.util.function.Supplier;

/** Gives the use cases their ports. */
record UseCaseWiring(StorePorts store, Foundation foundation, ProfileSchema schema) {

  JobUseCases jobs(WorkerRuntime runtime, JobFeed feed) {
    ReadJob read = new ReadJob(store.catalog());
    return new JobUseCases(
        submitJob(),
        read,
        new ListJobs(store.catalog()),
        new WatchJob(read, store.runs(), foundation.messages(), feed),
        new JobUseCases.Changes(
            new CancelJob(store.control(), read, runtime, foundation.clock()),
            new HoldJob(store.control(), read),
            new UnholdJob(store.control(), read, foundation.signals())));
  }

  private SubmitJob submitJob() {
    return new SubmitJob(
        new SubmitJob.Stores(store.transactions(), store.queue(), store.catalog(), store.tags()),
        chooseProfile(),
        foundation.signals(),
        foundation.clock(),
        foundation.ids(),
        foundation.metrics());
  }

  BatchUseCases batches() {
    SubmitBatch submit = submitBatch();
    return new BatchUseCases(
        submit,
        new RerunBatch(store.batches(), store.runs(), submit),
        new BatchUseCases.Reading(
            new ListBatches(store.batches()),
            new DescribeBatch(store.batches()),
            new CompareBatches(new DescribeBatch(store.batches()), store.pairs())),
        new WatchBatch(new DescribeBatch(store.batches()), store.runs()),
        new BatchUseCases.Removal(
            new CancelBatch(store.batches(), store.expansions(), foundation.clock()),
            new PreviewBatchDeletion(store.batches()),
            new DeleteBatch(store.batches(), store.expansions(), foundation.clock())));
  }

  private SubmitBatch submitBatch() {
    return new SubmitBatch(
        new SubmitBatch.Stores(
            store.transactions(), store.queue(), store.expansions(), store.domains(), store.tags()),
        chooseProfile(),
        foundation.signals(),
        foundation.clock(),
        foundation.ids(),
        foundation.metrics());
  }

  QueueUseCases queue() {
    return new QueueUseCases(
        describeQueue(),
        new PauseQueue(store.control()),
        new ResumeQueue(store.control(), foundation.signals()),
        new ReorderQueue(store.control()),
        new RemoveFromQueue(store.control(), foundation.clock()),
        new WatchQueue(describeQueue()));
  }

  private DescribeQueue describeQueue() {
    return new DescribeQueue(store.control(), store.catalog());
  }

  RegistryUseCases registry() {
    return new RegistryUseCases(
        new ListDomains(store.domains()),
        new ReadDomain(store.domains()),
        new KeepTags(store.tags(), foundation.clock()),
        new TagDomains(store.tags(), foundation.clock()),
        new SummarizeTag(store.tags(), store.domains()));
  }

  private ChooseProfile chooseProfile() {
    return new ChooseProfile(store.profiles(), store.tags(), schema);
  }

  ProfileUseCases profiles() {
    return new ProfileUseCases(
        new KeepProfiles(store.profiles(), schema, foundation.clock()),
        new AmendProfile(store.profiles(), schema, foundation.clock()),
        new CompareProfiles(store.profiles(), schema),
        new SetTagProfile(store.profiles()));
  }

  RunUseCases runs(Supplier<RetentionPolicy> retention) {
    return new RunUseCases(
        new ListRuns(store.runs()),
        new ReadRun(store.runs()),
        new ReadResult(store.catalog(), store.runs(), foundation.messages()),
        new ListEntries(store.runs()),
        new PurgeExpiredRuns(store.cleaner(), foundation.clock(), foundation.metrics()),
        retention);
  }

  OperationUseCases operation(ThisNode node) {
    return new OperationUseCases(
        new CheckReadiness(store.probe(), node.parts()),
        new ListNodes(store.nodes(), NodeTiming.DEFAULT.silence()),
        describeQueue(),
        foundation.metrics(),
        foundation.messages(),
        foundation.clock());
  }
}

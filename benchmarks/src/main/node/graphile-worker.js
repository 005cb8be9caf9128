// The settings with which its documentation reports its highest rates.
import { Logger, makeWorkerUtils, run } from "graphile-worker";
import { serve } from "./contender.js";

const TASK = "bench";
const logger = new Logger(() => () => {});
const worker = {
  concurrentJobs: 24,
  maxPoolSize: 25,
  localQueue: { size: 500 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
};

serve(async (connectionString) => {
  const utils = await makeWorkerUtils({ connectionString, maxPoolSize: 10, logger });
  await utils.migrate();
  let runner;
  return {
    anyLeft: "SELECT 1 FROM graphile_worker._private_jobs LIMIT 1",
    submit: (payload) => utils.addJob(TASK, payload),
    submitAll: (payloads) =>
      utils.addJobs(payloads.map((payload) => ({ identifier: TASK, payload }))),
    async startWorkers(ran) {
      runner = await run({
        preset: { worker: { ...worker, connectionString } },
        taskList: { [TASK]: async (payload) => ran(payload) },
        noHandleSignals: true,
        parsedCronItems: [],
        logger,
      });
    },
    stopWorkers: () => runner.stop(),
    close: () => utils.release(),
  };
});

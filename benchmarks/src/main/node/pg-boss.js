// Whole batches per fetch and per completion, woken by NOTIFY, no pause while batches are full.
import { PgBoss } from "pg-boss";
import { serve } from "./contender.js";

const QUEUE = "bench";
const BATCH = 500;
const WORKERS = 4;

serve(async (connectionString) => {
  const boss = new PgBoss({
    connectionString,
    max: 20,
    useListenNotify: true,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => process.stderr.write(`${error.message}\n`));
  await boss.start();
  await boss.createQueue(QUEUE, { notify: true });
  return {
    anyLeft: "SELECT 1 FROM pgboss.job WHERE name = 'bench' AND state < 'completed' LIMIT 1",
    submit: (payload) => boss.send(QUEUE, payload),
    submitAll: (payloads) => boss.insert(QUEUE, payloads.map((data) => ({ data }))),
    startWorkers: (ran) =>
      boss.work(
        QUEUE,
        {
          batchSize: BATCH,
          localConcurrency: WORKERS,
          pollingIntervalSeconds: 0.5,
          burstWhenBatchFull: true,
        },
        async (jobs) => jobs.forEach((job) => ran(job.data)),
      ),
    stopWorkers: () => boss.offWork(QUEUE),
    close: () => boss.stop({ graceful: false }),
  };
});

// Speaks with the benchmarks: one JSON object per line in, one per line out.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const BULK_STEP = 1000;
const LOOK_MILLIS = 2;
const PATIENCE_MILLIS = 60_000;

function payload(n) {
  return {
    n,
    domain: `zone-${n}.example`,
    tests: ["delegation", "consistency/consistency01"],
    profile: "default",
    min_level: "INFO",
  };
}

class Tally {
  constructor(jobs) {
    this.jobs = jobs;
    this.left = jobs;
    this.times = new Uint32Array(jobs);
    this.starts = new BigInt64Array(jobs);
    this.all = new Promise((resolve) => (this.isDone = resolve));
    this.waiters = new Map();
  }

  ran({ n }) {
    this.times[n]++;
    if (this.times[n] === 1) {
      this.starts[n] = process.hrtime.bigint();
      this.waiters.get(n)?.();
      if (--this.left === 0) this.isDone();
    }
  }

  started(n) {
    return this.times[n] > 0 ? Promise.resolve() : new Promise((done) => this.waiters.set(n, done));
  }

  requireOnceEach() {
    const odd = this.times.findIndex((times) => times !== 1);
    if (odd >= 0) throw new Error(`Job ${odd} was executed ${this.times[odd]} times.`);
  }
}

const elapsed = (start) => Number(process.hrtime.bigint() - start);

async function singles(queue, callers, jobs) {
  const start = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let n = caller; n < jobs; n += callers) await queue.submit(payload(n));
    }),
  );
  return elapsed(start);
}

async function bulk(queue, jobs) {
  const start = process.hrtime.bigint();
  for (let from = 0; from < jobs; from += BULK_STEP) {
    const length = Math.min(BULK_STEP, jobs - from);
    await queue.submitAll(Array.from({ length }, (_, i) => payload(from + i)));
  }
  return elapsed(start);
}

async function awaitLastFinish(client, anyLeft) {
  const deadline = Date.now() + PATIENCE_MILLIS;
  while ((await client.query(anyLeft)).rowCount > 0) {
    if (Date.now() > deadline) throw new Error("Jobs were executed, but are not finished.");
    await sleep(LOOK_MILLIS);
  }
}

async function drain(queue, client, jobs) {
  const tally = new Tally(jobs);
  const start = process.hrtime.bigint();
  await queue.startWorkers((job) => tally.ran(job));
  try {
    await tally.all;
    await awaitLastFinish(client, queue.anyLeft);
    const took = elapsed(start);
    tally.requireOnceEach();
    return took;
  } finally {
    await queue.stopWorkers();
  }
}

async function pickUp(queue, jobs) {
  const tally = new Tally(jobs);
  await queue.startWorkers((job) => tally.ran(job));
  try {
    const took = [];
    for (let n = 0; n < jobs; n++) {
      await sleep(20 + Math.floor(Math.random() * 41));
      await queue.submit(payload(n));
      const submitted = process.hrtime.bigint();
      await tally.started(n);
      took.push(Math.max(0, Number(tally.starts[n] - submitted)));
    }
    tally.requireOnceEach();
    return took;
  } finally {
    await queue.stopWorkers();
  }
}

/** Serves until the input ends. `queue`: anyLeft, submit, submitAll, startWorkers, stopWorkers, close. */
export async function serve(open) {
  const connectionString = process.env.BENCH_DATABASE;
  const queue = await open(connectionString);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const answer = (value) => process.stdout.write(JSON.stringify(value) + "\n");
  answer({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const { verb, callers, jobs } = JSON.parse(line);
    try {
      if (verb === "singles") answer({ nanos: [await singles(queue, callers, jobs)] });
      else if (verb === "bulk") answer({ nanos: [await bulk(queue, jobs)] });
      else if (verb === "drain") answer({ nanos: [await drain(queue, client, jobs)] });
      else if (verb === "pick_up") answer({ nanos: await pickUp(queue, jobs) });
      else throw new Error(`Unknown verb ${verb}`);
    } catch (error) {
      answer({ error: String(error?.stack ?? error) });
    }
  }
  await client.end();
  await queue.close();
  process.exit(0);
}

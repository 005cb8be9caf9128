-- DomainRegistry.register

-- ? Long, String
INSERT INTO domains (name, created_at) SELECT name, ? AS created_at
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS name
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  WHERE 1 = 1
  ORDER BY name
  ON CONFLICT DO NOTHING;

-- TagStore.create

-- ? Long, String
INSERT INTO tags (name, created_at) SELECT name, ? AS created_at
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS name
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  WHERE 1 = 1
  ORDER BY name
  ON CONFLICT DO NOTHING;

-- ? String, String
UPDATE tags
  SET description = ?
  WHERE name = ?;

-- TagStore.find

-- ? String
SELECT name, description, created_at, (SELECT COUNT(*)
  FROM domain_tags
  WHERE tag_id = tags.id), default_profile_id
  FROM tags
  WHERE name = ?;

-- TagStore.list

SELECT name, description, created_at, (SELECT COUNT(*)
  FROM domain_tags
  WHERE tag_id = tags.id), default_profile_id
  FROM tags
  ORDER BY name;

-- TagStore.addDomains

-- ? String
SELECT id
  FROM tags
  WHERE name = ?;

-- ? Long, String
INSERT INTO domain_tags (tag_id, domain_id) SELECT ? AS tag_id, domains.id AS domain_id
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS name
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN domains ON domains.name = wanted.name
  WHERE 1 = 1
  ORDER BY tag_id, domain_id
  ON CONFLICT DO NOTHING;

-- JobQueue.push

-- ? String
INSERT INTO idempotency_keys (idempotency_key, job_id) SELECT idempotency_key, job_id
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS idempotency_key, CAST(cell ->> 1 AS uuid) AS job_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  WHERE 1 = 1
  ORDER BY idempotency_key
  ON CONFLICT DO NOTHING;

-- ? String
SELECT wanted.place, k.job_id
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS place, CAST(cell ->> 1 AS text) COLLATE "C" AS wanted_key
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN idempotency_keys k ON k.idempotency_key = wanted.wanted_key;

-- ? UUID, String, String, String, Integer, Long, String, Integer, Integer, Long, null, null, null of NULL, null of NULL, Integer, Integer
INSERT INTO jobs (id, kind, domain, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, batch_id, public_id, cancel_requested, progress)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- JobQueue.push, what was pushed before

-- ? String, String
SELECT j.id
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN jobs j ON j.id = wanted.job_id
  UNION ALL SELECT r.id
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN runs r ON r.id = wanted.job_id;

-- ? String
DELETE
  FROM jobs USING (SELECT CAST(cell ->> 0 AS uuid) AS job_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen
  WHERE jobs.id = chosen.job_id AND jobs.status <> 'running'
  RETURNING jobs.id, jobs.kind, jobs.spec, jobs.tier, jobs.position, jobs.status, jobs.attempt, jobs.max_attempts, jobs.created_at, jobs.run_at, jobs.expires_at, jobs.started_at, jobs.batch_id, jobs.lease_token, jobs.node_id, jobs.locked_until, jobs.cancel_requested, jobs.progress, jobs.failure_code, jobs.failure_message, jobs.domain, jobs.public_id;

-- ? Long, UUID, String, null, String, Integer, null of NULL, String, Integer, Integer, Long, null, Long, null, Integer, Integer, Integer, Integer, null, Integer, null, null, null, null, null, String, String, null of NULL
INSERT INTO runs (run_no, id, kind, domain_id, spec, tier, batch_id, status, attempt, max_attempts, created_at, started_at, finished_at, node_id, sev_notice, sev_warning, sev_error, sev_critical, worst_level, entry_count, score, grade, score_card, profile_document, output, failure_code, failure_message, public_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- JobQueue.lease, one kind

-- ? String, Integer, String, Long
WITH picked AS (SELECT id
  FROM jobs
  WHERE status = 'queued' AND kind = ? AND (expires_at IS NULL OR expires_at > CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)) AND (SELECT paused
  FROM queue_state
  WHERE id = 1) = 0
  ORDER BY tier, position LIMIT ? FOR
  UPDATE SKIP LOCKED)
  UPDATE jobs
  SET status = 'running', attempt = attempt + 1, node_id = ?, lease_token = gen_random_uuid(), locked_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ?, started_at = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint), progress = 0
  FROM picked
  WHERE jobs.id = picked.id AND (SELECT paused
  FROM queue_state
  WHERE id = 1) = 0
  RETURNING jobs.id, jobs.kind, jobs.spec, jobs.tier, jobs.position, jobs.status, jobs.attempt, jobs.max_attempts, jobs.created_at, jobs.run_at, jobs.expires_at, jobs.started_at, jobs.batch_id, jobs.lease_token, jobs.node_id, jobs.locked_until, jobs.cancel_requested, jobs.progress, jobs.failure_code, jobs.failure_message, jobs.domain, jobs.public_id;

-- JobQueue.lease, two kinds

-- ? String, String, Integer, String, Long
WITH picked AS (SELECT id
  FROM jobs
  WHERE status = 'queued' AND kind IN (?, ?) AND (expires_at IS NULL OR expires_at > CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)) AND (SELECT paused
  FROM queue_state
  WHERE id = 1) = 0
  ORDER BY tier, position LIMIT ? FOR
  UPDATE SKIP LOCKED)
  UPDATE jobs
  SET status = 'running', attempt = attempt + 1, node_id = ?, lease_token = gen_random_uuid(), locked_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ?, started_at = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint), progress = 0
  FROM picked
  WHERE jobs.id = picked.id AND (SELECT paused
  FROM queue_state
  WHERE id = 1) = 0
  RETURNING jobs.id, jobs.kind, jobs.spec, jobs.tier, jobs.position, jobs.status, jobs.attempt, jobs.max_attempts, jobs.created_at, jobs.run_at, jobs.expires_at, jobs.started_at, jobs.batch_id, jobs.lease_token, jobs.node_id, jobs.locked_until, jobs.cancel_requested, jobs.progress, jobs.failure_code, jobs.failure_message, jobs.domain, jobs.public_id;

-- JobQueue.extend

-- ? String, String
UPDATE jobs
  SET locked_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + 60000000, progress = beat.reached
  FROM (SELECT j.id AS job_id, sent.reached AS reached
  FROM jobs j
  JOIN (SELECT CAST(cell ->> 0 AS uuid) AS job_id, CAST(cell ->> 1 AS uuid) AS token, CAST(cell ->> 2 AS bigint) AS reached
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS sent ON j.id = sent.job_id AND j.lease_token = sent.token
  WHERE j.node_id = ?
  ORDER BY j.id FOR
  UPDATE OF j) AS beat
  WHERE jobs.id = beat.job_id
  RETURNING jobs.id, jobs.cancel_requested;

-- JobQueue.graduate

-- ? String
DELETE
  FROM jobs USING (SELECT CAST(cell ->> 0 AS uuid) AS job_id, CAST(cell ->> 1 AS uuid) AS token
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS done
  WHERE jobs.id = done.job_id AND jobs.lease_token = done.token
  RETURNING jobs.id;

-- ? String
SELECT domains.id, domains.name
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS name
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN domains ON domains.name = wanted.name;

-- ? String, String
INSERT INTO documents (digest, body) SELECT ? AS digest, ? AS body
  FROM queue_state
  WHERE id = 1
  ORDER BY digest
  ON CONFLICT DO NOTHING;

-- ? String
SELECT id
  FROM documents
  WHERE digest = ?;

-- ? String
INSERT INTO terms (module, testcase, tag) SELECT module, testcase, tag
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS module, CAST(cell ->> 1 AS text) COLLATE "C" AS testcase, CAST(cell ->> 2 AS text) COLLATE "C" AS tag
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  WHERE 1 = 1
  ORDER BY tag, testcase, module
  ON CONFLICT DO NOTHING;

-- ? String
SELECT terms.id, terms.module, terms.testcase, terms.tag
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS module, CAST(cell ->> 1 AS text) COLLATE "C" AS testcase, CAST(cell ->> 2 AS text) COLLATE "C" AS tag
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN terms ON terms.tag = wanted.tag AND terms.testcase = wanted.testcase AND terms.module = wanted.module;

-- ? Long, Long, Integer, Long, String
INSERT INTO entries (entry_id, term_id, level, elapsed, args)
  VALUES (?, ?, ?, ?, ?);

-- ? String
UPDATE domains
  SET latest_run_no = latest.run_no, latest_run_id = latest.run_id, latest_finished_at = latest.finished_at, latest_status = latest.status, latest_level = latest.worst_level, latest_score = latest.score, latest_grade = latest.grade
  FROM (SELECT r.run_no, r.id AS run_id, r.domain_id, r.finished_at, r.status, r.worst_level, r.score, r.grade
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS run_no
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS kept
  JOIN runs r ON r.run_no = kept.run_no) AS latest
  WHERE domains.id = latest.domain_id AND (domains.latest_finished_at IS NULL OR domains.latest_finished_at < latest.finished_at OR (domains.latest_finished_at = latest.finished_at AND domains.latest_run_id < latest.run_id));

-- ? UUID, String, String, String, Integer, String, Integer, Integer, Long, null, null, null of NULL, null of NULL, Integer, Integer
INSERT INTO jobs (id, kind, domain, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, batch_id, public_id, cancel_requested, progress)
  VALUES (?, ?, ?, ?, ?, nextval('counter_position') * 4194304, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  RETURNING position;

-- JobQueue.release

-- ? UUID, UUID
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE id = ? AND lease_token = ? AND status = 'running' FOR
  UPDATE ;

-- ? String, Integer, Long, Integer, Integer, String, Integer, String, UUID, UUID
UPDATE jobs
  SET status = ?, run_at = CASE WHEN ? = 1 THEN CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ? ELSE run_at END, attempt = attempt - ?, failure_message = CASE WHEN ? = 1 THEN ? ELSE failure_message END, failure_code = CASE WHEN ? = 1 THEN ? ELSE failure_code END, lease_token = NULL, node_id = NULL, locked_until = NULL, started_at = NULL, progress = 0
  WHERE id = ? AND lease_token = ? AND status = 'running';

-- QueueControl.cancel, running

-- ? UUID
UPDATE jobs
  SET cancel_requested = 1
  WHERE id = ? AND status = 'running';

-- JobQueue.release, to be canceled

SELECT CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint);

-- ? String
DELETE
  FROM jobs
  WHERE id IN (SELECT id
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen) AND 1 = 1;

-- QueueControl.isPaused

SELECT paused
  FROM queue_state
  WHERE id = 1;

-- QueueControl.setPaused

-- ? Integer
UPDATE queue_state
  SET paused = ?
  WHERE id = 1;

-- ? UUID, String, null, String, Integer, String, Integer, Integer, Long, null, null, null of NULL, null of NULL, Integer, Integer, UUID, String, null, String, Integer, String, Integer, Integer, Long, null, null, null of NULL, null of NULL, Integer, Integer, UUID, String, null, String, Integer, String, Integer, Integer, Long, null, null, null of NULL, null of NULL, Integer, Integer
INSERT INTO jobs (id, kind, domain, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, batch_id, public_id, cancel_requested, progress)
  VALUES (?, ?, ?, ?, ?, nextval('counter_position') * 4194304, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, nextval('counter_position') * 4194304, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, nextval('counter_position') * 4194304, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  RETURNING position;

-- QueueControl.reorder, all

SELECT id, tier, position
  FROM jobs
  WHERE status = 'queued';

-- ? String
UPDATE jobs
  SET position = chosen.place
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id, CAST(cell ->> 1 AS bigint) AS place
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen
  WHERE jobs.id = chosen.job_id AND jobs.status = 'queued';

-- QueueControl.reorder, one before another

-- ? UUID
SELECT id, tier, position
  FROM jobs
  WHERE status = 'queued' AND id = ?;

-- ? Integer, Long, UUID, UUID, Integer, Long, UUID, UUID, Integer, Long, UUID, UUID
SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'queued' AND tier = ? AND position <= ? AND id <> ? AND id <> ?
  ORDER BY position DESC LIMIT 1 OFFSET 0) AS nearest
  UNION ALL SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'paused' AND tier = ? AND position <= ? AND id <> ? AND id <> ?
  ORDER BY position DESC LIMIT 1 OFFSET 0) AS nearest
  UNION ALL SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'running' AND tier = ? AND position <= ? AND id <> ? AND id <> ?
  ORDER BY position DESC LIMIT 1 OFFSET 0) AS nearest;

-- QueueControl.reorder, one after another, until places run out

-- ? Integer, Long, UUID, UUID, Integer, Long, UUID, UUID, Integer, Long, UUID, UUID
SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'queued' AND tier = ? AND position >= ? AND id <> ? AND id <> ?
  ORDER BY position ASC LIMIT 1 OFFSET 0) AS nearest
  UNION ALL SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'paused' AND tier = ? AND position >= ? AND id <> ? AND id <> ?
  ORDER BY position ASC LIMIT 1 OFFSET 0) AS nearest
  UNION ALL SELECT position
  FROM (SELECT position
  FROM jobs
  WHERE status = 'running' AND tier = ? AND position >= ? AND id <> ? AND id <> ?
  ORDER BY position ASC LIMIT 1 OFFSET 0) AS nearest;

-- ? Integer
UPDATE jobs
  SET position = chosen.place
  FROM (SELECT id AS job_id, ROW_NUMBER() OVER (ORDER BY position, id) * 65536 AS place
  FROM jobs
  WHERE tier = ?) AS chosen
  WHERE jobs.id = chosen.job_id;

-- QueueControl.hold

-- ? UUID
UPDATE jobs
  SET status = 'paused'
  WHERE id = ? AND status IN ('queued', 'scheduled');

-- QueueControl.unhold

-- ? UUID
UPDATE jobs
  SET status = CASE WHEN run_at > CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) THEN 'scheduled' ELSE 'queued' END
  WHERE id = ? AND status = 'paused';

-- QueueControl.cancel, finished

-- ? UUID
SELECT COUNT(*)
  FROM runs
  WHERE id = ?;

-- QueueUpkeep.settleLeasesOf

-- ? String, Integer
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE status = 'running' AND node_id = ?
  ORDER BY tier LIMIT ? FOR
  UPDATE SKIP LOCKED;

-- ? String
UPDATE jobs
  SET status = 'queued', failure_code = left_over.code, failure_message = left_over.explanation, lease_token = NULL, node_id = NULL, locked_until = NULL, started_at = NULL, progress = 0
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id, CAST(cell ->> 1 AS text) COLLATE "C" AS code, CAST(cell ->> 2 AS text) COLLATE "C" AS explanation
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS left_over
  WHERE jobs.id = left_over.job_id AND jobs.status = 'running';

-- QueueUpkeep.settleExpiredLeases

-- ? Integer
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE status = 'running' AND locked_until <= CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)
  ORDER BY locked_until LIMIT ? FOR
  UPDATE SKIP LOCKED;

-- QueueUpkeep.promoteDue

-- ? Integer
SELECT id
  FROM jobs
  WHERE status = 'scheduled' AND run_at <= CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)
  ORDER BY run_at, tier LIMIT ? FOR
  UPDATE SKIP LOCKED;

-- ? String
UPDATE jobs
  SET status = 'queued', position = due.place
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id, CAST(cell ->> 1 AS bigint) AS place
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS due
  WHERE jobs.id = due.job_id AND jobs.status = 'scheduled';

-- QueueUpkeep.expireOverdue

-- ? Integer
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE expires_at IS NOT NULL AND expires_at <= CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) AND status <> 'running'
  ORDER BY expires_at LIMIT ? FOR
  UPDATE SKIP LOCKED;

-- JobCatalog.find, waiting

-- ? UUID
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE id = ?;

-- JobCatalog.findPublic

-- ? UUID
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE public_id = ?;

-- ? UUID
SELECT *
  FROM runs
  WHERE public_id = ?;

-- JobCatalog.list

SELECT id, finished
  FROM (SELECT id, 0 AS finished
  FROM jobs
  ORDER BY id DESC LIMIT 51 OFFSET 0) AS pending
  UNION ALL SELECT id, finished
  FROM (SELECT id, 1 AS finished
  FROM runs
  ORDER BY id DESC LIMIT 51 OFFSET 0) AS ended
  ORDER BY id DESC LIMIT 51 OFFSET 0;

-- ? UUID, UUID
select jr1_0.id,jr1_0.attempt,jr1_0.batch_id,jr1_0.cancel_requested,jr1_0.created_at,jr1_0.domain,jr1_0.expires_at,jr1_0.failure_code,jr1_0.failure_message,jr1_0.kind,jr1_0.lease_token,jr1_0.locked_until,jr1_0.max_attempts,jr1_0.node_id,jr1_0.position,jr1_0.progress,jr1_0.public_id,jr1_0.run_at,jr1_0.spec,jr1_0.started_at,jr1_0.status,jr1_0.tier from jobs jr1_0 where jr1_0.id in (?,?);

-- ? UUID, UUID, UUID, UUID, UUID, UUID, UUID, UUID, UUID
select rr1_0.run_no,rr1_0.attempt,rr1_0.batch_id,rr1_0.created_at,rr1_0.sev_critical,rr1_0.domain_id,rr1_0.entry_count,rr1_0.sev_error,rr1_0.failure_code,rr1_0.failure_message,rr1_0.finished_at,rr1_0.grade,rr1_0.id,rr1_0.kind,rr1_0.max_attempts,rr1_0.node_id,rr1_0.sev_notice,rr1_0.output,rr1_0.profile_document,rr1_0.public_id,rr1_0.score,rr1_0.score_card,rr1_0.spec,rr1_0.started_at,rr1_0.status,rr1_0.tier,rr1_0.sev_warning,rr1_0.worst_level from runs rr1_0 where rr1_0.id in (?,?,?,?,?,?,?,?,?);

-- ? String
SELECT id, body
  FROM documents
  WHERE id IN (SELECT id
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted);

SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM jobs LIMIT 100000) AS counted;

SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM runs LIMIT 100000) AS counted;

-- JobCatalog.list, filtered, going on and back

-- ? String, String, UUID, Long, Long, String, UUID, String, String, UUID, Long, Long, String, Integer, UUID
SELECT id, finished
  FROM (SELECT id, 0 AS finished
  FROM jobs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain = ? AND 1 = 0 AND id < ?
  ORDER BY id DESC LIMIT 51 OFFSET 0) AS pending
  UNION ALL SELECT id, finished
  FROM (SELECT id, 1 AS finished
  FROM runs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain_id = (SELECT id
  FROM domains
  WHERE name = ?) AND worst_level >= ? AND id < ?
  ORDER BY id DESC LIMIT 51 OFFSET 0) AS ended
  ORDER BY id DESC LIMIT 51 OFFSET 0;

-- ? String, String, UUID, Long, Long, String
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM jobs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain = ? AND 1 = 0 LIMIT 100000) AS counted;

-- ? String, String, UUID, Long, Long, String, Integer
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM runs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain_id = (SELECT id
  FROM domains
  WHERE name = ?) AND worst_level >= ? LIMIT 100000) AS counted;

-- ? String, String, UUID, Long, Long, String, UUID, String, String, UUID, Long, Long, String, Integer, UUID
SELECT id, finished
  FROM (SELECT id, 0 AS finished
  FROM jobs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain = ? AND 1 = 0 AND id > ?
  ORDER BY id ASC LIMIT 51 OFFSET 0) AS pending
  UNION ALL SELECT id, finished
  FROM (SELECT id, 1 AS finished
  FROM runs
  WHERE status IN (?) AND kind = ? AND batch_id = ? AND created_at >= ? AND created_at < ? AND domain_id = (SELECT id
  FROM domains
  WHERE name = ?) AND worst_level >= ? AND id > ?
  ORDER BY id ASC LIMIT 51 OFFSET 0) AS ended
  ORDER BY id ASC LIMIT 51 OFFSET 0;

-- JobCatalog.head

-- ? Integer
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE status = 'queued'
  ORDER BY tier, position, created_at, id LIMIT ?;

-- JobCatalog.depth

SELECT tier, 'running', COUNT(*), NULL, node_id
  FROM jobs
  WHERE status = 'running'
  GROUP BY node_id, tier
  UNION ALL SELECT tier, 'queued', COUNT(*), MIN(created_at), NULL
  FROM jobs
  WHERE status = 'queued'
  GROUP BY tier
  UNION ALL SELECT tier, 'scheduled', COUNT(*), NULL, NULL
  FROM jobs
  WHERE status = 'scheduled'
  GROUP BY tier
  UNION ALL SELECT tier, 'paused', COUNT(*), NULL, NULL
  FROM jobs
  WHERE status = 'paused'
  GROUP BY tier;

-- BatchStore.insert

-- ? null of VARCHAR, Long, null of VARCHAR, Long, String, null of OTHER, null of BIGINT, null of VARCHAR, null of BIGINT, null of VARCHAR, String, Long, null of VARCHAR, Integer, UUID
insert into batches (after_name,created_at,description,domain_count,expansion,expansion_token,expansion_until,fault_code,fault_line,fault_message,from_tag,line_count,line_digest,snapshot_intent,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

-- BatchStore.find

-- ? UUID
select br1_0.id,br1_0.after_name,br1_0.created_at,br1_0.description,br1_0.domain_count,br1_0.expansion,br1_0.expansion_token,br1_0.expansion_until,br1_0.fault_code,br1_0.fault_line,br1_0.fault_message,br1_0.from_tag,br1_0.line_count,br1_0.line_digest,br1_0.snapshot_intent from batches br1_0 where br1_0.id=?;

-- ? UUID
SELECT batch_id, status, NULL, COUNT(*), MIN(started_at), NULL
  FROM jobs
  WHERE batch_id IN (?)
  GROUP BY batch_id, status;

-- ? UUID
SELECT batch_id, status, grade, COUNT(*), MIN(started_at), MAX(finished_at)
  FROM runs
  WHERE batch_id IN (?)
  GROUP BY batch_id, status, grade;

-- BatchStore.list

SELECT *
  FROM batches
  ORDER BY id DESC LIMIT 51 OFFSET 0;

SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM batches LIMIT 100000) AS counted;

-- BatchStore.list, passing some over

SELECT *
  FROM batches
  ORDER BY id DESC LIMIT 51 OFFSET 1;

-- BatchStore.list, going on and back

-- ? UUID
SELECT *
  FROM batches
  WHERE id < ?
  ORDER BY id DESC LIMIT 51 OFFSET 0;

-- ? UUID
SELECT *
  FROM batches
  WHERE id > ?
  ORDER BY id ASC LIMIT 51 OFFSET 0;

-- BatchStore.list, filtered

-- ? String, Long, Long
SELECT *
  FROM batches
  WHERE from_tag = ? AND created_at >= ? AND created_at < ? AND (expansion = 'incomplete' OR expansion = 'expanding' AND expansion_until < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint))
  ORDER BY id DESC LIMIT 51 OFFSET 0;

-- ? String, Long, Long
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM batches
  WHERE from_tag = ? AND created_at >= ? AND created_at < ? AND (expansion = 'incomplete' OR expansion = 'expanding' AND expansion_until < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)) LIMIT 100000) AS counted;

-- RunPairs.next

-- ? UUID, Long
SELECT r.run_no, r.domain_id, d.name, r.id, r.status, r.finished_at, r.worst_level, r.score, r.grade, r.entry_count
  FROM (SELECT domain_id, MAX(run_no) AS run_no
  FROM runs
  WHERE batch_id = ? AND domain_id > ?
  GROUP BY domain_id
  ORDER BY domain_id LIMIT 10 OFFSET 0) AS picked
  JOIN runs r ON r.run_no = picked.run_no
  JOIN domains d ON d.id = picked.domain_id;

-- ? String, Integer
SELECT w.run_no, t.module, t.testcase, t.tag, e.level, e.args
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS run_no
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS w
  CROSS JOIN entries e
  JOIN terms t ON t.id = e.term_id
  WHERE e.entry_id >= w.run_no * 65536 AND e.entry_id < (w.run_no + 1) * 65536 AND e.level >= ?;

-- BatchStore.cancelWaiting

-- ? UUID, Integer
SELECT id, kind, spec, tier, position, status, attempt, max_attempts, created_at, run_at, expires_at, started_at, batch_id, lease_token, node_id, locked_until, cancel_requested, progress, failure_code, failure_message, domain, public_id
  FROM jobs
  WHERE batch_id = ? AND status <> 'running'
  ORDER BY status, started_at LIMIT ? FOR
  UPDATE SKIP LOCKED;

-- BatchStore.cancelRunning

-- ? UUID
UPDATE jobs
  SET cancel_requested = 1
  WHERE batch_id = ? AND status = 'running';

-- BatchStore.previewDeletion

-- ? UUID
SELECT COUNT(*)
  FROM jobs
  WHERE batch_id = ? AND status <> 'running';

-- ? UUID
SELECT COUNT(*)
  FROM jobs
  WHERE batch_id = ? AND status = 'running';

-- ? UUID
SELECT COUNT(*)
  FROM runs
  WHERE batch_id = ?;

-- ? UUID
SELECT COALESCE(SUM(entry_count), 0)
  FROM runs
  WHERE batch_id = ?;

-- BatchStore.delete

-- ? String
DELETE
  FROM idempotency_keys
  WHERE job_id IN (SELECT job_id
  FROM (SELECT CAST(cell ->> 0 AS uuid) AS job_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen) AND 1 = 1;

-- ? UUID
SELECT run_no
  FROM runs
  WHERE batch_id = ?
  ORDER BY run_no LIMIT 49 OFFSET 0;

-- ? String, Long, Long
SELECT d.id
  FROM runs r
  JOIN domains d ON d.id = r.domain_id AND d.latest_run_no = r.run_no
  WHERE r.run_no IN (SELECT run_no
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS run_no
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen) AND r.run_no BETWEEN ? AND ?;

-- ? Long, Long
DELETE
  FROM entries
  WHERE entry_id >= ? AND entry_id < ?;

-- ? String, Long, Long
DELETE
  FROM idempotency_keys
  WHERE job_id IN (SELECT job_id
  FROM (SELECT id AS job_id
  FROM runs
  WHERE run_no IN (SELECT run_no
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS run_no
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen) AND run_no BETWEEN ? AND ?) AS chosen) AND 1 = 1;

-- ? String, Long, Long
DELETE
  FROM runs
  WHERE run_no IN (SELECT run_no
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS run_no
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS chosen) AND runs.run_no BETWEEN ? AND ?;

-- ? UUID
UPDATE batches
  SET expansion_token = NULL
  WHERE id = ?;

-- ? UUID
SELECT COUNT(*)
  FROM jobs
  WHERE batch_id = ?;

-- ? UUID
DELETE
  FROM idempotency_keys
  WHERE job_id = ?;

-- ? UUID
DELETE
  FROM batches
  WHERE id = ?;

-- BatchExpansions.findByKey

-- ? String
SELECT k.job_id
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS wanted_key
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN idempotency_keys k ON k.idempotency_key = wanted.wanted_key;

-- BatchExpansions.advance

-- ? Long, Long, String, String, Long, UUID, UUID
UPDATE batches
  SET line_count = ?, domain_count = ?, line_digest = ?, after_name = ?, expansion_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ?
  WHERE id = ? AND expansion_token = ?;

-- BatchExpansions.end

-- ? Long, Long, String, String, String, Long, String, String, UUID, UUID
UPDATE batches
  SET line_count = ?, domain_count = ?, line_digest = ?, after_name = ?, expansion = ?, expansion_token = NULL, expansion_until = NULL, fault_line = ?, fault_code = ?, fault_message = ?
  WHERE id = ? AND expansion_token = ?;

-- BatchExpansions.takeOver

-- ? UUID, Long, UUID, String, Long, String
UPDATE batches
  SET expansion = 'expanding', expansion_token = ?, fault_line = NULL, fault_code = NULL, fault_message = NULL, expansion_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ?
  WHERE id = ? AND line_digest = ? AND domain_count = ? AND (expansion = 'incomplete' AND fault_code <> ? OR expansion = 'expanding' AND expansion_until < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint));

-- BatchExpansions.stop

-- ? Long, String, String, UUID
UPDATE batches
  SET expansion = 'incomplete', expansion_token = NULL, expansion_until = NULL, fault_line = ?, fault_code = ?, fault_message = ?
  WHERE id = ? AND expansion = 'expanding';

SELECT *
  FROM runs
  ORDER BY finished_at DESC, id DESC LIMIT 2 OFFSET 0;

-- RunArchive.find

-- ? UUID
SELECT *
  FROM runs
  WHERE id = ?;

-- RunArchive.list

SELECT *
  FROM runs
  ORDER BY finished_at DESC, id DESC LIMIT 51 OFFSET 0;

-- RunArchive.list, filtered, going on and back

-- ? String, String, UUID, String, Integer, String, Long, Long
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM runs
  WHERE domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND batch_id = ? AND status IN (?) AND worst_level = ? AND grade = ? AND finished_at >= ? AND finished_at < ? LIMIT 100000) AS counted;

-- ? String, String, UUID, String, Integer, String, Long, Long, Long, Long, UUID
SELECT *
  FROM runs
  WHERE domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND batch_id = ? AND status IN (?) AND worst_level = ? AND grade = ? AND finished_at >= ? AND finished_at < ? AND finished_at <= ? AND (finished_at < ? OR id < ?)
  ORDER BY finished_at DESC, id DESC LIMIT 51 OFFSET 0;

-- ? String, String, UUID, String, Integer, String, Long, Long, Long, Long, UUID
SELECT *
  FROM runs
  WHERE domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND batch_id = ? AND status IN (?) AND worst_level = ? AND grade = ? AND finished_at >= ? AND finished_at < ? AND finished_at >= ? AND (finished_at > ? OR id > ?)
  ORDER BY finished_at ASC, id ASC LIMIT 51 OFFSET 0;

-- RunArchive.entriesOf

-- ? UUID
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args
  FROM runs r
  JOIN entries e ON e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536
  JOIN terms t ON t.id = e.term_id
  WHERE r.id = ?
  ORDER BY e.entry_id;

-- RunArchive.listEntries

SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM entries e
  CROSS JOIN runs r
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.run_no = e.entry_id / 65536
  ORDER BY e.entry_id ASC LIMIT 6 OFFSET 0;

SELECT COALESCE(SUM(entry_count), 0)
  FROM (SELECT r.entry_count
  FROM runs r
  WHERE r.domain_id IS NOT NULL LIMIT 100000) AS counted;

-- RunArchive.listEntries, filtered, going on and back

-- ? String, String, String, Integer
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM entries e
  CROSS JOIN runs r
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.run_no = e.entry_id / 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ?
  ORDER BY e.entry_id ASC LIMIT 6 OFFSET 0;

-- ? String, String, String, Integer
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM entries e
  CROSS JOIN runs r
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.run_no = e.entry_id / 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ? LIMIT 100000) AS counted;

-- ? String, String, String, Integer, Long
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM entries e
  CROSS JOIN runs r
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.run_no = e.entry_id / 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ? AND e.entry_id > ?
  ORDER BY e.entry_id ASC LIMIT 51 OFFSET 0;

-- ? UUID, String, String, UUID, String, String, String, Integer, Long, Long
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM runs r
  CROSS JOIN entries e
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.id = ? AND r.domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND r.domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND r.batch_id = ? AND EXISTS (SELECT 1
  FROM domains l
  WHERE l.id = r.domain_id AND l.latest_run_no = r.run_no) AND e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ? AND e.entry_id > ? AND r.run_no >= ?
  ORDER BY r.run_no ASC, e.entry_id ASC LIMIT 51 OFFSET 0;

-- ? UUID, String, String, UUID, String, String, String, Integer
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM runs r
  CROSS JOIN entries e
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.id = ? AND r.domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND r.domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND r.batch_id = ? AND EXISTS (SELECT 1
  FROM domains l
  WHERE l.id = r.domain_id AND l.latest_run_no = r.run_no) AND e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ? LIMIT 100000) AS counted;

-- ? UUID, String, String, UUID, String, String, String, Integer, Long, Long
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM runs r
  CROSS JOIN entries e
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.id = ? AND r.domain_id = (SELECT d.id
  FROM domains d
  WHERE d.name = ?) AND r.domain_id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND r.batch_id = ? AND EXISTS (SELECT 1
  FROM domains l
  WHERE l.id = r.domain_id AND l.latest_run_no = r.run_no) AND e.entry_id >= r.run_no * 65536 AND e.entry_id < (r.run_no + 1) * 65536 AND e.term_id IN (SELECT id
  FROM terms
  WHERE module = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE LOWER(testcase) = ?) AND e.term_id IN (SELECT id
  FROM terms
  WHERE tag = ?) AND e.level = ? AND e.entry_id < ? AND r.run_no <= ?
  ORDER BY r.run_no DESC, e.entry_id DESC LIMIT 51 OFFSET 0;

-- RunArchive.streamEntries

-- ? Long
SELECT t.module, t.testcase, t.tag, e.level, e.elapsed, e.args, e.entry_id, r.id, d.id, d.name
  FROM entries e
  CROSS JOIN runs r
  JOIN domains d ON d.id = r.domain_id
  JOIN terms t ON t.id = e.term_id
  WHERE r.run_no = e.entry_id / 65536 AND e.entry_id > ?
  ORDER BY e.entry_id ASC LIMIT 2000 OFFSET 0;

-- DomainRegistry.find

-- ? String
SELECT *
  FROM domains
  WHERE name = ?;

-- ? String
SELECT domain_id, COUNT(*)
  FROM runs
  WHERE domain_id IN (SELECT id
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted)
  GROUP BY domain_id;

-- ? String
SELECT dt.domain_id, t.name
  FROM domain_tags dt
  JOIN tags t ON t.id = dt.tag_id
  WHERE dt.domain_id IN (SELECT id
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted)
  ORDER BY t.name;

-- ? Long
SELECT *
  FROM domains
  WHERE id = ?;

-- DomainRegistry.list

SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM domains LIMIT 100000) AS counted;

SELECT *
  FROM domains
  ORDER BY name ASC LIMIT 51 OFFSET 0;

-- DomainRegistry.list, filtered, going on and back

-- ? String, String, Integer, Integer
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM domains
  WHERE id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND STRPOS(name, ?) > 0 AND latest_level = ? AND latest_level >= ? LIMIT 100000) AS counted;

-- ? String, String, Integer, Integer, String
SELECT *
  FROM domains
  WHERE id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND STRPOS(name, ?) > 0 AND latest_level = ? AND latest_level >= ? AND name > ?
  ORDER BY name ASC LIMIT 51 OFFSET 0;

-- ? String, String, Integer, Integer, String
SELECT *
  FROM domains
  WHERE id IN (SELECT dt.domain_id
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  WHERE t.name = ?) AND STRPOS(name, ?) > 0 AND latest_level = ? AND latest_level >= ? AND name < ?
  ORDER BY name DESC LIMIT 51 OFFSET 0;

-- DomainRegistry.namesTagged

-- ? String, String, Integer
SELECT d.name
  FROM domains d
  JOIN domain_tags dt ON dt.domain_id = d.id
  WHERE dt.tag_id = (SELECT id
  FROM tags
  WHERE name = ?) AND d.name > ?
  ORDER BY d.name LIMIT ?;

-- DomainRegistry.summarize

-- ? String
SELECT d.latest_status, d.latest_level, d.latest_grade, COUNT(*)
  FROM tags t
  JOIN domain_tags dt ON dt.tag_id = t.id
  JOIN domains d ON d.id = dt.domain_id
  WHERE t.name = ?
  GROUP BY d.latest_status, d.latest_level, d.latest_grade;

-- Cleaner.purge

-- ? Long
SELECT run_no
  FROM runs
  WHERE finished_at < ?
  ORDER BY finished_at, id LIMIT 100 OFFSET 0;

-- ? String
UPDATE domains
  SET latest_run_no = NULL, latest_run_id = NULL, latest_finished_at = NULL, latest_status = NULL, latest_level = NULL, latest_score = NULL, latest_grade = NULL
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS domain_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS touched
  WHERE domains.id = touched.domain_id;

-- ? String
UPDATE domains
  SET latest_run_no = latest.run_no, latest_run_id = latest.run_id, latest_finished_at = latest.finished_at, latest_status = latest.status, latest_level = latest.worst_level, latest_score = latest.score, latest_grade = latest.grade
  FROM (SELECT *
  FROM (SELECT run_no, id AS run_id, domain_id, finished_at, status, worst_level, score, grade, ROW_NUMBER() OVER (PARTITION BY domain_id
  ORDER BY finished_at DESC, id DESC) AS place
  FROM runs
  WHERE started_at IS NOT NULL AND domain_id IN (SELECT domain_id
  FROM (SELECT CAST(cell ->> 0 AS bigint) AS domain_id
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS touched)) AS ranked
  WHERE place = 1) AS latest
  WHERE domains.id = latest.domain_id;

-- ProfileStore.create

-- ? String, String, Long, Integer, String, Long, Long
INSERT INTO profiles (name, description, config_document, is_public, schema_version, created_at, updated_at, version) SELECT ? AS name, ? AS description, ? AS config_document, ? AS is_public, ? AS schema_version, ? AS created_at, ? AS updated_at, 1 AS version
  FROM queue_state
  WHERE id = 1
  ORDER BY name
  ON CONFLICT DO NOTHING;

-- ? String
SELECT p.id, p.name, p.description, d.body, p.is_public, p.schema_version, p.created_at, p.updated_at, p.version, p.config_document
  FROM profiles p
  JOIN documents d ON d.id = p.config_document
  WHERE p.name = ?;

-- ProfileStore.find

-- ? Long
SELECT p.id, p.name, p.description, d.body, p.is_public, p.schema_version, p.created_at, p.updated_at, p.version, p.config_document
  FROM profiles p
  JOIN documents d ON d.id = p.config_document
  WHERE p.id = ?;

-- ProfileStore.list

SELECT p.id, p.name, p.description, d.body, p.is_public, p.schema_version, p.created_at, p.updated_at, p.version, p.config_document
  FROM profiles p
  JOIN documents d ON d.id = p.config_document
  ORDER BY p.name;

-- ProfileStore.change

-- ? String, Long
SELECT COUNT(*)
  FROM profiles
  WHERE name = ? AND id <> ?;

-- ? String, String, Long, Integer, String, Long, Long, Long
UPDATE profiles
  SET name = ?, description = ?, config_document = ?, is_public = ?, schema_version = ?, updated_at = ?, version = version + 1
  WHERE id = ? AND version = ?;

-- ProfileStore.setDefault

-- ? Long
UPDATE profiles
  SET version = version
  WHERE id = ?;

-- ? String, String
UPDATE tags
  SET default_profile_id = ?
  WHERE name = ?;

-- ProfileStore.delete

-- ? Long
DELETE
  FROM profiles
  WHERE id = ?;

-- ? String
UPDATE tags
  SET default_profile_id = NULL
  WHERE default_profile_id = ?;

-- TagStore.removeDomains

-- ? String, Long
DELETE
  FROM domain_tags
  WHERE domain_id IN (SELECT domain_id
  FROM (SELECT domains.id AS domain_id
  FROM (SELECT CAST(cell ->> 0 AS text) COLLATE "C" AS name
  FROM jsonb_array_elements(CAST(? AS jsonb)) AS cells(cell)) AS wanted
  JOIN domains ON domains.name = wanted.name) AS chosen) AND tag_id = ?;

-- TagStore.delete

-- ? String
DELETE
  FROM domain_tags
  WHERE tag_id = (SELECT id
  FROM tags
  WHERE name = ?);

-- ? String
DELETE
  FROM tags
  WHERE name = ?;

-- NodeStore.announce

-- ? String, String, String, String, Integer, Integer, Long, String, String, Long
UPDATE nodes
  SET process = ?, host = ?, roles = ?, version = ?, capacity = ?, running = ?, started_at = ?, last_heartbeat = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)
  WHERE id = ? AND (process IS NULL OR process = ? OR last_heartbeat < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) - ?);

-- ? String
SELECT count(*)
  FROM nodes
  WHERE id = ?;

-- ? String, String, String, String, String, Integer, Integer, Long
INSERT INTO nodes (id, process, host, roles, version, capacity, running, started_at, last_heartbeat)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint));

-- NodeStore.replace

-- ? String, String, String, String, Integer, Integer, Long, String, String, String
UPDATE nodes
  SET process = ?, host = ?, roles = ?, version = ?, capacity = ?, running = ?, started_at = ?, last_heartbeat = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint)
  WHERE id = ? AND (process IS NULL OR process = ? OR process = ?);

-- NodeStore.leave

-- ? String, String
UPDATE nodes
  SET process = NULL, running = 0
  WHERE id = ? AND process = ?;

-- NodeStore.forget

-- ? Long
DELETE
  FROM nodes
  WHERE last_heartbeat < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) - ?;

-- NodeStore.find

-- ? String
SELECT id, process, host, roles, version, capacity, running, started_at, last_heartbeat
  FROM nodes
  WHERE id = ?;

-- Duties.take

-- ? String, Long, String, String
UPDATE duties
  SET node_id = ?, held_until = CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint) + ?
  WHERE name = ? AND (node_id = ? OR held_until < CAST(EXTRACT(EPOCH
  FROM statement_timestamp()) * 1000000 AS bigint));

-- Duties.release

-- ? String, String
UPDATE duties
  SET node_id = NULL, held_until = 0
  WHERE name = ? AND node_id = ?;

-- SettingsStore.change

-- ? String, String
UPDATE settings
  SET setting_value = ?
  WHERE name = ?;

-- ? String, String
INSERT INTO settings (name, setting_value) SELECT ? AS name, ? AS setting_value
  FROM queue_state
  WHERE id = 1
  ORDER BY name
  ON CONFLICT DO NOTHING;

-- SettingsStore.change

-- ? String
DELETE
  FROM settings
  WHERE name = ?;

-- SettingsStore.read

SELECT name, setting_value
  FROM settings
  ORDER BY name;

-- NodeStore.list

SELECT id, process, host, roles, version, capacity, running, started_at, last_heartbeat
  FROM nodes
  ORDER BY id;

-- AuditLog.append

-- ? Long, String, String, String, String, String, String, Integer, null
INSERT INTO audit_entries (recorded_at, who, way, action, target, source, request_id, status, code)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- AuditLog.list

SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM audit_entries LIMIT 100000) AS counted;

SELECT id, recorded_at, who, way, action, target, source, request_id, status, code
  FROM audit_entries
  ORDER BY id DESC LIMIT 11 OFFSET 0;

-- AuditLog.list filtered

-- ? String, String, String, Long, Long
SELECT COUNT(*)
  FROM (SELECT 1 AS one
  FROM audit_entries
  WHERE who = ? AND action = ? AND target = ? AND recorded_at >= ? AND recorded_at < ? AND code IS NULL LIMIT 100000) AS counted;

-- ? String, String, String, Long, Long
SELECT id, recorded_at, who, way, action, target, source, request_id, status, code
  FROM audit_entries
  WHERE who = ? AND action = ? AND target = ? AND recorded_at >= ? AND recorded_at < ? AND code IS NULL
  ORDER BY id DESC LIMIT 11 OFFSET 0;

-- AuditLog.purge

-- ? Long
SELECT id
  FROM audit_entries
  WHERE recorded_at < ?
  ORDER BY recorded_at, id LIMIT 100 OFFSET 0;

-- ? Long
DELETE
  FROM audit_entries
  WHERE id = ?;


CREATE TABLE raw_jobs (
  position ${numbered},
  id ${uuid} NOT NULL UNIQUE,
  tier smallint NOT NULL,
  status ${word} DEFAULT 'queued' NOT NULL,
  payload ${json} NOT NULL,
  attempt smallint DEFAULT 0 NOT NULL,
  created_at bigint DEFAULT ${now} NOT NULL,
  started_at bigint,
  lease_token ${uuid},
  node_id ${word},
  locked_until bigint
);
CREATE INDEX raw_jobs_pick ON raw_jobs (status, tier, position)${queued};
CREATE TABLE raw_runs (
  run_no ${numbered},
  id ${uuid} NOT NULL,
  kind ${word} NOT NULL,
  domain_id bigint,
  spec ${json} NOT NULL,
  tier smallint NOT NULL,
  batch_id ${uuid},
  status ${word} NOT NULL,
  attempt smallint NOT NULL,
  max_attempts smallint NOT NULL,
  created_at bigint NOT NULL,
  started_at bigint,
  finished_at bigint NOT NULL,
  node_id ${word},
  sev_notice integer NOT NULL,
  sev_warning integer NOT NULL,
  sev_error integer NOT NULL,
  sev_critical integer NOT NULL,
  worst_level smallint,
  entry_count integer NOT NULL,
  score double precision,
  grade ${word},
  score_card ${json},
  profile_document bigint,
  output ${json},
  failure_code ${word},
  failure_message ${json},
  public_id ${uuid}
);
CREATE UNIQUE INDEX raw_runs_id ON raw_runs (id);
CREATE INDEX raw_runs_finished ON raw_runs (finished_at, id);
CREATE INDEX raw_runs_domain ON raw_runs (domain_id, finished_at, id);
CREATE INDEX raw_runs_status ON raw_runs (status, id);
CREATE INDEX raw_runs_batch ON raw_runs (batch_id, status, grade, started_at, finished_at);
CREATE INDEX raw_runs_batch_order ON raw_runs (batch_id, run_no);
CREATE INDEX raw_runs_public ON raw_runs (public_id);

-- Changeset millrace::0.1.0/01-queue::millrace
CREATE TABLE jobs (id BLOB NOT NULL, kind TEXT NOT NULL, domain TEXT, spec TEXT NOT NULL, tier INTEGER NOT NULL, position INTEGER NOT NULL, status TEXT NOT NULL, attempt INTEGER NOT NULL, max_attempts INTEGER NOT NULL, created_at INTEGER NOT NULL, run_at INTEGER, expires_at INTEGER, started_at INTEGER, batch_id BLOB, lease_token BLOB, node_id TEXT, locked_until INTEGER, cancel_requested INTEGER NOT NULL, progress INTEGER NOT NULL, failure_code TEXT, failure_message TEXT, CONSTRAINT jobs_pk PRIMARY KEY (id));
CREATE TABLE queue_state (id INTEGER NOT NULL, paused INTEGER NOT NULL, CONSTRAINT queue_state_pk PRIMARY KEY (id));
INSERT INTO queue_state (id, paused) VALUES (1, 0);
CREATE TABLE idempotency_keys (idempotency_key TEXT NOT NULL, job_id BLOB NOT NULL, CONSTRAINT idempotency_keys_pk PRIMARY KEY (idempotency_key));
CREATE INDEX idempotency_keys_job ON idempotency_keys(job_id);
CREATE TABLE nodes (id TEXT NOT NULL, process TEXT, host TEXT NOT NULL, roles TEXT NOT NULL, version TEXT NOT NULL, capacity INTEGER NOT NULL, running INTEGER NOT NULL, started_at INTEGER NOT NULL, last_heartbeat INTEGER NOT NULL, CONSTRAINT nodes_pk PRIMARY KEY (id));
CREATE TABLE duties (name TEXT NOT NULL, node_id TEXT, held_until INTEGER NOT NULL, CONSTRAINT duties_pk PRIMARY KEY (name));
INSERT INTO duties (name, held_until) VALUES ('purge', 0);

-- Changeset millrace::0.1.0/02-counters::millrace
CREATE TABLE counters (name TEXT NOT NULL, value INTEGER NOT NULL, CONSTRAINT counters_pk PRIMARY KEY (name));
INSERT INTO counters (name, value) VALUES ('position', 0);
INSERT INTO counters (name, value) VALUES ('run_no', 0);

-- Changeset millrace::0.1.0/03-sequences::millrace

-- Changeset millrace::0.1.0/04-queue-indexes::millrace
CREATE INDEX jobs_pick ON jobs (kind, tier, position) WHERE status = 'queued';
CREATE INDEX jobs_order ON jobs (tier, position, created_at) WHERE status = 'queued';
CREATE INDEX jobs_due ON jobs (run_at, tier) WHERE status = 'scheduled';
CREATE INDEX jobs_held ON jobs (tier) WHERE status = 'paused';
CREATE INDEX jobs_lease_end ON jobs (locked_until) WHERE status = 'running';
CREATE INDEX jobs_lease_node ON jobs (node_id, tier) WHERE status = 'running';
CREATE INDEX jobs_deadline ON jobs (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX jobs_batch ON jobs (batch_id, status, started_at) WHERE batch_id IS NOT NULL;

-- Changeset millrace::0.1.0/05-queue-upkeep::millrace

-- Changeset millrace::0.1.0/06-registry::millrace
CREATE TABLE domains (id INTEGER CONSTRAINT domains_pk PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL, latest_run_no INTEGER, latest_run_id BLOB, latest_finished_at INTEGER, latest_status TEXT, latest_level INTEGER, latest_score FLOAT, latest_grade TEXT);
CREATE UNIQUE INDEX domains_name ON domains(name);
CREATE TABLE tags (id INTEGER CONSTRAINT tags_pk PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL, description TEXT, created_at INTEGER NOT NULL, default_profile_id TEXT);
CREATE UNIQUE INDEX tags_name ON tags(name);
CREATE TABLE domain_tags (tag_id INTEGER NOT NULL, domain_id INTEGER NOT NULL, CONSTRAINT domain_tags_pk PRIMARY KEY (tag_id, domain_id), CONSTRAINT domain_tags_domain FOREIGN KEY (domain_id) REFERENCES domains(id), CONSTRAINT domain_tags_tag FOREIGN KEY (tag_id) REFERENCES tags(id) ON DELETE CASCADE);
CREATE INDEX domain_tags_by_domain ON domain_tags(domain_id, tag_id);
CREATE TABLE batches (id BLOB NOT NULL, created_at INTEGER NOT NULL, from_tag TEXT, description TEXT, snapshot_intent INTEGER NOT NULL, CONSTRAINT batches_pk PRIMARY KEY (id));

-- Changeset millrace::0.1.0/07-documents::millrace
CREATE TABLE documents (id INTEGER CONSTRAINT documents_pk PRIMARY KEY AUTOINCREMENT NOT NULL, digest TEXT NOT NULL, body TEXT NOT NULL);
CREATE UNIQUE INDEX documents_digest ON documents(digest);

-- Changeset millrace::0.1.0/08-runs::millrace
CREATE TABLE runs (run_no INTEGER NOT NULL, id BLOB NOT NULL, kind TEXT NOT NULL, domain_id INTEGER, spec TEXT NOT NULL, tier INTEGER NOT NULL, batch_id BLOB, status TEXT NOT NULL, attempt INTEGER NOT NULL, max_attempts INTEGER NOT NULL, created_at INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER NOT NULL, node_id TEXT, sev_notice INTEGER NOT NULL, sev_warning INTEGER NOT NULL, sev_error INTEGER NOT NULL, sev_critical INTEGER NOT NULL, worst_level INTEGER, entry_count INTEGER NOT NULL, score FLOAT, grade TEXT, score_card TEXT, profile_document INTEGER, output TEXT, failure_code TEXT, failure_message TEXT, CONSTRAINT runs_pk PRIMARY KEY (run_no), CONSTRAINT runs_domain_fk FOREIGN KEY (domain_id) REFERENCES domains(id), CONSTRAINT runs_profile_fk FOREIGN KEY (profile_document) REFERENCES documents(id));

-- Changeset millrace::0.1.0/09-entries::millrace
CREATE TABLE entries (entry_id INTEGER NOT NULL, term_id INTEGER NOT NULL, level INTEGER NOT NULL, elapsed INTEGER NOT NULL, args TEXT, CONSTRAINT entries_pk PRIMARY KEY (entry_id));

-- Changeset millrace::0.1.0/10-archive-indexes::millrace
CREATE UNIQUE INDEX runs_id ON runs (id);
CREATE INDEX runs_finished ON runs(finished_at, id);
CREATE INDEX runs_domain ON runs(domain_id, finished_at, id);
CREATE INDEX runs_status ON runs(status, id);
CREATE INDEX runs_batch ON runs(batch_id, status, grade, started_at, finished_at);
CREATE INDEX runs_batch_order ON runs(batch_id, run_no);
CREATE TABLE terms (id INTEGER CONSTRAINT terms_pk PRIMARY KEY AUTOINCREMENT NOT NULL, module TEXT NOT NULL, testcase TEXT NOT NULL, tag TEXT NOT NULL);
CREATE UNIQUE INDEX terms_unique ON terms(tag, testcase, module);
CREATE INDEX entries_term ON entries(term_id, entry_id);

-- Changeset millrace::0.1.0/11-partitions::millrace

-- Changeset millrace::0.1.0/batch-expansion::millrace
ALTER TABLE batches ADD COLUMN expansion TEXT DEFAULT 'complete' NOT NULL;
ALTER TABLE batches ADD COLUMN line_count INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE batches ADD COLUMN domain_count INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE batches ADD COLUMN line_digest TEXT;
ALTER TABLE batches ADD COLUMN after_name TEXT;
ALTER TABLE batches ADD COLUMN expansion_token BLOB;
ALTER TABLE batches ADD COLUMN expansion_until INTEGER;
ALTER TABLE batches ADD COLUMN fault_line INTEGER;
ALTER TABLE batches ADD COLUMN fault_code TEXT;
ALTER TABLE batches ADD COLUMN fault_message TEXT;
CREATE INDEX batches_from_tag ON batches(from_tag, id);

-- Changeset millrace::0.1.0/profiles::millrace
CREATE TABLE profiles (id INTEGER CONSTRAINT profiles_pk PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, config_document INTEGER NOT NULL, is_public INTEGER NOT NULL, schema_version TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, version INTEGER NOT NULL, CONSTRAINT profiles_config_fk FOREIGN KEY (config_document) REFERENCES documents(id));
CREATE UNIQUE INDEX profiles_name ON profiles(name);

-- Changeset millrace::0.1.0/audit::millrace
CREATE TABLE audit_entries (id INTEGER CONSTRAINT audit_entries_pk PRIMARY KEY AUTOINCREMENT NOT NULL, recorded_at INTEGER NOT NULL, who TEXT NOT NULL, way TEXT NOT NULL, action TEXT NOT NULL, target TEXT, source TEXT NOT NULL, request_id TEXT NOT NULL, status INTEGER NOT NULL, code TEXT);
CREATE INDEX audit_entries_time ON audit_entries(recorded_at);
CREATE INDEX audit_entries_who ON audit_entries(who, id);
CREATE INDEX audit_entries_target ON audit_entries(target, id);

-- Changeset millrace::0.1.0/12-public-ids::millrace
ALTER TABLE jobs ADD COLUMN public_id BLOB;
ALTER TABLE runs ADD COLUMN public_id BLOB;
CREATE UNIQUE INDEX jobs_public ON jobs (public_id) WHERE public_id IS NOT NULL;
CREATE UNIQUE INDEX runs_public ON runs (public_id) WHERE public_id IS NOT NULL;

-- Changeset millrace::0.1.0/diff::millrace
CREATE INDEX runs_batch_domain ON runs (batch_id, domain_id, run_no) WHERE batch_id IS NOT NULL;

-- Changeset millrace::0.1.0/settings::millrace
CREATE TABLE settings (name TEXT NOT NULL, setting_value TEXT NOT NULL, CONSTRAINT settings_pk PRIMARY KEY (name));

-- Changeset millrace::0.1.0/lean::millrace
DROP INDEX runs_batch;
DROP INDEX runs_batch_order;
CREATE INDEX runs_batch ON runs (batch_id, status, grade, started_at, finished_at) WHERE batch_id IS NOT NULL;
CREATE INDEX runs_batch_order ON runs (batch_id, run_no) WHERE batch_id IS NOT NULL;

-- Changeset millrace::0.1.0/lean-mariadb::millrace

-- Changeset millrace::0.1.0/01-queue::millrace
CREATE TABLE jobs (id varbinary(16) NOT NULL, kind nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, domain nvarchar(253) COLLATE Latin1_General_BIN2, spec nvarchar(MAX) NOT NULL, tier smallint NOT NULL, position bigint NOT NULL, status nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, attempt smallint NOT NULL, max_attempts smallint NOT NULL, created_at bigint NOT NULL, run_at bigint, expires_at bigint, started_at bigint, batch_id varbinary(16), lease_token varbinary(16), node_id nvarchar(100) COLLATE Latin1_General_BIN2, locked_until bigint, cancel_requested smallint NOT NULL, progress smallint NOT NULL, failure_code nvarchar(100) COLLATE Latin1_General_BIN2, failure_message nvarchar(4000), CONSTRAINT jobs_pk PRIMARY KEY (id));
GO
CREATE TABLE queue_state (id smallint NOT NULL, paused smallint NOT NULL, CONSTRAINT queue_state_pk PRIMARY KEY (id));
GO
INSERT INTO queue_state (id, paused) VALUES (1, 0);
GO
CREATE TABLE idempotency_keys (idempotency_key varbinary(510) NOT NULL, job_id varbinary(16) NOT NULL, CONSTRAINT idempotency_keys_pk PRIMARY KEY (idempotency_key));
GO
CREATE NONCLUSTERED INDEX idempotency_keys_job ON idempotency_keys(job_id);
GO
CREATE TABLE nodes (id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, process nvarchar(255) COLLATE Latin1_General_BIN2, host nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, roles nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, version nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, capacity int NOT NULL, running int NOT NULL, started_at bigint NOT NULL, last_heartbeat bigint NOT NULL, CONSTRAINT nodes_pk PRIMARY KEY (id));
GO
CREATE TABLE duties (name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, node_id nvarchar(100) COLLATE Latin1_General_BIN2, held_until bigint NOT NULL, CONSTRAINT duties_pk PRIMARY KEY (name));
GO
INSERT INTO duties (name, held_until) VALUES ('purge', 0);
GO

-- Changeset millrace::0.1.0/02-counters::millrace

-- Changeset millrace::0.1.0/03-sequences::millrace
CREATE SEQUENCE counter_position AS BIGINT START WITH 1 INCREMENT BY 1;
GO
CREATE SEQUENCE counter_run_no AS BIGINT START WITH 1 INCREMENT BY 1;
GO

-- Changeset millrace::0.1.0/04-queue-indexes::millrace
CREATE INDEX jobs_pick ON jobs (kind, tier, position) INCLUDE (expires_at, status) WHERE status = 'queued';
GO
CREATE INDEX jobs_order ON jobs (tier, position, created_at) INCLUDE (kind, expires_at, status) WHERE status = 'queued';
GO
CREATE INDEX jobs_due ON jobs (run_at, tier) WHERE status = 'scheduled';
GO
CREATE INDEX jobs_held ON jobs (tier) WHERE status = 'paused';
GO
CREATE INDEX jobs_lease_end ON jobs (locked_until) WHERE status = 'running';
GO
CREATE INDEX jobs_lease_node ON jobs (node_id, tier) WHERE status = 'running';
GO
CREATE INDEX jobs_deadline ON jobs (expires_at) WHERE expires_at IS NOT NULL;
GO
CREATE INDEX jobs_batch ON jobs (batch_id, status, started_at) WHERE batch_id IS NOT NULL;
GO
ALTER INDEX ALL ON jobs SET (ALLOW_PAGE_LOCKS = OFF);
GO
ALTER TABLE jobs SET (LOCK_ESCALATION = DISABLE);
GO
ALTER TABLE idempotency_keys SET (LOCK_ESCALATION = DISABLE);
GO

-- Changeset millrace::0.1.0/05-queue-upkeep::millrace

-- Changeset millrace::0.1.0/06-registry::millrace
CREATE TABLE domains (id bigint IDENTITY (1, 1) NOT NULL, name nvarchar(253) COLLATE Latin1_General_BIN2 NOT NULL, created_at bigint NOT NULL, latest_run_no bigint, latest_run_id varbinary(16), latest_finished_at bigint, latest_status nvarchar(100) COLLATE Latin1_General_BIN2, latest_level smallint, latest_score float(53), latest_grade nvarchar(100) COLLATE Latin1_General_BIN2, CONSTRAINT domains_pk PRIMARY KEY (id));
GO
CREATE UNIQUE NONCLUSTERED INDEX domains_name ON domains(name);
GO
CREATE TABLE tags (id bigint IDENTITY (1, 1) NOT NULL, name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, description nvarchar(4000), created_at bigint NOT NULL, default_profile_id nvarchar(100) COLLATE Latin1_General_BIN2, CONSTRAINT tags_pk PRIMARY KEY (id));
GO
CREATE UNIQUE NONCLUSTERED INDEX tags_name ON tags(name);
GO
CREATE TABLE domain_tags (tag_id bigint NOT NULL, domain_id bigint NOT NULL, CONSTRAINT domain_tags_pk PRIMARY KEY (tag_id, domain_id), CONSTRAINT domain_tags_domain FOREIGN KEY (domain_id) REFERENCES domains(id), CONSTRAINT domain_tags_tag FOREIGN KEY (tag_id) REFERENCES tags(id) ON DELETE CASCADE);
GO
CREATE NONCLUSTERED INDEX domain_tags_by_domain ON domain_tags(domain_id, tag_id);
GO
CREATE TABLE batches (id varbinary(16) NOT NULL, created_at bigint NOT NULL, from_tag nvarchar(100) COLLATE Latin1_General_BIN2, description nvarchar(4000), snapshot_intent smallint NOT NULL, CONSTRAINT batches_pk PRIMARY KEY (id));
GO

-- Changeset millrace::0.1.0/07-documents::millrace
CREATE TABLE documents (id bigint IDENTITY (1, 1) NOT NULL, digest nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, body nvarchar(MAX) NOT NULL, CONSTRAINT documents_pk PRIMARY KEY (id));
GO
CREATE UNIQUE NONCLUSTERED INDEX documents_digest ON documents(digest);
GO

-- Changeset millrace::0.1.0/08-runs::millrace
CREATE TABLE runs (run_no bigint NOT NULL, id varbinary(16) NOT NULL, kind nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, domain_id bigint, spec nvarchar(MAX) NOT NULL, tier smallint NOT NULL, batch_id varbinary(16), status nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, attempt smallint NOT NULL, max_attempts smallint NOT NULL, created_at bigint NOT NULL, started_at bigint, finished_at bigint NOT NULL, node_id nvarchar(100) COLLATE Latin1_General_BIN2, sev_notice int NOT NULL, sev_warning int NOT NULL, sev_error int NOT NULL, sev_critical int NOT NULL, worst_level smallint, entry_count bigint NOT NULL, score float(53), grade nvarchar(100) COLLATE Latin1_General_BIN2, score_card nvarchar(MAX), profile_document bigint, output nvarchar(MAX), failure_code nvarchar(100) COLLATE Latin1_General_BIN2, failure_message nvarchar(4000), CONSTRAINT runs_pk PRIMARY KEY (run_no), CONSTRAINT runs_domain_fk FOREIGN KEY (domain_id) REFERENCES domains(id), CONSTRAINT runs_profile_fk FOREIGN KEY (profile_document) REFERENCES documents(id));
GO

-- Changeset millrace::0.1.0/09-entries::millrace
CREATE TABLE entries (entry_id bigint NOT NULL, term_id int NOT NULL, level smallint NOT NULL, elapsed bigint NOT NULL, args nvarchar(MAX), CONSTRAINT entries_pk PRIMARY KEY (entry_id));
GO

-- Changeset millrace::0.1.0/10-archive-indexes::millrace
CREATE UNIQUE INDEX runs_id ON runs (id);
GO
CREATE NONCLUSTERED INDEX runs_finished ON runs(finished_at, id);
GO
CREATE NONCLUSTERED INDEX runs_domain ON runs(domain_id, finished_at, id);
GO
CREATE NONCLUSTERED INDEX runs_status ON runs(status, id);
GO
CREATE NONCLUSTERED INDEX runs_batch ON runs(batch_id, status, grade, started_at, finished_at);
GO
CREATE NONCLUSTERED INDEX runs_batch_order ON runs(batch_id, run_no);
GO
CREATE TABLE terms (id bigint IDENTITY (1, 1) NOT NULL, module nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, testcase nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, tag nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, CONSTRAINT terms_pk PRIMARY KEY (id));
GO
CREATE UNIQUE NONCLUSTERED INDEX terms_unique ON terms(tag, testcase, module);
GO
CREATE NONCLUSTERED INDEX entries_term ON entries(term_id, entry_id);
GO
ALTER TABLE domains SET (LOCK_ESCALATION = DISABLE);
GO
ALTER TABLE runs SET (LOCK_ESCALATION = DISABLE);
GO
ALTER TABLE entries SET (LOCK_ESCALATION = DISABLE);
GO

-- Changeset millrace::0.1.0/11-partitions::millrace

-- Changeset millrace::0.1.0/batch-expansion::millrace
ALTER TABLE batches ADD expansion NVARCHAR(100) COLLATE Latin1_General_BIN2 DEFAULT 'complete' NOT NULL;
GO
ALTER TABLE batches ADD line_count BIGINT DEFAULT 0 NOT NULL;
GO
ALTER TABLE batches ADD domain_count BIGINT DEFAULT 0 NOT NULL;
GO
ALTER TABLE batches ADD line_digest NVARCHAR(100) COLLATE Latin1_General_BIN2;
GO
ALTER TABLE batches ADD after_name NVARCHAR(253) COLLATE Latin1_General_BIN2;
GO
ALTER TABLE batches ADD expansion_token VARBINARY(16);
GO
ALTER TABLE batches ADD expansion_until BIGINT;
GO
ALTER TABLE batches ADD fault_line BIGINT;
GO
ALTER TABLE batches ADD fault_code NVARCHAR(100) COLLATE Latin1_General_BIN2;
GO
ALTER TABLE batches ADD fault_message NVARCHAR(4000);
GO
CREATE NONCLUSTERED INDEX batches_from_tag ON batches(from_tag, id);
GO

-- Changeset millrace::0.1.0/profiles::millrace
CREATE TABLE profiles (id bigint IDENTITY (1, 1) NOT NULL, name nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, description nvarchar(4000) NOT NULL, config_document bigint NOT NULL, is_public smallint NOT NULL, schema_version nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, created_at bigint NOT NULL, updated_at bigint NOT NULL, version bigint NOT NULL, CONSTRAINT profiles_pk PRIMARY KEY (id), CONSTRAINT profiles_config_fk FOREIGN KEY (config_document) REFERENCES documents(id));
GO
CREATE UNIQUE NONCLUSTERED INDEX profiles_name ON profiles(name);
GO

-- Changeset millrace::0.1.0/audit::millrace
CREATE TABLE audit_entries (id bigint IDENTITY (1, 1) NOT NULL, recorded_at bigint NOT NULL, who nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, way nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, action nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, target nvarchar(255) COLLATE Latin1_General_BIN2, source nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, request_id nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, status smallint NOT NULL, code nvarchar(100) COLLATE Latin1_General_BIN2, CONSTRAINT audit_entries_pk PRIMARY KEY (id));
GO
CREATE NONCLUSTERED INDEX audit_entries_time ON audit_entries(recorded_at);
GO
CREATE NONCLUSTERED INDEX audit_entries_who ON audit_entries(who, id);
GO
CREATE NONCLUSTERED INDEX audit_entries_target ON audit_entries(target, id);
GO

-- Changeset millrace::0.1.0/12-public-ids::millrace
ALTER TABLE jobs ADD public_id VARBINARY(16);
GO
ALTER TABLE runs ADD public_id VARBINARY(16);
GO
CREATE UNIQUE INDEX jobs_public ON jobs (public_id) WHERE public_id IS NOT NULL;
GO
ALTER INDEX jobs_public ON jobs SET (ALLOW_PAGE_LOCKS = OFF);
GO
CREATE UNIQUE INDEX runs_public ON runs (public_id) WHERE public_id IS NOT NULL;
GO

-- Changeset millrace::0.1.0/diff::millrace
CREATE INDEX runs_batch_domain ON runs (batch_id, domain_id, run_no) WHERE batch_id IS NOT NULL;
GO

-- Changeset millrace::0.1.0/settings::millrace
CREATE TABLE settings (name nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL, setting_value nvarchar(4000) NOT NULL, CONSTRAINT settings_pk PRIMARY KEY (name));
GO

-- Changeset millrace::0.1.0/lean::millrace
ALTER TABLE runs DROP CONSTRAINT runs_domain_fk;
GO
ALTER TABLE runs DROP CONSTRAINT runs_profile_fk;
GO
DROP INDEX runs_batch ON runs;
GO
DROP INDEX runs_batch_order ON runs;
GO
CREATE INDEX runs_batch ON runs (batch_id, status, grade, started_at, finished_at) WHERE batch_id IS NOT NULL;
GO
CREATE INDEX runs_batch_order ON runs (batch_id, run_no) WHERE batch_id IS NOT NULL;
GO

-- Changeset millrace::0.1.0/lean-mariadb::millrace

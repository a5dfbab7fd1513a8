import type { Migration } from './migration.ts';

/**
 * The first schema. Projection tables hold no foreign keys between streams: entries of two devices may arrive in any order,
 * so that a vehicle can be known before its holder. Nothing in them depends on the order of arrival either: two databases
 * that hold the same entries hold the same rows.
 */
export const start: Migration = {
  version: 10,
  sql: `
-- The ledger --------------------------------------------------------------------------------------------------------
CREATE TABLE ledger_entry (
  seq      INTEGER PRIMARY KEY,
  header   TEXT NOT NULL,
  hash     BLOB NOT NULL CHECK (length(hash) = 32),
  id       TEXT NOT NULL GENERATED ALWAYS AS (header ->> '$.id') VIRTUAL,
  device   TEXT NOT NULL GENERATED ALWAYS AS (header ->> '$.device') VIRTUAL,
  n        INTEGER NOT NULL GENERATED ALWAYS AS (header ->> '$.n') VIRTUAL,
  tick     INTEGER NOT NULL GENERATED ALWAYS AS (header ->> '$.tick') VIRTUAL,
  kind     TEXT NOT NULL GENERATED ALWAYS AS (header ->> '$.kind') VIRTUAL,
  subject  TEXT GENERATED ALWAYS AS (header ->> '$.subject') VIRTUAL,
  staff    TEXT NOT NULL GENERATED ALWAYS AS (header ->> '$.staff') VIRTUAL,
  recorded TEXT NOT NULL GENERATED ALWAYS AS (header ->> '$.recorded') VIRTUAL
) STRICT;
CREATE UNIQUE INDEX ledger_entry_id ON ledger_entry (id);
CREATE UNIQUE INDEX ledger_entry_place ON ledger_entry (device, n);
CREATE UNIQUE INDEX ledger_entry_order ON ledger_entry (tick, device);
-- With the kind, so that a customer's slips are found without reading every header.
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, seq, kind);
CREATE INDEX ledger_entry_recorded ON ledger_entry (recorded);
CREATE INDEX ledger_entry_kind ON ledger_entry (kind, seq);
CREATE INDEX ledger_entry_staff ON ledger_entry (staff, seq);
-- What somebody did rarely is found without reading everything that they did, or that was done of this kind.
CREATE INDEX ledger_entry_staff_kind ON ledger_entry (staff, kind, seq);

CREATE TABLE ledger_body (
  entry_id TEXT PRIMARY KEY REFERENCES ledger_entry (id),
  salt     TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_blob (
  entry_id   TEXT NOT NULL REFERENCES ledger_entry (id),
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes      BLOB NOT NULL,
  PRIMARY KEY (entry_id, name)
) STRICT;

-- Where each device's chain must end: without it the removal of the newest entries could not be seen.
CREATE TABLE ledger_head (
  device TEXT PRIMARY KEY,
  n      INTEGER NOT NULL,
  tick   INTEGER NOT NULL,
  hash   BLOB NOT NULL
) STRICT;

CREATE TABLE ledger_stream (
  stream   TEXT NOT NULL,
  tick     INTEGER NOT NULL,
  device   TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  PRIMARY KEY (stream, tick, device)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_entry_is_never_removed BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_body_is_never_changed BEFORE UPDATE ON ledger_body BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_body_is_never_removed BEFORE DELETE ON ledger_body BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_blob_is_never_changed BEFORE UPDATE ON ledger_blob BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_blob_is_never_removed BEFORE DELETE ON ledger_blob BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What belongs to this PC alone -------------------------------------------------------------------------------------
CREATE TABLE secret (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE parked_draft (
  id           TEXT PRIMARY KEY,
  staff_id     TEXT NOT NULL,
  form         TEXT NOT NULL,
  customer_id  TEXT,
  text         TEXT NOT NULL,
  parked_at    TEXT NOT NULL,
  is_on_screen INTEGER NOT NULL
) STRICT;

-- Projections: the desk ---------------------------------------------------------------------------------------------
CREATE TABLE company (id TEXT PRIMARY KEY, block TEXT NOT NULL) STRICT;

CREATE TABLE company_seal (
  digest     TEXT PRIMARY KEY,
  entry_id   TEXT NOT NULL,
  is_current INTEGER NOT NULL
) STRICT;

CREATE TABLE shop (
  letter TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  hours  TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  id          TEXT PRIMARY KEY,
  letter      TEXT NOT NULL,
  shop        TEXT NOT NULL,
  public_key  TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;

CREATE TABLE desk_settings (device_id TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT;

CREATE TABLE staff (
  id      TEXT PRIMARY KEY,
  label   TEXT NOT NULL,
  role    TEXT NOT NULL,
  left_on TEXT
) STRICT;

CREATE TABLE minor_age (effective_on TEXT PRIMARY KEY, age INTEGER NOT NULL) STRICT;

-- Projections: the notice -------------------------------------------------------------------------------------------
CREATE TABLE notice (
  id           TEXT PRIMARY KEY,
  version      INTEGER NOT NULL,
  text         TEXT NOT NULL,
  drafted_by   TEXT NOT NULL,
  adopted_by   TEXT,
  effective_on TEXT
) STRICT;

CREATE TABLE notice_scope (
  notice_id TEXT NOT NULL,
  scope     TEXT NOT NULL,
  basis     TEXT NOT NULL,
  PRIMARY KEY (notice_id, scope)
) STRICT, WITHOUT ROWID;

-- The published document as exact bytes: they lie in ledger_blob, this names them.
CREATE TABLE published_document (
  entry_id   TEXT PRIMARY KEY,
  digest     TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding   TEXT,
  length     INTEGER NOT NULL
) STRICT;

-- Projections: customers --------------------------------------------------------------------------------------------
CREATE TABLE customer (
  id             TEXT PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  name           TEXT NOT NULL,
  name_key       TEXT NOT NULL,
  kana           TEXT NOT NULL,
  kana_key       TEXT NOT NULL,
  gender         TEXT,
  born_on        TEXT,
  deceased_on    TEXT,
  postal_code    TEXT,
  address        TEXT,
  address_key    TEXT,
  occupation     TEXT,
  family         TEXT,
  purchase_plans TEXT,
  created_by     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_name_key ON customer (name_key, kana_key);
CREATE INDEX customer_kana_key ON customer (kana_key);
CREATE INDEX customer_address_key ON customer (address_key) WHERE address_key IS NOT NULL;

CREATE TABLE contact_point (
  customer_id TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('phone', 'fax', 'email', 'account')),
  position    INTEGER NOT NULL,
  value       TEXT NOT NULL,
  label       TEXT,
  key         TEXT NOT NULL,
  last4       TEXT,
  PRIMARY KEY (customer_id, kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_point_key ON contact_point (key);
CREATE INDEX contact_point_last4 ON contact_point (last4);

CREATE TABLE contact_person (
  customer_id TEXT NOT NULL,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  kana        TEXT NOT NULL,
  title       TEXT,
  phone       TEXT,
  PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_representative (
  customer_id       TEXT NOT NULL,
  position          INTEGER NOT NULL,
  representative_id TEXT NOT NULL,
  relation          TEXT NOT NULL,
  PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;

-- A field whose edit started from a value that was no longer there: a person has to look.
CREATE TABLE field_conflict (
  stream   TEXT NOT NULL,
  field    TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  PRIMARY KEY (stream, field, entry_id)
) STRICT, WITHOUT ROWID;

-- Projections: vehicles ---------------------------------------------------------------------------------------------
CREATE TABLE vehicle (
  id                     TEXT PRIMARY KEY,
  plate                  TEXT,
  plate_key              TEXT,
  plate_number           INTEGER,
  vin                    TEXT,
  car_name               TEXT,
  model                  TEXT,
  type_number            TEXT,
  class_number           TEXT,
  first_registered       TEXT,
  inspection_expires_on  TEXT,
  base_location          TEXT,
  purpose_of_use         TEXT,
  retired_how            TEXT CHECK (retired_how IN ('sold', 'scrapped')),
  retired_on             TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_plate_key ON vehicle (plate_key);
CREATE INDEX vehicle_plate_number ON vehicle (plate_number);
CREATE INDEX vehicle_vin ON vehicle (vin);

-- Who owned, used and brought it, from which entry on: the newest entry of a role holds now, the others are its history.
CREATE TABLE vehicle_holder (
  vehicle_id  TEXT NOT NULL,
  role        TEXT NOT NULL CHECK (role IN ('owner', 'user', 'bringer')),
  entry_id    TEXT NOT NULL,
  tick        INTEGER NOT NULL,
  device      TEXT NOT NULL,
  holder_kind TEXT NOT NULL,
  customer_id TEXT,
  since_on    TEXT,
  is_current  INTEGER NOT NULL,
  PRIMARY KEY (vehicle_id, role, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_holder_customer ON vehicle_holder (customer_id, is_current);

-- Projections: consent ----------------------------------------------------------------------------------------------
-- With a rowid, so that the dozen rows of a consent lie together on the last page, and only short keys go in among those of
-- the customer: the counter waits for every page that is encrypted. No entry decides a scope twice (its kind sees to that).
CREATE TABLE decision (
  customer_id TEXT NOT NULL,
  scope       TEXT NOT NULL,
  entry_id    TEXT NOT NULL,
  answer      TEXT NOT NULL CHECK (answer IN ('agreed', 'refused', 'withdrawn', 'pending')),
  -- The entries whose decision on this scope it takes the place of: a JSON list of ids.
  replaces    TEXT NOT NULL,
  notice_id   TEXT,
  tick        INTEGER NOT NULL,
  occurred    TEXT NOT NULL
) STRICT;
-- With the tick, so that what took a decision's place, which is nearly always the next one, is found at once.
CREATE INDEX decision_scope ON decision (customer_id, scope, tick);

CREATE TABLE decision_void (
  voided_id   TEXT NOT NULL,
  entry_id    TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  PRIMARY KEY (voided_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Which notice was shown to whom, by which entry: counted over all customers at once, which the wide rows of decision are too
-- many pages for.
CREATE TABLE notice_shown (
  customer_id TEXT NOT NULL,
  notice_id   TEXT NOT NULL,
  entry_id    TEXT NOT NULL,
  PRIMARY KEY (customer_id, notice_id, entry_id)
) STRICT, WITHOUT ROWID;

-- What was entered in error has shown nothing to anybody.
CREATE VIEW counted_notice_shown AS
SELECT n.customer_id, n.notice_id
FROM notice_shown n
WHERE NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = n.entry_id AND v.customer_id = n.customer_id);

-- ledger.md, "Consent: a function of the set of decisions", rule 2.
CREATE VIEW counted_decision AS
SELECT d.rowid AS place, d.entry_id, d.scope, d.customer_id, d.answer, d.replaces, d.notice_id, d.tick, d.occurred
FROM decision d
WHERE NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = d.entry_id AND v.customer_id = d.customer_id)
  AND (d.answer IN ('refused', 'withdrawn')
       OR EXISTS (SELECT 1 FROM notice_scope s WHERE s.notice_id = d.notice_id AND s.scope = d.scope));

-- Rule 3. A decision takes the place only of what it can have seen: one with a smaller tick, of the same customer. Whether it
-- counts itself is asked last: of a long story nearly all were replaced.
CREATE VIEW consent_head AS
SELECT c.entry_id, c.scope, c.customer_id, c.answer, c.notice_id, c.tick, c.occurred
FROM decision c
WHERE NOT EXISTS (
  SELECT 1 FROM counted_decision later
  WHERE later.customer_id = c.customer_id AND later.scope = c.scope AND later.tick > c.tick
    AND instr(later.replaces, c.entry_id)
) AND EXISTS (SELECT 1 FROM counted_decision itself WHERE itself.place = c.rowid);

-- Rules 4 and 5. A scope without a row is 未確認. Where the only min() or max() of a query is this one, SQLite takes all
-- other columns from the row that has it (https://www.sqlite.org/lang_select.html, "Bare columns"): from the strictest head.
CREATE VIEW consent_state AS
SELECT customer_id, scope, answer, entry_id, notice_id, occurred, json_group_array(entry_id ORDER BY entry_id) AS heads,
  json_group_array(DISTINCT notice_id) AS notices,
  count(*) NOT IN (sum(answer = 'agreed'), sum(answer = 'pending'), sum(answer = 'refused'), sum(answer = 'withdrawn'))
    AS needs_review,
  max(CASE answer WHEN 'agreed' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END || entry_id) AS strictest
FROM consent_head
GROUP BY customer_id, scope;

-- Projections: requests and slips -----------------------------------------------------------------------------------
CREATE TABLE request (
  id            TEXT PRIMARY KEY,
  customer_id   TEXT NOT NULL,
  receipt_no    TEXT NOT NULL,
  types         TEXT NOT NULL,
  channel       TEXT NOT NULL,
  requester     TEXT NOT NULL,
  wanted_method TEXT,
  status        TEXT NOT NULL,
  received_at   TEXT NOT NULL,
  due_on        TEXT NOT NULL,
  identity      TEXT,
  decision      TEXT,
  closed_how    TEXT,
  closed_at     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX request_customer ON request (customer_id);
CREATE INDEX request_due ON request (status, due_on);

CREATE TABLE slip (
  entry_id    TEXT PRIMARY KEY,
  receipt_no  TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  code        TEXT NOT NULL,
  sheets      TEXT NOT NULL,
  failures    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX slip_receipt_no ON slip (receipt_no);
CREATE INDEX slip_code ON slip (code);
`,
};

import type { Migration } from './migration.ts';

/**
 * What a customer decided at once is one row among those of the customer, and its decisions lie together by their entry: a
 * consent of a dozen decisions put a dozen keys among those of the customer before, and named customer, notice and time in each.
 * Which notice was shown to whom stands in the same row.
 */
export const decisionsByEntry: Migration = {
  version: 52,
  sql: `
DROP VIEW consent_state;
DROP VIEW consent_head;
DROP VIEW counted_decision;
DROP VIEW counted_notice_shown;

-- One row for each consent that was recorded, in the order of the customer's story.
CREATE TABLE consent (
  customer_id TEXT NOT NULL,
  tick        INTEGER NOT NULL,
  entry_id    TEXT NOT NULL,
  -- The notice that was shown; a stop that was taken without showing any has none.
  notice_id   TEXT,
  occurred    TEXT NOT NULL,
  PRIMARY KEY (customer_id, tick, entry_id)
) STRICT, WITHOUT ROWID;

-- The tick of its entry is the upper part of a decision's place: the dozen rows of a consent lie together at the end of the table,
-- where SQLite fills its pages one after the other, and need no index. Two PCs can have entries of one tick, whose decisions then
-- lie side by side in the order of arrival. No entry decides a scope twice (its kind sees to that).
CREATE TABLE decision_next (
  place    INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL,
  scope    TEXT NOT NULL,
  answer   TEXT NOT NULL CHECK (answer IN ('agreed', 'refused', 'withdrawn', 'pending')),
  -- The entries whose decision on this scope it takes the place of: a JSON list of ids.
  replaces TEXT NOT NULL
) STRICT;

INSERT INTO consent SELECT DISTINCT customer_id, tick, entry_id, notice_id, occurred FROM decision;
INSERT INTO decision_next
SELECT (tick << 24) + row_number() OVER (PARTITION BY tick) - 1, entry_id, scope, answer, replaces FROM decision ORDER BY 1;
DROP TABLE decision;
DROP TABLE notice_shown;
ALTER TABLE decision_next RENAME TO decision;

-- Every decision with whose it is. CROSS JOIN and the plus keep SQLite from looking through all decisions for those of an entry.
CREATE VIEW decided AS
SELECT d.place, c.entry_id, d.scope, c.customer_id, d.answer, d.replaces, c.notice_id, c.tick, c.occurred
FROM consent c CROSS JOIN decision d
  ON d.place >= c.tick << 24 AND d.place < (c.tick + 1) << 24 AND +d.entry_id = c.entry_id;

-- Which notice was shown to whom. What was entered in error has shown nothing to anybody.
CREATE VIEW counted_notice_shown AS
SELECT c.customer_id, c.notice_id
FROM consent c
WHERE c.notice_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = c.entry_id AND v.customer_id = c.customer_id);

-- Rule 2 of the ten rules of consent (electron/domain/consent/README.md).
CREATE VIEW counted_decision AS
SELECT d.entry_id, d.scope, d.customer_id, d.answer, d.replaces, d.notice_id, d.tick, d.occurred
FROM decided d
WHERE NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = d.entry_id AND v.customer_id = d.customer_id)
  AND (d.answer IN ('refused', 'withdrawn')
       OR EXISTS (SELECT 1 FROM notice_scope s WHERE s.notice_id = d.notice_id AND s.scope = d.scope));

-- Rule 3. A decision takes the place only of what it can have seen: one with a smaller tick, of the same customer.
CREATE VIEW consent_head AS
SELECT c.entry_id, c.scope, c.customer_id, c.answer, c.notice_id, c.tick, c.occurred
FROM counted_decision c
WHERE NOT EXISTS (
  SELECT 1 FROM counted_decision later
  WHERE later.customer_id = c.customer_id AND later.tick > c.tick AND later.scope = c.scope
    AND instr(later.replaces, c.entry_id)
);

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
`,
};

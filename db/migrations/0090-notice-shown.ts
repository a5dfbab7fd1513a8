import type { Migration } from './migration.ts';

/**
 * A notice is shown by an act: with the answers of a consent, whose row says how, or without any, which has a row of its own.
 * Version 1 of a consent claimed that its notice was shown and named no act (`consentOfV1`): that counts no more, but for what was
 * signed on the turned screen.
 */
export const noticeShown: Migration = {
  version: 90,
  sql: `
DROP VIEW counted_notice_shown;

ALTER TABLE consent ADD COLUMN shown_how TEXT;
UPDATE consent SET shown_how = CASE
  (SELECT CASE WHEN json_valid(b.text) THEN b.text ->> '$.evidence.kind' END FROM ledger_body b WHERE b.entry_id = consent.entry_id)
  WHEN 'signature' THEN 'screen' ELSE 'unstated' END
WHERE notice_id IS NOT NULL;

CREATE TABLE notice_shown (
  customer_id TEXT NOT NULL,
  notice_id   TEXT NOT NULL,
  entry_id    TEXT NOT NULL,
  occurred    TEXT NOT NULL,
  PRIMARY KEY (customer_id, notice_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Which notice was shown to whom. What was entered in error has shown nothing to anybody.
CREATE VIEW counted_notice_shown AS
SELECT c.customer_id, c.notice_id, c.occurred
FROM consent c
WHERE c.shown_how <> 'unstated'
  AND NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = c.entry_id AND v.customer_id = c.customer_id)
UNION ALL
SELECT s.customer_id, s.notice_id, s.occurred
FROM notice_shown s
WHERE NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = s.entry_id AND v.customer_id = s.customer_id);
`,
};

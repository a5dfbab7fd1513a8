import type { Migration } from './migration.ts';

/**
 * What partners of joint use were told, and what they still have to be told of whom: the rule is
 * electron/domain/sharing/partner-telling.ts. Nobody was told of anything before, as far as the ledger knows.
 */
export const partnersToTell: Migration = {
  version: 125,
  sql: `
CREATE TABLE partner_told (
  customer_id TEXT NOT NULL,
  entry_id    TEXT NOT NULL,
  partner     TEXT NOT NULL,
  about       TEXT NOT NULL CHECK (about IN ('stopped', 'resumed')),
  -- The scopes and entries that it is about: a JSON list.
  named       TEXT NOT NULL,
  occurred    TEXT NOT NULL,
  PRIMARY KEY (customer_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner_to_tell (
  customer_id TEXT NOT NULL,
  partner     TEXT NOT NULL,
  about       TEXT NOT NULL CHECK (about IN ('stopped', 'resumed')),
  since       TEXT NOT NULL,
  PRIMARY KEY (customer_id, partner)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_to_tell_since ON partner_to_tell (since);

INSERT INTO partner_to_tell
SELECT h.customer_id, substr(h.scope, 7, instr(substr(h.scope, 7), ':') - 1), 'stopped', min(h.occurred)
FROM stopping_customer s JOIN consent_head h ON h.customer_id = s.customer_id
WHERE h.scope >= 'share:' AND h.scope < 'share;' AND h.answer IN ('refused', 'withdrawn')
  AND (h.answer = 'withdrawn' OR h.notice_id IS NULL OR EXISTS (
    SELECT 1 FROM decided d
    WHERE d.customer_id = h.customer_id AND d.scope = h.scope AND d.answer = 'agreed'
      AND NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = d.entry_id AND v.customer_id = d.customer_id)
  ))
GROUP BY 1, 2;
`,
};

import type { Migration } from './migration.ts';

/**
 * What the box shows of those whom a number finds stands in the order in which it is asked for, and who stops something in a
 * table of its own: a page of the first serves some twenty hits, each of which took the pages of a customer, a car, its holders
 * and a dozen decisions, and every page has to be decrypted.
 */
export const searchLines: Migration = {
  version: 60,
  sql: `
-- A customer as a line of a list, with the plate of the newest car that they have.
CREATE VIEW customer_line AS
SELECT c.id AS customer_id, c.kind, c.name, c.kana, c.kana_key, (
  SELECT v.plate FROM vehicle_holder h JOIN vehicle v ON v.id = h.vehicle_id
  WHERE h.customer_id = c.id AND h.is_current AND v.retired_on IS NULL
  ORDER BY v.id DESC LIMIT 1
) AS plate
FROM customer c;

-- What search_line has to hold.
CREATE VIEW searchable AS
SELECT 'last4' AS found_by, p.last4 AS term, l.kana_key, l.customer_id, l.kind, l.name, l.kana, l.plate
FROM contact_point p JOIN customer_line l ON l.customer_id = p.customer_id
WHERE p.last4 IS NOT NULL
UNION
SELECT 'plate', CAST(v.plate_number AS TEXT), l.kana_key, l.customer_id, l.kind, l.name, l.kana, l.plate
FROM vehicle_holder h JOIN vehicle v ON v.id = h.vehicle_id JOIN customer_line l ON l.customer_id = h.customer_id
WHERE h.is_current AND v.plate_number IS NOT NULL;

CREATE TABLE search_line (
  found_by    TEXT NOT NULL,
  term        TEXT NOT NULL,
  kana_key    TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  kana        TEXT NOT NULL,
  plate       TEXT,
  PRIMARY KEY (found_by, term, kana_key, customer_id)
) STRICT, WITHOUT ROWID;
INSERT INTO search_line (found_by, term, kana_key, customer_id, kind, name, kana, plate)
SELECT found_by, term, kana_key, customer_id, kind, name, kana, plate FROM searchable ORDER BY 1, 2, 3, 4;
DROP INDEX contact_point_last4;
DROP INDEX vehicle_plate_number;

-- Customers with a stop among the heads of their decisions. A row comes and goes only when that changes.
CREATE TABLE stopping_customer (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO stopping_customer SELECT DISTINCT customer_id FROM consent_head WHERE answer IN ('refused', 'withdrawn');
`,
};

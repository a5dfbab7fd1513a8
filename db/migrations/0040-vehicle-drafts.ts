import type { Migration } from './migration.ts';

/** Forms about a car were parked among those about their customer; they are a kind of their own, told by their task. */
export const vehicleDrafts: Migration = {
  version: 40,
  sql: `
UPDATE parked_draft SET form = 'vehicle'
WHERE form = 'customer' AND CASE WHEN json_valid(text) THEN json_extract(text, '$.task') END IS NOT NULL;
`,
};

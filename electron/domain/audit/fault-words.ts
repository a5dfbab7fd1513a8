import type { Bilingual } from '../text/bilingual.ts';
import type { BundleFault, BundleFaultCode } from './bundle-fault.ts';
import type { NotABundle } from './bundle-check.ts';
import type { AuditNames } from './manifest.ts';

const faults: Readonly<Record<BundleFaultCode, Bilingual>> = {
  malformed: { ja: '行が正しい形ではありません', en: 'the line is not as it was written' },
  hash: { ja: '記録が書き換えられています（ハッシュが一致しません）', en: 'the entry was changed (its hash differs)' },
  gap: {
    ja: '番号が続いていません（記録が抜かれたか、入れ替えられています）',
    en: 'the numbers do not follow (an entry was removed or moved)',
  },
  prev: {
    ja: '一つ前の記録が書き換えられています（つながりが一致しません）',
    en: 'the entry before this one was changed (the link to it differs)',
  },
  tick: { ja: '順序の番号が進んでいません', en: 'the order number does not grow' },
  body: { ja: '記録の内容が書き換えられています', en: 'the body of the entry was changed' },
  body_missing: { ja: '記録の内容がありません', en: 'the body of the entry is missing' },
  blob: { ja: '添付が書き換えられています', en: 'an attachment was changed' },
  order: { ja: '記録の並び順が違います', en: 'the entries stand in another order' },
  truncated: { ja: 'ここから後の記録が切り取られています', en: 'the entries from here on were cut off' },
  signature: {
    ja: '署名が一致しません（書き換えられています）',
    en: 'the signature does not match (the file was changed)',
  },
  other_key: { ja: '別の鍵で署名されています', en: 'signed by another key' },
  keys: { ja: '鍵と指紋が一致しません', en: 'a key and its fingerprint do not match' },
  ranges: { ja: '範囲の記載が矛盾しています', en: 'the ranges contradict each other' },
  outside: { ja: '範囲にない記録が加えられています', en: 'an entry outside the range was added' },
  body_unasked: { ja: '選ばれていない内容が加えられています', en: 'a body that was not chosen was added' },
  exported: { ja: 'この書き出し自身の記録ではありません', en: 'this is not the entry of this export' },
  counts: { ja: '件数が一致しません', en: 'the counts differ' },
  heading: { ja: '表の見出しが書き換えられています', en: 'the heading of the table was changed' },
  row: {
    ja: '記録と表の行が食い違っています（どちらかが書き換えられています）',
    en: 'the entry and its row of the table differ (one of them was changed)',
  },
  row_missing: { ja: 'この記録の行が表にありません', en: 'the table has no row for this entry' },
  row_unasked: { ja: '表に行が加えられています', en: 'a row was added to the table' },
  digest: { ja: 'ファイルが書き換えられています', en: 'the file was changed' },
  extra_file: { ja: 'ファイルが加えられています', en: 'a file was added' },
  file_twice: { ja: '同じ名前のファイルが二つあります', en: 'there are two files of this name' },
  damaged: { ja: 'ファイルが壊れていて最後まで読めません', en: 'the file is damaged and cannot be read to its end' },
};

const reasons: Readonly<Record<NotABundle, Bilingual>> = {
  not_a_zip: { ja: 'ZIPファイルではありません', en: 'it is not a zip file' },
  file_missing: { ja: '必要なファイルが入っていません', en: 'a file that belongs into it is missing' },
  manifest_unreadable: { ja: 'manifest.json が読めません', en: 'manifest.json cannot be read' },
  newer_version: { ja: '新しい版のプログラムで作られています', en: 'a newer version of the program has made it' },
};

/** Why a file is no bundle, in plain words. */
export function describeReason(reason: NotABundle): Bilingual {
  return reasons[reason];
}

// A name inside a hostile zip could hold anything; a terminal must not act on it.
function shown(name: string): string {
  return name.slice(0, 100).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
}

/** Where a fault is; `words` are those for line, device, number and entry. */
function placeOf(fault: BundleFault, device: string | null, words: readonly [string, string, string, string]): string {
  const parts = [fault.line, device === null ? null : shown(device), fault.n, fault.id];
  const known = parts.flatMap((part, index) => (part === null ? [] : [`${words[index]} ${part}`]));
  return [shown(fault.file), ...known].join(', ');
}

/** A fault and its place in plain words; `names` turns the id of a PC into its letters. */
export function describeFault(fault: BundleFault, names: Pick<AuditNames, 'devices'> | null): Bilingual {
  const device = names?.devices.find(({ id }) => id === fault.device)?.name ?? fault.device;
  const { ja, en } = faults[fault.code];
  return {
    ja: `${ja}: ${placeOf(fault, device, ['行', '端末', '番号', '記録ID'])}`,
    en: `${en}: ${placeOf(fault, device, ['line', 'device', 'no.', 'entry'])}`,
  };
}

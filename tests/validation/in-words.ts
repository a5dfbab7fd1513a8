import type { EvidenceReport } from './report.ts';

const stateWords = { kept: '確かめた', broken: '合わない', absent: 'プログラムにない' } as const;
const resultWords = { passed: '合格', failed: '不合格', skipped: '実行せず', missing: '見つからない' } as const;

/** Each provision, what became of it, and its tests. */
function tell(provisions: EvidenceReport['policy']): readonly string[] {
  return provisions.flatMap(({ id, says, state, left, tests }) => [
    `${id}　${stateWords[state]}　${says}`,
    ...(left === null ? [] : [`　　※ ${left}`]),
    ...tests.map(({ file, title, result, count }) => `　　${resultWords[result]}（${count}件）${file}：${title}`),
    '',
  ]);
}

/** The report as a text that a person reads. */
export function inWords({ policy, law, version, commit, isClean, ranAt, on }: EvidenceReport): string {
  return [
    '同意デスク　検証の記録',
    `版 ${version}　コミット ${commit}${isClean ? '' : '（このあとに変更あり）'}`,
    `実行 ${ranAt}　${on}`,
    '',
    '■ 個人情報保護方針',
    '',
    ...tell(policy),
    '■ 法令',
    '',
    ...tell(law),
  ].join('\n');
}

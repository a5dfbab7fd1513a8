import { basename } from 'node:path';
import { conclude } from '../../electron/domain/audit/inspection.ts';
import { bundle as words } from '../../electron/words/en/bundle.ts';
import { tellComparison, tellVerdict } from '../../electron/words/tell-inspection.ts';
import type { Sample } from './samples.ts';

/** What stands on the page of an auditor: the conclusion, and every sentence and code below it. */
export interface Shown {
  readonly conclusion: string | null;
  readonly items: readonly string[];
}

/** Reads it in any browser. */
export const readShown = `(() => {
  const section = document.querySelector('section[data-conclusion]');
  const items = [...(section?.querySelectorAll('h3, li') ?? [])].map((item) => item.textContent);
  return JSON.stringify({ conclusion: section?.dataset.conclusion ?? null, items });
})()`;

function ofFile(path: string, verdict: Sample['found']['verdict'], isEarlier: boolean): readonly string[] {
  const code =
    verdict.outcome === 'altered' ? verdict.fault.code : verdict.outcome === 'not_a_bundle' ? verdict.reason : null;
  const codes = code === null ? [] : [`${words.page.code}: ${code}`];
  return [basename(path), ...tellVerdict(verdict, isEarlier, words), ...codes];
}

/** What the page has to show of a sample in English: the very sentences and codes of verify-audit. */
export function expectedOf({ file, earlier, found }: Sample): Shown {
  const compared = found.comparison === null ? [] : [words.page.comparison, ...tellComparison(found.comparison, words)];
  const before = earlier === null || found.earlier === null ? [] : ofFile(earlier, found.earlier, true);
  return { conclusion: conclude(found), items: [...compared, ...ofFile(file, found.verdict, false), ...before] };
}

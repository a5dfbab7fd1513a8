import { tokyoMomentOf } from '../domain/dates/instant.ts';
import type { ConfirmedRecord, SlipPaper, SlipRecord, SlipVerdict } from '../domain/slip-proof/slip-check.ts';
import { isReadable, readBody } from '../domain/entries/index.ts';
import { scopeLabels } from '../domain/notice/scope-label.ts';
import type { Language } from '../domain/text/language.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';
import { shownName } from './tell-bundle.ts';
import { tellEntry } from './tell-entry.ts';

/** The words of a language in which a slip is told. */
export interface SlipWords {
  readonly language: Language;
  readonly bundle: Catalogue['bundle'];
  /** As they stand on the paper. */
  readonly states: Catalogue['slip']['state'];
}

function tellPaper({ receiptNumber, code, statement }: SlipPaper, { slip }: Catalogue['bundle']): readonly string[] {
  const named =
    receiptNumber === null ? fill(slip.code, { code }) : fill(slip.number, { receiptNo: receiptNumber, code });
  if (statement === null) return [named];
  return [named, fill(slip.issued, { moment: tokyoMomentOf(statement.issuedAt) })];
}

/** What the record says: its sentence, then each choice as the slip prints it. */
function tellContent({ header, body, states, notice }: ConfirmedRecord, words: SlipWords): readonly string[] {
  const { kind, kv } = header;
  const sentence = isReadable(kind, kv) ? [tellEntry(kind, readBody(kind, kv, body.text), words.language)] : [];
  const choices = states.map(({ scope, state, label }) => {
    const what = label ?? (notice === null ? scope : scopeLabels(scope, notice).join(' '));
    return fill(words.bundle.slip.choice, { what: shownName(what), state: words.states[state] });
  });
  return [...sentence, ...choices];
}

function tellFound(found: SlipRecord | null, words: SlipWords): readonly string[] {
  const { slip } = words.bundle;
  if (found === null) return [slip.noBundle];
  if (found.outcome !== 'match') return [slip.found[found.outcome]];
  return found.record === null ? [slip.withoutContent] : [slip.match, ...tellContent(found.record, words)];
}

/** What a check found of a slip, sentence by sentence. */
export function tellSlip({ paper, signer, fingerprint, found }: SlipVerdict, words: SlipWords): readonly string[] {
  const { slip, command } = words.bundle;
  // Of a statement that was changed, nothing that it says is told: it is not what was signed.
  if (signer === 'wrong') return [slip.wrong];
  return [
    slip[signer],
    ...tellPaper(paper, words.bundle),
    ...(fingerprint === null ? [] : [fill(command.key, { fingerprint })]),
    ...tellFound(found, words),
  ];
}

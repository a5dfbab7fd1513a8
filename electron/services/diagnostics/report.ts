import { tokyoMomentOf } from '../../domain/dates/instant.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { fill } from '../../words/fill.ts';
import type { DiagnosticFacts, LedgerFacts } from './facts.ts';
import type { KnownFile } from './known-files.ts';

type Words = Catalogue['diagnostics']['report'];

const mebibyte = 1_048_576;

function bytesText(bytes: number | null, words: Words): string {
  return bytes === null ? words.unknown : fill(words.megabytes, { size: (bytes / mebibyte).toFixed(1) });
}

function fileText({ name, found }: KnownFile, words: Words): string {
  if (found === null) return fill(words.noFile, { name });
  return fill(words.file, { name, size: bytesText(found.bytes, words), at: tokyoMomentOf(found.changedAt) });
}

function programLines({ program, system, isTraining }: DiagnosticFacts, words: Words): readonly string[] {
  const { electron, chromium, node, platform, release, architecture, memoryBytes, isInstalled, screens } = system;
  return [
    fill(words.version, { version: program }),
    isInstalled ? words.installed : words.notInstalled,
    isTraining ? words.training : words.inUse,
    fill(words.runtime, { electron: electron ?? '-', chromium: chromium ?? '-', node }),
    fill(words.system, { platform, release, architecture }),
    fill(words.memory, { size: bytesText(memoryBytes, words) }),
    ...screens.map(({ width, height, scale }) =>
      fill(words.screen, { width, height, percent: Math.round(scale * 100) }),
    ),
  ];
}

function folderLines(facts: DiagnosticFacts, words: Words): readonly string[] {
  const { state, accounts, files, others, freeBytes } = facts;
  return [
    fill(words.state, { state }),
    fill(words.accounts, { count: accounts }),
    ...files.map((file) => fileText(file, words)),
    fill(words.otherFiles, { count: others }),
    fill(words.free, { size: bytesText(freeBytes, words) }),
  ];
}

function ledgerLines(ledger: LedgerFacts | null, words: Words): readonly string[] {
  if (ledger === null) return [words.locked];
  const { schema, entries, letter, isLookUpOnly, idleMinutes, paper, hasOwnPrinter } = ledger;
  return [
    fill(words.entries, { count: entries }),
    fill(words.schema, { schema }),
    fill(words.letter, { letter }),
    ...(isLookUpOnly ? [words.lookUpOnly] : []),
    fill(words.settings, { minutes: idleMinutes, paper, printer: hasOwnPrinter ? words.chosen : words.standard }),
  ];
}

/** A report as a person reads it, line by line. */
export function reportText(facts: DiagnosticFacts, { diagnostics: { report: words } }: Catalogue): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.program, programLines(facts, words)],
    [words.folder, folderLines(facts, words)],
    [words.ledger, ledgerLines(facts.ledger, words)],
    [words.log, facts.log.length === 0 ? [words.noLog] : facts.log.toReversed()],
  ];
  return [
    words.title,
    fill(words.madeAt, { at: tokyoMomentOf(facts.at) }),
    words.holds,
    ...parts.flatMap(([title, lines]) => ['', fill(words.part, { title }), ...lines]),
    '',
  ].join('\n');
}

import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { formatScope, type Scope, type ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { circledNumber } from '../../text/format.ts';
import { evenChunks, type Choice, type StateGrid } from '../parts/grid.ts';
import type { Basis } from '../../../electron/domain/notice/basis.ts';

/** More columns than this do not leave room for mark and word; the grid is then continued in another below it. */
const MOST_CHANNELS = 8;
const MOST_CHANNELS_OF_LONG_WORDS = 4;
const MOST_ITEM_GROUPS = 5;

/** Words of more letters than this need columns twice as wide. */
const LONG_WORD = 5;

function mostChannels({ state }: SlipTexts): number {
  return Object.values(state).some((word) => word.length > LONG_WORD) ? MOST_CHANNELS_OF_LONG_WORDS : MOST_CHANNELS;
}

/** The tables of a consent slip: purposes by channels, partners by item groups with recalls, and third parties. */
export function stateGrids(notice: Notice, snapshot: ConsentSnapshot, texts: SlipTexts): readonly StateGrid[] {
  const choice = choicesOf(notice, snapshot);
  return [
    ...useGrids(notice, choice, texts),
    ...shareGrids(notice, choice, texts),
    ...provideGrids(notice, choice, texts),
  ];
}

/** The tables of a joint-use slip: partners by item groups with recalls. */
export function sharingGrids(notice: Notice, snapshot: ConsentSnapshot, texts: SlipTexts): readonly StateGrid[] {
  return shareGrids(notice, choicesOf(notice, snapshot), texts);
}

type ChoiceOf = (scope: Scope) => Choice | null;

function choicesOf(notice: Notice, snapshot: ConsentSnapshot): ChoiceOf {
  const basis = new Map<ScopeText, Basis>(notice.scopes.map((one) => [one.scope, one.basis]));
  const states = new Map<ScopeText, ConsentAnswerState>(snapshot.states.map(({ scope, state }) => [scope, state]));
  return (scope) => {
    const text = formatScope(scope);
    const found = basis.get(text);
    return found === undefined ? null : { state: states.get(text) ?? 'unasked', isByNotice: found === 'notice' };
  };
}

function useGrids(notice: Notice, choice: ChoiceOf, texts: SlipTexts): readonly StateGrid[] {
  return evenChunks(notice.channels, mostChannels(texts)).map((channels, index) => ({
    id: `use-${index}`,
    title: texts.grid.use,
    columns: channels.map(({ shortLabel }) => shortLabel),
    rows: notice.purposes.map((purpose, place) => ({
      label: `${circledNumber(place)} ${purpose.shortLabel}`,
      cells: channels.map((channel) => choice({ kind: 'use', purpose: purpose.code, channel: channel.code })),
    })),
  }));
}

function shareGrids(notice: Notice, choice: ChoiceOf, texts: SlipTexts): readonly StateGrid[] {
  if (notice.partners.length === 0) return [];
  const columns = [
    ...notice.itemGroups.map(({ code, shortLabel }) => ({
      label: shortLabel,
      scope: (partner: string): Scope => ({ kind: 'share', partner, itemGroup: code }),
    })),
    ...(notice.sharingPurposes.some(({ isRecall }) => isRecall)
      ? [{ label: texts.grid.recall, scope: (partner: string): Scope => ({ kind: 'recall', partner }) }]
      : []),
  ];
  return evenChunks(columns, MOST_ITEM_GROUPS).map((chunk, index) => ({
    id: `share-${index}`,
    title: texts.grid.share,
    columns: chunk.map(({ label }) => label),
    rows: notice.partners.map((partner) => ({
      label: partner.name,
      cells: chunk.map(({ scope }) => choice(scope(partner.code))),
    })),
  }));
}

function provideGrids(notice: Notice, choice: ChoiceOf, texts: SlipTexts): readonly StateGrid[] {
  if (notice.recipients.length === 0) return [];
  return [
    {
      id: 'provide',
      title: texts.grid.provide,
      columns: [texts.grid.provideColumn],
      rows: notice.recipients.map((recipient) => ({
        label: recipient.name,
        cells: [choice({ kind: 'provide', recipient: recipient.code })],
      })),
    },
  ];
}

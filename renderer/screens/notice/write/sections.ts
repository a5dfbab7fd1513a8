/** The parts of a notice in which it is written, in their order. */
export const writingSheets = ['purposes', 'sharing', 'recipients', 'bases', 'questions', 'rights', 'contact'] as const;

/** A part in which a notice is written. */
export type WritingSheet = (typeof writingSheets)[number];

const sheetOfPart: Readonly<Record<string, WritingSheet>> = {
  partners: 'sharing',
  itemGroups: 'sharing',
  sharingPurposes: 'sharing',
  responsibleParty: 'sharing',
  recipients: 'recipients',
  scopes: 'bases',
  questions: 'questions',
  rights: 'rights',
  promises: 'rights',
  safetyMeasures: 'rights',
  contact: 'contact',
  complaints: 'contact',
};

/** The sheet on which a place of the draft is written: `partners.0.address` stands on the one about joint use. */
export function sheetOf(path: string): WritingSheet {
  return sheetOfPart[path.split('.')[0] ?? ''] ?? 'purposes';
}

/** The parts of a notice in which it is written, in their order. */
export const writingSections = [
  'purposes',
  'sharing',
  'recipients',
  'bases',
  'questions',
  'rights',
  'contact',
] as const;

/** A part in which a notice is written. */
export type WritingSection = (typeof writingSections)[number];

const sectionOfPart: Readonly<Record<string, WritingSection>> = {
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

/** The section on which a place of the draft is written: `partners.0.address` stands on the one about joint use. */
export function sectionOf(path: string): WritingSection {
  return sectionOfPart[path.split('.')[0] ?? ''] ?? 'purposes';
}

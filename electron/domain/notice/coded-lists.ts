/** The lists of a notice whose rows have a code, by which scopes name them. */
export const codedLists = ['purposes', 'channels', 'partners', 'itemGroups', 'sharingPurposes', 'recipients'] as const;

/** A list of a notice whose rows have a code. */
export type CodedList = (typeof codedLists)[number];

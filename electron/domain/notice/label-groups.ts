/** What several scopes have in common, and what each has of its own: 整備・車検のご案内, and 郵便, 電話. */
export interface LabelGroup {
  readonly head: string;
  readonly details: readonly string[];
}

/**
 * Puts labels of scopes together by their wider part, in the order in which they come, so that a story says
 * 整備・車検のご案内（郵便・電話） and not the same words seven times.
 */
export function groupLabels(labels: readonly (readonly string[])[]): readonly LabelGroup[] {
  const groups = new Map<string, string[]>();
  for (const [head = '', ...details] of labels) {
    groups.set(head, [...(groups.get(head) ?? []), ...details]);
  }
  return [...groups].map(([head, details]) => ({ head, details }));
}

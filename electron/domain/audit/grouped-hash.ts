/**
 * A hash in groups of four: `1a2b 3c4d …`. Wherever two people compare one by eye (the head sheet, the auditor's page, `verify-audit`),
 * it is written like this.
 */
export function groupHash(hash: string): string {
  return hash.replaceAll(/.{4}(?=.)/g, '$& ');
}

import type { Catalogue } from '../catalogue.ts';

/** The test page. The paper itself is always Japanese. */
export const testPage: Catalogue['testPage'] = {
  sheet: {
    title: 'Test page',
    desk: 'PC {{letters}}',
    fact: { printer: 'Printer', paper: 'Paper', at: 'Printed' },
    cut: 'Slips on A4 are cut here',
    ruler: 'Length of this line: {{length}} mm',
    checks: {
      title: 'Please check',
      lines: [
        'The outer frame is there on all four sides (if not, set the margins of the printer to none or the least)',
        'The line is as long as is written at it (measure with a ruler; if not, set the scale to 100 % when printing)',
        'The QR code is sharp and can be read',
        'The smallest letters can be read',
      ],
    },
    chosen: 'What was answered (10.5 pt)  Yes  No  Withdrawn  Pending  Not asked',
    small: 'What a notice says (9 pt)  Your data are used jointly in accordance with the answers. ABC 0123456789',
    rare: 'Letters of names  髙橋  𠮷田  山﨑  齋藤',
    nobody: 'There is nothing of any customer on it. It can be thrown away.',
  },
  print: 'Print a test page',
  hint: 'Prints a page with the printer and paper now chosen, to check margins, size, the QR code and the letters. There is nothing of any customer on it.',
};

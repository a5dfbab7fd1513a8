import type { Printable } from '../../electron/domain/printable/printable.ts';
import type { PrintedPaper } from './page/printed-paper.ts';
import { headPaper } from './head-sheet/head-paper.tsx';
import { formPaper } from './paper-form/form-paper.tsx';
import { proofPaper } from './proof-sheet/proof-paper.tsx';
import { recoveryPaper } from './recovery-sheet/recovery-paper.tsx';
import { slipPaper } from './slip/slip-paper.tsx';
import { testPaper } from './test-page/test-paper.tsx';

/** How each kind of document is put on paper. */
export function paperOf(printable: Printable): PrintedPaper {
  switch (printable.kind) {
    case 'slip':
      return slipPaper(printable);
    case 'paper_form':
      return formPaper(printable);
    case 'proof_sheet':
      return proofPaper(printable);
    case 'head_sheet':
      return headPaper(printable);
    case 'recovery_sheet':
      return recoveryPaper(printable);
    case 'test_page':
      return testPaper(printable);
  }
}

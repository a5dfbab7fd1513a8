import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ReadingDialog } from '../../widgets/notice/reading-dialog.tsx';

/** The whole notice, for whoever wants to read all of it. */
export function ReadNotice({ notice }: { readonly notice: Notice }) {
  const { counter } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setIsOpen(true)}>
        <BookOpen aria-hidden />
        {counter.read}
      </Button>
      {isOpen && <ReadingDialog notice={notice} onClose={() => setIsOpen(false)} />}
    </>
  );
}

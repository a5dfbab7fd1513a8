import styles from './settings-screen.module.css';
import noticeSection from './notice-section.module.css';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { KeptDocuments } from './published-documents.tsx';
import { fileSize } from '../../text/file-size.ts';
import { FormError } from '../../ui/form.tsx';

/** Keeps the privacy policy exactly as it was published. */
export function PublishedDocument() {
  const text = useText();
  const { notice } = text.settings;
  const [answer, setAnswer] = useState<Output<'notice.keep_document'> | null>(null);
  const { isPending, failure, submit } = useSubmit(async () => {
    setAnswer(null);
    setAnswer(await command('notice.keep_document', {}));
  });
  return (
    <Card title={notice.documentTitle}>
      <p className={styles.lead}>{notice.documentLead}</p>
      <div>
        <Button onPress={submit} isPending={isPending}>
          {isPending ? notice.documentWorking : notice.documentAction}
        </Button>
      </div>
      <div aria-live="polite">{answer !== null && <Outcome answer={answer} />}</div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <KeptDocuments />
    </Card>
  );
}

function Outcome({ answer }: { readonly answer: Output<'notice.keep_document'> }) {
  const { outcome: words } = useText().settings.notice;
  if (answer.outcome !== 'kept') return <Banner variant="time">{words[answer.outcome]}</Banner>;
  return (
    <Banner variant="well">
      <p>{fill(words.kept, { size: fileSize(answer.length) })}</p>
      <code className={noticeSection.documentDigest}>{answer.digest}</code>
    </Banner>
  );
}

import styles from './asked-preview.module.css';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { groupLabels } from '../../../../electron/domain/notice/label-groups.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { AskedWordings } from './asked-wordings.tsx';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { NoticeLines, NoticePart, NoticeSheet } from '../../../widgets/notice/notice-sheet.tsx';

/** What the turned screen will ask, page by page in its own words, and what each choice rests on. */
export function AskedPreview({ notice }: { readonly notice: Notice }) {
  const { desk } = useText().notice;
  const byNotice = notice.scopes.flatMap((one) =>
    one.basis === 'notice' ? [{ what: scopeLabels(one.scope, notice).join(' '), reason: one.reason }] : [],
  );
  return (
    <NoticeSheet>
      <NoticePart title={desk.preview}>
        <ol lang={notice.language}>
          {notice.questions.map(({ title, body, furigana, plain, scopes }) => (
            <li key={scopes[0]}>
              <strong>{title}</strong>
              <p>{body}</p>
              <AskedWordings furigana={furigana} plain={plain} />
              <p className={styles.scopes}>
                {groupLabels(scopes.map((scope) => scopeLabels(scope, notice)))
                  .map(({ head, details }) => `${head}（${details.join('・')}）`)
                  .join('、')}
              </p>
            </li>
          ))}
        </ol>
      </NoticePart>
      <NoticePart title={desk.bases}>
        {byNotice.length === 0 ? (
          <p>{desk.allConsent}</p>
        ) : (
          <NoticeLines lines={byNotice.map((one) => fill(desk.byNotice, one))} />
        )}
      </NoticePart>
    </NoticeSheet>
  );
}

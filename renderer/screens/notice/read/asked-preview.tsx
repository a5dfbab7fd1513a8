import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { groupLabels } from '../../../../electron/domain/notice/label-groups.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';

/** What the turned screen will ask, page by page in its own words, and what each choice rests on. */
export function AskedPreview({ notice }: { readonly notice: Notice }) {
  const { desk } = useText().notice;
  const byNotice = notice.scopes.flatMap((one) =>
    one.basis === 'notice' ? [{ what: scopeLabels(one.scope, notice).join(' '), reason: one.reason }] : [],
  );
  return (
    <article className="notice-text notice-text-framed">
      <section>
        <h2>{desk.preview}</h2>
        <ol lang={notice.language}>
          {notice.questions.map(({ title, body, scopes }) => (
            <li key={scopes[0]}>
              <strong>{title}</strong>
              <p>{body}</p>
              <p className="asked-scopes">
                {groupLabels(scopes.map((scope) => scopeLabels(scope, notice)))
                  .map(({ head, details }) => `${head}（${details.join('・')}）`)
                  .join('、')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{desk.bases}</h2>
        {byNotice.length === 0 ? (
          <p>{desk.allConsent}</p>
        ) : (
          <ul className="notice-lines">
            {byNotice.map((one) => (
              <li key={one.what}>{fill(desk.byNotice, one)}</li>
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}

import styles from './write.module.css';
import { isMessaging, needsConsent } from '../../../../electron/domain/notice/basis.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { parseScope, type Scope } from '../../../../electron/domain/notice/scope.ts';
import { useText } from '../../../text/language.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { WordsField } from './words-field.tsx';
import { withChange, type Writing } from './writing.ts';
import { bases } from '../../../../electron/domain/notice/basis.ts';

/** Why there is nothing to choose. */
function onlyConsentBecause(scope: Scope): 'mail' | 'messaging' | 'sharing' | 'provide' {
  if (scope.kind === 'use') return isMessaging(scope.channel) ? 'messaging' : 'mail';
  return scope.kind === 'provide' ? 'provide' : 'sharing';
}

/** What each choice rests on: the customer's consent, or notice, by the manager's decision and with the reason. */
export function BasesSection({ writing }: { readonly writing: Writing }) {
  const { field, section, write } = useText().notice;
  const { draft, set } = writing;
  const rows = draft.scopes.map((row, at) => ({ ...row, at, labels: scopeLabels(row.scope, draft) }));
  const groups = Map.groupBy(rows, ({ labels }) => labels[0] ?? '');
  return (
    <fieldset className={styles.rows}>
      <legend>{section.bases}</legend>
      <p className={styles.hint}>{write.hint.bases}</p>
      {[...groups].map(([head, choices]) => (
        <section key={head} className={styles.bases}>
          <h2 lang={draft.language}>{head}</h2>
          <ul>
            {choices.map(({ scope, basis, reason, at, labels }) => {
              const parsed = parseScope(scope);
              const path = `scopes.${String(at)}.reason`;
              return (
                <li key={scope}>
                  <span lang={draft.language}>{labels[1] ?? labels[0]}</span>
                  {needsConsent(parsed, draft) ? (
                    <span className={styles.hint}>{write.onlyConsent[onlyConsentBecause(parsed)]}</span>
                  ) : (
                    <SegmentedControl
                      name={`scopes.${String(at)}.basis`}
                      label={`${labels.join(' ')} ${field.basis}`}
                      options={bases.map((value) => ({ value, label: write.basis[value] }))}
                      value={basis}
                      onChange={(chosen) => set({ scopes: withChange(draft.scopes, at, { basis: chosen }) })}
                    />
                  )}
                  {basis === 'notice' && (
                    <WordsField
                      path={path}
                      label={field.reason}
                      isRequired
                      value={reason}
                      onChange={(value) => set({ scopes: withChange(draft.scopes, at, { reason: value }) })}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </fieldset>
  );
}

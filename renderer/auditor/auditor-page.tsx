import styles from './auditor-page.module.css';
import { useEffect, useState, type SubmitEvent } from 'react';
import { readFingerprint } from '../../electron/domain/audit/fingerprint.ts';
import type { Inspection } from '../../electron/domain/audit/inspection.ts';
import type { Language } from '../../electron/domain/text/language.ts';
import { bundle as en } from '../../electron/words/en/bundle.ts';
import { bundle as ja } from '../../electron/words/ja/bundle.ts';
import { checkFiles } from './check-files.ts';
import { FileSlot } from './file-slot.tsx';
import { Findings } from './findings.tsx';

const catalogues = { ja, en } as const;
const names = { ja: '日本語', en: 'English' } as const;
const languages: readonly Language[] = ['ja', 'en'];

/** How far a check is. */
type State =
  | { readonly step: 'asked' | 'mistyped' | 'failed' }
  | { readonly step: 'working'; readonly part: number }
  | { readonly step: 'found'; readonly found: Inspection };

/** The page on which an auditor checks a bundle: it needs nothing but a browser. */
export function AuditorPage() {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('ja') ? 'ja' : 'en');
  const [file, setFile] = useState<File | null>(null);
  const [earlier, setEarlier] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ step: 'asked' });
  const words = catalogues[language];
  const { page } = words;
  const isWorking = state.step === 'working';

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = page.title;
  }, [language, page]);

  /** A part that was already on its way when the check found a fault comes after what it found. */
  const tell = (part: number) => setState((now) => (now.step === 'working' ? { step: 'working', part } : now));
  const check = async (chosen: File) => {
    const key = typed.trim() === '' ? null : readFingerprint(typed);
    if (key === null && typed.trim() !== '') return setState({ step: 'mistyped' });
    setState({ step: 'working', part: 0 });
    try {
      const question = { file: chosen, earlier, key };
      const found = await checkFiles(question, tell);
      setState({ step: 'found', found });
    } catch {
      setState({ step: 'failed' });
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (file !== null && !isWorking) void check(file);
  };
  /** What was found is of other files than those that are shown now. */
  const changed = () => setState({ step: 'asked' });

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{page.title}</h1>
        <div className={styles.languages}>
          {languages.map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
              {names[one]}
            </button>
          ))}
        </div>
      </header>
      <p>{page.lead}</p>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.slots}>
          <FileSlot
            name="file"
            label={page.file}
            hint={page.dropHint}
            isDisabled={isWorking}
            onChoose={(chosen) => {
              setFile(chosen);
              changed();
            }}
          />
          <FileSlot
            name="earlier"
            label={`${page.earlierFile}${language === 'en' ? ' ' : ''}${page.optional}`}
            hint={page.earlierHint}
            isDisabled={isWorking}
            onChoose={(chosen) => {
              setEarlier(chosen);
              changed();
            }}
          />
        </div>
        <label className={styles.key}>
          <span className={styles.label}>{`${page.key}${language === 'en' ? ' ' : ''}${page.optional}`}</span>
          <input
            name="key"
            type="text"
            value={typed}
            disabled={isWorking}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="key-hint"
            aria-invalid={state.step === 'mistyped'}
            onChange={({ target }) => {
              setTyped(target.value);
              changed();
            }}
          />
          <span id="key-hint" className={styles.hint}>
            {page.keyHint}
          </span>
        </label>
        <button className={styles.start} type="submit" disabled={file === null || isWorking}>
          {isWorking ? page.working : page.start}
        </button>
      </form>
      {state.step === 'working' && (
        <progress className={styles.progress} value={state.part} aria-label={page.working} />
      )}
      <div aria-live="polite">
        {state.step === 'mistyped' && <p className={styles.fault}>{words.command.keyMistyped}</p>}
        {state.step === 'failed' && <p className={styles.fault}>{page.failed}</p>}
        {state.step === 'found' && (
          <Findings found={state.found} names={[file?.name ?? '', earlier?.name ?? '']} words={words} />
        )}
      </div>
      <p className={styles.hint}>{page.ownTrust}</p>
    </main>
  );
}

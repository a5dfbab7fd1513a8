import styles from './auditor-page.module.css';
import { useEffect, useState, type SubmitEvent } from 'react';
import { readFingerprint } from '../../electron/domain/audit/fingerprint.ts';
import { readSlipPaper } from '../../electron/domain/slip-proof/slip-check.ts';
import type { Language } from '../../electron/domain/text/language.ts';
import { bundle as en } from '../../electron/words/en/bundle.ts';
import { bundle as ja } from '../../electron/words/ja/bundle.ts';
import { slip as slipInEnglish } from '../../electron/words/en/slip.ts';
import { slip as slipInJapanese } from '../../electron/words/ja/slip.ts';
import type { SlipWords } from '../../electron/words/tell-slip.ts';
import { checkFiles, type Found } from './check-files.ts';
import { FileSlot } from './file-slot.tsx';
import { Findings, SlipFindings } from './findings.tsx';
import { Licences } from './licences.tsx';
import { SlipFields } from './slip-fields.tsx';
import { TextField } from './text-field.tsx';

const catalogues: Readonly<Record<Language, SlipWords>> = {
  ja: { language: 'ja', bundle: ja, states: slipInJapanese.state },
  en: { language: 'en', bundle: en, states: slipInEnglish.state },
};
const names = { ja: '日本語', en: 'English' } as const;
const languages: readonly Language[] = ['ja', 'en'];

/** How far a check is. */
type State =
  | { readonly step: 'asked' | 'mistyped' | 'unreadable' | 'failed' }
  | { readonly step: 'working'; readonly part: number }
  | { readonly step: 'found'; readonly found: Found };

/** The page on which an auditor checks a bundle, a slip, or a slip against a bundle: it needs nothing but a browser. */
export function AuditorPage() {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('ja') ? 'ja' : 'en');
  const [file, setFile] = useState<File | null>(null);
  const [earlier, setEarlier] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const [slip, setSlip] = useState('');
  const [state, setState] = useState<State>({ step: 'asked' });
  const words = catalogues[language];
  const { page, command } = words.bundle;
  const isAsked = file !== null || slip.trim() !== '';
  const isWorking = state.step === 'working';

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = page.title;
  }, [language, page]);

  /** A part that was already on its way when the check found a fault comes after what it found. */
  const tell = (part: number) => setState((now) => (now.step === 'working' ? { step: 'working', part } : now));
  const check = async () => {
    const key = typed.trim() === '' ? null : readFingerprint(typed);
    if (key === null && typed.trim() !== '') return setState({ step: 'mistyped' });
    const paper = slip.trim() === '' ? null : readSlipPaper(slip);
    if (paper === null && slip.trim() !== '') return setState({ step: 'unreadable' });
    setState({ step: 'working', part: 0 });
    try {
      const question = { file, earlier, key, paper };
      const found = await checkFiles(question, tell);
      setState({ step: 'found', found });
    } catch {
      setState({ step: 'failed' });
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isAsked && !isWorking) void check();
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
            accept=".zip"
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
            accept=".zip"
            label={`${page.earlierFile}${language === 'en' ? ' ' : ''}${page.optional}`}
            hint={page.earlierHint}
            isDisabled={isWorking}
            onChoose={(chosen) => {
              setEarlier(chosen);
              changed();
            }}
          />
        </div>
        <SlipFields
          words={words.bundle}
          text={slip}
          isDisabled={isWorking}
          isUnreadable={state.step === 'unreadable'}
          onText={(text) => {
            setSlip(text);
            changed();
          }}
        />
        <TextField
          name="key"
          label={`${page.key}${language === 'en' ? ' ' : ''}${page.optional}`}
          hint={page.keyHint}
          value={typed}
          isDisabled={isWorking}
          isWrong={state.step === 'mistyped'}
          onChange={(text) => {
            setTyped(text);
            changed();
          }}
        />
        <button className={styles.start} type="submit" disabled={!isAsked || isWorking}>
          {isWorking ? page.working : page.start}
        </button>
      </form>
      {state.step === 'working' && (
        <progress className={styles.progress} value={state.part} aria-label={page.working} />
      )}
      <div aria-live="polite">
        {state.step === 'mistyped' && <p className={styles.fault}>{command.keyMistyped}</p>}
        {state.step === 'failed' && <p className={styles.fault}>{page.failed}</p>}
        {state.step === 'found' && (
          <>
            {state.found.slip !== null && <SlipFindings found={state.found} words={words} />}
            {state.found.bundle !== null && (
              <Findings
                found={state.found.bundle}
                names={[file?.name ?? '', earlier?.name ?? '']}
                words={words.bundle}
              />
            )}
          </>
        )}
      </div>
      <p className={styles.hint}>{page.ownTrust}</p>
      <Licences label={page.licences} />
    </main>
  );
}

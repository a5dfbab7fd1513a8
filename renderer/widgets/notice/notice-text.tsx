import styles from './notice-text.module.css';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { useText } from '../../text/language.tsx';
import { NoticeLines, NoticePart, NoticeSheet } from './notice-sheet.tsx';

interface NoticeTextProps {
  readonly notice: Notice;
  /** Whether it is drawn as a sheet; not where it lies in something that has a frame. */
  readonly isFramed?: boolean;
}

/** The whole notice in its own words, under headings of ours. A screen reader that speaks Japanese reads it in Japanese. */
export function NoticeText({ notice, isFramed = true }: NoticeTextProps) {
  const { reading } = useText().home;
  return (
    <NoticeSheet isFramed={isFramed}>
      <NoticePart title={reading.purposes}>
        <ol lang={notice.language}>
          {notice.purposes.map(({ code, label, sentence }) => (
            <li key={code}>
              <strong>{label}</strong>
              <p>{sentence}</p>
            </li>
          ))}
        </ol>
      </NoticePart>
      <NoticePart title={reading.channels}>
        <p lang={notice.language}>{notice.channels.map(({ label }) => label).join('、')}</p>
      </NoticePart>
      <Sharing notice={notice} />
      {notice.recipients.length > 0 && (
        <NoticePart title={reading.recipients}>
          <ul lang={notice.language}>
            {notice.recipients.map(({ code, name, provided }) => (
              <li key={code}>
                <strong>{name}</strong>
                <p>{provided}</p>
              </li>
            ))}
          </ul>
        </NoticePart>
      )}
      <Rights notice={notice} />
      <NoticePart title={reading.promises}>
        <Lines language={notice.language} lines={notice.promises} />
      </NoticePart>
      <NoticePart title={reading.safety}>
        <Lines language={notice.language} lines={notice.safetyMeasures} />
      </NoticePart>
      <Contact notice={notice} />
    </NoticeSheet>
  );
}

function Sharing({ notice }: { readonly notice: Notice }) {
  const { reading } = useText().home;
  const { language, partners, itemGroups, sharingPurposes, responsibleParty } = notice;
  return (
    <NoticePart title={reading.sharing}>
      <h3>{reading.partners}</h3>
      <ul lang={language}>
        {partners.map(({ code, name, about, address, representative }) => (
          <li key={code}>
            <strong>{name}</strong>
            <p>{about}</p>
            {(address !== '' || representative !== '') && <p>{`${address} ${representative}`.trim()}</p>}
          </li>
        ))}
      </ul>
      <h3>{reading.items}</h3>
      <ul lang={language}>
        {itemGroups.map(({ code, label, items }) => (
          <li key={code}>
            <strong>{label}</strong>
            <p>{items.map((item) => item.label).join('、')}</p>
          </li>
        ))}
      </ul>
      <h3>{reading.sharingPurposes}</h3>
      <ol lang={language}>
        {sharingPurposes.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ol>
      <h3>{reading.responsible}</h3>
      {responsibleParty === null ? (
        <Blank />
      ) : (
        <p lang={language}>
          {responsibleParty.name} {responsibleParty.address} {responsibleParty.representative}
        </p>
      )}
    </NoticePart>
  );
}

function Rights({ notice }: { readonly notice: Notice }) {
  const { reading } = useText().home;
  const { language, rights } = notice;
  return (
    <NoticePart title={reading.rights}>
      <h3>{reading.request}</h3>
      <p lang={language}>{rights.request}</p>
      <h3>{reading.withdrawal}</h3>
      <p lang={language}>{rights.withdrawal}</p>
      <h3>{reading.procedure}</h3>
      <MaybeBlank language={language}>{rights.procedure}</MaybeBlank>
      <h3>{reading.identity}</h3>
      <Lines language={language} lines={rights.identityDocuments} />
      <h3>{reading.agents}</h3>
      <MaybeBlank language={language}>{rights.agents}</MaybeBlank>
      <h3>{reading.fee}</h3>
      <MaybeBlank language={language}>{rights.fee}</MaybeBlank>
    </NoticePart>
  );
}

function Contact({ notice }: { readonly notice: Notice }) {
  const { reading } = useText().home;
  const { language, contact, complaints } = notice;
  const { title, name } = contact.representative;
  const rows: readonly (readonly [string, string])[] = [
    [reading.company, contact.name],
    [reading.representative, `${title} ${name}`.trim()],
    [reading.address, [contact.postalCode && `〒${contact.postalCode}`, contact.address].filter(Boolean).join(' ')],
    [reading.desk, [complaints.desk, complaints.telephone, complaints.email].filter(Boolean).join(' ')],
    [reading.officer, complaints.officer],
    // Only a company that belongs to one has to name it (Order Art. 10(iii)).
    ...(complaints.accreditedBody === '' ? [] : [[reading.accreditedBody, complaints.accreditedBody] as const]),
  ];
  return (
    <NoticePart title={reading.contact}>
      <dl className={styles.rows}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={value === '' ? undefined : language}>{value === '' ? <Blank /> : value}</dd>
          </div>
        ))}
      </dl>
    </NoticePart>
  );
}

function Lines({ language, lines }: { readonly language: Notice['language']; readonly lines: readonly string[] }) {
  return lines.length === 0 ? <Blank /> : <NoticeLines lang={language} lines={lines} />;
}

function MaybeBlank({ language, children }: { readonly language: Notice['language']; readonly children: string }) {
  return children === '' ? <Blank /> : <p lang={language}>{children}</p>;
}

/** Stands where the notice says nothing yet. */
function Blank() {
  const { reading } = useText().home;
  return <span className={styles.blank}>{reading.blank}</span>;
}

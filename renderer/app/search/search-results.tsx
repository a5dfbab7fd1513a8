import styles from './search-box.module.css';
// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list of a
// combobox: the focus and the keys stay in the box, which points at a line; no HTML element does that.
import { FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { StopMark } from '../../widgets/customer-list/stop-mark.tsx';
import type { Found } from './found.ts';
import type { useSearch } from './use-search.ts';

/** The core finds no more than this. */
const most = 50;

/** The id of a line of the list, for the box to point at. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

interface SearchResultsProps {
  readonly id: string;
  readonly isShown: boolean;
  /** Nothing was typed: these are the customers who were here last. */
  readonly isRecent: boolean;
  readonly search: Pick<ReturnType<typeof useSearch>, 'text' | 'isBehind' | 'isTrouble' | 'missing'>;
  readonly shown: readonly Found[];
  readonly marked: number;
  readonly onMark: (place: number) => void;
  readonly onOpen: (found: Found) => void;
  readonly onLeave: () => void;
  /** Asks what became of a lost receipt number. */
  readonly onSettle: (receiptNo: string) => void;
}

/** What was found, below the box; and where to go on when nothing was. */
export function SearchResults(props: SearchResultsProps) {
  const { id, isShown, isRecent, search, shown, marked, onMark, onOpen, onLeave, onSettle } = props;
  const { desk, lost } = useText();
  const { box, key } = desk;
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView?.({ block: 'nearest' });
  }, [marked]);
  const isNone = !isRecent && shown.length === 0 && !search.isBehind && !search.isTrouble;
  return (
    <div className={styles.panel} hidden={!isShown}>
      {isRecent && <p className={styles.word}>{box.recent}</p>}
      <div
        ref={list}
        id={id}
        className={styles.list}
        role="listbox"
        aria-label={isRecent ? box.recent : box.results}
        aria-busy={search.isBehind}
        // The focus stays in the box.
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map((found, place) => (
          // The keys of the list are those of the box, which has the focus and points here.
          <div
            key={found.key}
            id={optionId(id, place)}
            role="option"
            className={styles.option}
            aria-selected={place === marked}
            onPointerMove={() => place !== marked && onMark(place)}
            onClick={() => onOpen(found)}
          >
            <FoundLine found={found} />
          </div>
        ))}
      </div>
      {isShown && (
        <output className={styles.status}>
          {search.isTrouble && !isRecent && <p>{box.trouble}</p>}
          {isNone && search.missing !== null && (
            <>
              <p className={styles.none}>{fill(box.missingRecord, { receiptNo: search.missing.receiptNo })}</p>
              <p>{box.missingRecordHint}</p>
            </>
          )}
          {isNone && search.missing === null && (
            <>
              <p className={styles.none}>{fill(box.none, { text: search.text })}</p>
              <p>{box.noneHint}</p>
            </>
          )}
        </output>
      )}
      <div className={styles.foot}>
        {!isRecent && shown.length > 0 && (
          <span>{fill(shown.length < most ? box.count : box.many, { count: shown.length })}</span>
        )}
        {shown.length > 0 && (
          <>
            <span>
              <Key>↑↓</Key> {box.choose}
            </span>
            <span>
              <Key>Enter</Key> {box.open}
            </span>
          </>
        )}
        {isNone && search.missing?.isOpen === true && (
          <Button onPress={() => onSettle(search.missing?.receiptNo ?? '')}>{lost.settle.action}</Button>
        )}
        <Button
          variant={isNone ? 'primary' : 'quiet'}
          onPress={() => {
            onLeave();
            void navigate(paths.newCustomer);
          }}
        >
          {key.newCustomer}
          <Key>F3</Key>
        </Button>
      </div>
    </div>
  );
}

function FoundLine({ found }: { readonly found: Found }) {
  const { desk, takingBack } = useText();
  const { box } = desk;
  if (found.kind === 'slip') {
    const { receiptNo, voided, paper } = found.slip;
    return (
      <>
        <FileText className={styles.slip} aria-hidden />
        <span className={styles.name}>
          {box.slip} {receiptNo}
        </span>
        {paper === 'signed' && <span className={styles.kana}>{box.paper.signed}</span>}
        {paper === 'differs' && <strong className={styles.voided}>{box.paper.differs}</strong>}
        {voided !== null && (
          <>
            <strong className={styles.voided}>{takingBack.slip.voided}</strong>
            {voided.replacedBy !== null && (
              <span className={styles.kana}>{fill(takingBack.slip.replacedBy, { receiptNo: voided.replacedBy })}</span>
            )}
          </>
        )}
      </>
    );
  }
  const { name, kana, plate, kind, hasStop } = found.customer;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.kana} data-ellipsis>
        {kana}
      </span>
      {kind === 'company' && <span className={styles.company}>{box.company}</span>}
      <span className={styles.plate}>{plate}</span>
      {hasStop && <StopMark />}
    </>
  );
}

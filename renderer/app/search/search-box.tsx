import styles from './search-box.module.css';
import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { isImeKey } from '../../ui/ime-key.ts';
import { SettleReceiptDialog } from '../../widgets/receipt-settling/settle-receipt-dialog.tsx';
import { foundIn, isDoubtful, pathOf, type Found } from './found.ts';
import { optionId, SearchResults } from './search-results.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { searchText, useSearch } from './use-search.ts';

/** The one box: finds customers and slips while somebody types, and Enter opens the one that is marked. */
export function SearchBox() {
  const { box } = useText().desk;
  const { input, purpose, focusBox, forgetPurpose } = useSearchFocus();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  /** The lost receipt number of which somebody says what became of it. */
  const [settled, setSettled] = useState<string | null>(null);
  const wanted = searchText(typed, isComposing);
  const search = useSearch(wanted);
  const isRecent = wanted === '';
  const { data: home } = useQuery({ ...ask('home.day', {}), enabled: isOpen && isRecent });
  const shown = isRecent ? foundIn({ customers: home?.recent ?? [], slip: null }) : search.found;
  const isShown = isOpen && (!isRecent || shown.length > 0);
  const place = Math.min(marked, shown.length - 1);

  const leave = () => {
    setTyped('');
    setMarked(0);
    setIsOpen(false);
    forgetPurpose();
  };
  const open = (found: Found) => {
    leave();
    void navigate(pathOf(found, purpose));
  };
  const openMarked = async () => {
    const there = shown[place];
    if (isRecent || !search.isBehind) {
      if (isShown && there !== undefined) open(there);
      return;
    }
    // Nobody has seen what is marked: only what was found alone is opened, unless there is something to be seen first.
    const found = await search.lookNow();
    const [only, another] = found;
    if (only !== undefined && another === undefined && !isDoubtful(only)) open(only);
  };
  const move = (by: number) => {
    setIsOpen(true);
    if (isShown && shown.length > 0) setMarked((place + by + shown.length) % shown.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent)) return;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => void openMarked().catch(() => setIsOpen(true)),
      // With nothing in the box Esc belongs to the screen: it leads back.
      ...((typed !== '' || isShown || purpose !== 'open') && { Escape: leave }),
    };
    const act = actions[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // It only watches the focus leave; what is pressed is inside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // React's tests run in a DOM that does not know <search> yet.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="search"
      className={styles.box}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        setIsOpen(false);
        forgetPurpose();
      }}
    >
      <Search className={styles.glass} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={box.label[purpose]}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && place >= 0 ? optionId(listId, place) : undefined}
        placeholder={box.placeholder[purpose]}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setMarked(0);
          setIsOpen(true);
        }}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onClick={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={box.clear}
          onClick={() => {
            leave();
            focusBox();
          }}
        >
          <X aria-hidden />
        </button>
      )}
      <SearchResults
        id={listId}
        isShown={isShown}
        isRecent={isRecent}
        search={search}
        shown={shown}
        marked={place}
        onMark={setMarked}
        onOpen={open}
        onLeave={leave}
        onSettle={(receiptNo) => {
          leave();
          setSettled(receiptNo);
        }}
      />
      {settled !== null && <SettleReceiptDialog receiptNo={settled} onClose={() => setSettled(null)} />}
    </div>
  );
}

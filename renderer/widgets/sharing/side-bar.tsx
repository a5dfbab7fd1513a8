import styles from './side-bar.module.css';
import { sharingSides, type SideCounts } from './side-counts.ts';

/** How the customers of a target are spread over the sides, as a bar. The numbers stand beside it in words: it is for eyes alone. */
export function SideBar({ counts }: { readonly counts: SideCounts }) {
  return (
    <span className={styles.bar} data-part="side-bar" aria-hidden>
      {sharingSides.map((side) => (
        <span key={side} data-side={side} style={{ flexGrow: counts[side] }} />
      ))}
    </span>
  );
}

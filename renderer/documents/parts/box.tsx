/** A box to tick, with its word. */
export function Box({ word }: { readonly word: string }) {
  return (
    <span className="tick">
      <span className="tick-box" aria-hidden="true" />
      {word}
    </span>
  );
}

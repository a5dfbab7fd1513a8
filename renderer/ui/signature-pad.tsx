import styles from './signature-pad.module.css';
import { useEffect, useRef, type PointerEvent } from 'react';
import { drawStroke, paint, pictureOf, scaleOf, sheetWith, type PenPoint, type Size } from './ink.ts';

/** What somebody has written: every stroke as it came, the pad that they lie on, and the picture of them all as PNG in base64. */
export interface Written {
  readonly pad: Size;
  readonly strokes: PenPoint[][];
  readonly picture: string;
}

interface SignaturePadProps {
  /** What is to be written here. */
  readonly label: string;
  /** After each stroke; null when the pad was wiped. */
  readonly onWrite: (written: Written | null) => void;
}

const bounded = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));

const sizeOf = (field: HTMLCanvasElement): Size => ({
  width: Math.max(1, field.clientWidth * 10),
  height: Math.max(1, field.clientHeight * 10),
});

function colorsOf(field: HTMLCanvasElement) {
  const { color, backgroundColor } = getComputedStyle(field);
  return { paper: backgroundColor, ink: color };
}

/** Calls back whenever the field or the pixels of the screen get another size: a window made larger, another monitor, zoom. */
function useResize(canvas: { readonly current: HTMLCanvasElement | null }, onResize: () => void): void {
  const latest = useRef(onResize);
  useEffect(() => {
    latest.current = onResize;
  });
  useEffect(() => {
    const field = canvas.current;
    if (field === null) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(field);
    let media: MediaQueryList | null = null;
    const onRatio = () => {
      media?.removeEventListener('change', onRatio);
      media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      media.addEventListener('change', onRatio);
      latest.current();
    };
    onRatio();
    return () => {
      observer.disconnect();
      media?.removeEventListener('change', onRatio);
    };
  }, [canvas]);
}

/**
 * A field to write on with finger, pen or mouse. The strokes are what counts: what is seen and the picture that is kept are
 * painted from them, so that nothing is lost when the window changes under the pen. To be wiped it is made anew (`key`).
 * Whoever cannot write needs a way beside it: a canvas says nothing to a screen reader and takes no keys.
 */
export function SignaturePad({ label, onWrite }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<PenPoint[][]>([]);
  /** Everything that could ever be written on: it grows with the window, and is shown smaller where the window has shrunk. */
  const sheet = useRef<Size | null>(null);
  const beganAt = useRef<number | null>(null);
  const pen = useRef<number | null>(null);

  /** How the sheet is shown now. A sheet on which nothing stands is as large as the field. */
  const scaleNow = (field: HTMLCanvasElement) => {
    const size = sizeOf(field);
    const known = strokes.current.length === 0 || sheet.current === null ? size : sheet.current;
    const scale = scaleOf(known, size);
    sheet.current = sheetWith(known, size, scale);
    return scale;
  };
  const repaint = () => {
    const field = canvas.current;
    const context = field?.getContext('2d');
    if (field === null || context === null || context === undefined) return;
    const width = Math.round(field.clientWidth * devicePixelRatio);
    const height = Math.round(field.clientHeight * devicePixelRatio);
    // Setting a size wipes the canvas, also where it is the same one.
    if (field.width !== width) field.width = width;
    if (field.height !== height) field.height = height;
    paint(context, strokes.current, colorsOf(field), scaleNow(field) * devicePixelRatio);
  };
  useResize(canvas, repaint);

  const put = (field: HTMLCanvasElement, events: readonly globalThis.PointerEvent[]) => {
    const scale = scaleNow(field);
    const points = events.map(({ offsetX, offsetY, timeStamp, pressure }) => ({
      // A pen that has left the field writes along its edge: nothing is kept that lies beside the sheet.
      x: bounded((offsetX * 10) / scale, sheet.current?.width ?? 0),
      y: bounded((offsetY * 10) / scale, sheet.current?.height ?? 0),
      t: bounded(timeStamp - (beganAt.current ??= timeStamp), 3_600_000),
      p: bounded(pressure * 1_000, 1_000),
    }));
    const stroke = strokes.current.at(-1);
    const context = field.getContext('2d');
    if (stroke === undefined || context === null) return;
    stroke.push(...points);
    drawStroke(context, stroke, stroke.length - points.length);
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    // One pen at a time: a hand that rests on the screen writes nothing.
    if (pen.current !== null || (event.pointerType === 'mouse' && event.button !== 0)) return;
    pen.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes.current = [...strokes.current, []];
    put(event.currentTarget, [event.nativeEvent]);
  };
  const go = ({ pointerId, nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    if (pointerId !== pen.current) return;
    // The pen is faster than the screen is drawn: what lies between comes along.
    const between = nativeEvent.getCoalescedEvents?.() ?? [];
    put(currentTarget, between.length === 0 ? [nativeEvent] : between);
  };
  const end = ({ pointerId, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    if (pointerId !== pen.current || sheet.current === null) return;
    pen.current = null;
    const picture = pictureOf(strokes.current, colorsOf(currentTarget));
    if (picture !== null) onWrite({ pad: sheet.current, strokes: strokes.current, picture });
  };
  return (
    <canvas
      ref={canvas}
      className={styles.signaturePad}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture that is being drawn
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
      // Taken away without a word, as by a dialog of the system, the pen would bar every other one.
      onLostPointerCapture={end}
    />
  );
}

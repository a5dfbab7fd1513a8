import styles from './signature-pad.module.css';
import { useEffect, useRef, type PointerEvent } from 'react';

/** Where the pen was, in tenths of a pixel, when, in milliseconds since it first came down, and how hard (0 to 1000). */
interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p: number;
}

/** What somebody has written: every stroke as it came, and the picture of them all as PNG in base64. */
export interface Written {
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

/** A line of ink: as wide as the pen is pressed, or as a finger's. */
function inkWidth({ p }: PenPoint): number {
  return 1.5 + p / 400;
}

/**
 * A field to write on with finger, pen or mouse. To be wiped it is made anew (`key`). Whoever cannot write needs a way beside
 * it: a canvas says nothing to a screen reader and takes no keys.
 */
export function SignaturePad({ label, onWrite }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<PenPoint[][]>([]);
  const beganAt = useRef<number | null>(null);
  const pen = useRef<number | null>(null);

  useEffect(() => {
    const field = canvas.current;
    if (field === null) return;
    // As sharp as the screen is; drawn in pixels of the page.
    field.width = Math.round(field.clientWidth * devicePixelRatio);
    field.height = Math.round(field.clientHeight * devicePixelRatio);
    const ink = field.getContext('2d');
    if (ink === null) return;
    ink.scale(devicePixelRatio, devicePixelRatio);
    const { color, backgroundColor } = getComputedStyle(field);
    ink.fillStyle = backgroundColor;
    ink.fillRect(0, 0, field.clientWidth, field.clientHeight);
    ink.strokeStyle = color;
    ink.fillStyle = color;
    ink.lineCap = 'round';
    ink.lineJoin = 'round';
  }, []);

  const pointOf = ({ offsetX, offsetY, timeStamp, pressure }: globalThis.PointerEvent): PenPoint => {
    beganAt.current ??= timeStamp;
    return {
      x: bounded(offsetX * 10, 100_000),
      y: bounded(offsetY * 10, 100_000),
      t: bounded(timeStamp - beganAt.current, 3_600_000),
      p: bounded(pressure * 1_000, 1_000),
    };
  };
  const put = (points: readonly PenPoint[]) => {
    const ink = canvas.current?.getContext('2d');
    const stroke = strokes.current.at(-1);
    if (ink === null || ink === undefined || stroke === undefined) return;
    for (const point of points) {
      const last = stroke.at(-1) ?? point;
      ink.lineWidth = inkWidth(point);
      ink.beginPath();
      ink.moveTo(last.x / 10, last.y / 10);
      ink.lineTo(point.x / 10, point.y / 10);
      ink.stroke();
      stroke.push(point);
    }
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    // One pen at a time: a hand that rests on the screen writes nothing.
    if (pen.current !== null || (event.pointerType === 'mouse' && event.button !== 0)) return;
    pen.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes.current = [...strokes.current, []];
    put([pointOf(event.nativeEvent)]);
  };
  const go = ({ pointerId, nativeEvent }: PointerEvent<HTMLCanvasElement>) => {
    if (pointerId !== pen.current) return;
    // The pen is faster than the screen is drawn: what lies between comes along.
    const between = nativeEvent.getCoalescedEvents?.() ?? [];
    put((between.length === 0 ? [nativeEvent] : between).map(pointOf));
  };
  const end = ({ pointerId }: PointerEvent<HTMLCanvasElement>) => {
    if (pointerId !== pen.current) return;
    pen.current = null;
    const picture = canvas.current?.toDataURL('image/png').split(',')[1];
    if (picture !== undefined) onWrite({ strokes: strokes.current, picture });
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
    />
  );
}

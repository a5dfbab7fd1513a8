/** Where the pen was, in tenths of a pixel of the sheet, when, in milliseconds since it first came down, and how hard (0 to 1000). */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p: number;
}

/** From where the pen came down to where it was lifted. A dot is a stroke of one point. */
export type Stroke = readonly PenPoint[];

/** A size in tenths of a pixel. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Paper and ink, as CSS colours. */
export interface InkColors {
  readonly paper: string;
  readonly ink: string;
}

/** A line of ink, in pixels: as wide as the pen is pressed, or as a finger's. */
function inkWidth({ p }: PenPoint): number {
  return 1.5 + p / 400;
}

/**
 * How much smaller a sheet is shown in a field, so that all of it is seen; 1 where the field has the room. Never larger: ink
 * must not grow under the pen.
 */
export function scaleOf(sheet: Size, field: Size): number {
  return Math.min(1, field.width / sheet.width, field.height / sheet.height);
}

/** The sheet that holds all of a field as well, as it is shown at a scale. */
export function sheetWith(sheet: Size, field: Size, scale: number): Size {
  return {
    width: Math.max(sheet.width, Math.round(field.width / scale)),
    height: Math.max(sheet.height, Math.round(field.height / scale)),
  };
}

/**
 * Draws a stroke on a canvas that was painted before.
 *
 * @param from the first of its points that is not drawn yet
 */
export function drawStroke(context: CanvasRenderingContext2D, stroke: Stroke, from = 0): void {
  for (const [place, point] of stroke.entries()) {
    if (place < from) continue;
    const last = stroke[place - 1];
    context.lineWidth = inkWidth(point);
    context.beginPath();
    if (last === undefined) {
      // A path from a point to itself draws nothing: where the pen came down there is a dot.
      context.arc(point.x / 10, point.y / 10, inkWidth(point) / 2, 0, 2 * Math.PI);
      context.fill();
    } else {
      context.moveTo(last.x / 10, last.y / 10);
      context.lineTo(point.x / 10, point.y / 10);
      context.stroke();
    }
  }
}

/**
 * Paints strokes anew on a wiped canvas.
 *
 * @param pixels of the canvas for each pixel of the sheet
 * @param corner of the sheet that the canvas begins at, in pixels of the sheet
 */
export function paint(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  { paper, ink }: InkColors,
  pixels: number,
  corner = { x: 0, y: 0 },
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(pixels, 0, 0, pixels, -corner.x * pixels, -corner.y * pixels);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(context, stroke);
}

/** How sharp a picture that is kept is: enough for paper, and a wide handwriting stays a small file. */
const pictureRatio = 3;
const mostPictureWidth = 2400;

/** White paper around the ink, and the least that a picture shows: a single dash is not blown up. In pixels of the sheet. */
const margin = 8;
const leastPicture = { width: 180, height: 60 };

/** From where to where places lie, with white around them, and no shorter than `least`. */
function extentOf(places: readonly number[], least: number) {
  const from = places.reduce((a, b) => Math.min(a, b), Infinity) - margin;
  const to = places.reduce((a, b) => Math.max(a, b), -Infinity) + margin;
  const lacking = Math.max(0, least - (to - from));
  return { from: from - lacking / 2, length: to - from + lacking };
}

/** Where the ink lies, in pixels of the sheet. */
function boundsOf(strokes: readonly Stroke[]) {
  const points = strokes.flat();
  return {
    x: extentOf(
      points.map(({ x }) => x / 10),
      leastPicture.width,
    ),
    y: extentOf(
      points.map(({ y }) => y / 10),
      leastPicture.height,
    ),
  };
}

/**
 * The picture of a handwriting as PNG in base64, cut to its ink: painted from the strokes, not read from the screen.
 * Null where nothing was written, or there is no canvas.
 */
export function pictureOf(strokes: readonly Stroke[], colors: InkColors): string | null {
  if (strokes.length === 0) return null;
  const canvas = document.createElement('canvas');
  const { x, y } = boundsOf(strokes);
  const pixels = Math.min(pictureRatio, mostPictureWidth / x.length);
  canvas.width = Math.ceil(x.length * pixels);
  canvas.height = Math.ceil(y.length * pixels);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  paint(context, strokes, colors, pixels, { x: x.from, y: y.from });
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}

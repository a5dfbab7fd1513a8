import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';

/** Where the window was when it was closed: its edges while it does not fill the screen, in device-independent pixels. */
interface Place extends Rectangle {
  readonly isMaximized: boolean;
}

function isPlace(read: unknown): read is Place {
  if (typeof read !== 'object' || read === null) return false;
  const values = new Map<string, unknown>(Object.entries(read));
  const edges = ['x', 'y', 'width', 'height'].map((edge) => values.get(edge));
  return edges.every((edge) => Number.isSafeInteger(edge)) && typeof values.get('isMaximized') === 'boolean';
}

/** The smallest window in which a customer can still be served; a smaller screen is filled whole. */
const least = { width: 900, height: 500 };

/** The window of a PC that has shown none yet, when it does not fill the screen. */
const usual = { width: 1366, height: 768 };

/** Beside Chromium's own profile, so for each account of each PC; it holds nothing but these numbers. */
const placeFile = () => join(app.getPath('userData'), 'window.json');

function remembered(): Place | null {
  try {
    const read: unknown = JSON.parse(readFileSync(placeFile(), 'utf8'));
    return isPlace(read) ? read : null;
  } catch {
    // Never written, or by a half: the window then opens as for the first time.
    return null;
  }
}

/** As much of a rectangle as the work area has room for, moved into it where it reaches out. */
function within({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  const fitted = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    ...fitted,
    x: Math.min(Math.max(x, area.x), area.x + area.width - fitted.width),
    y: Math.min(Math.max(y, area.y), area.y + area.height - fitted.height),
  };
}

/** Where the window opens, and how small it may become there. */
interface Opening {
  readonly bounds: Rectangle;
  readonly least: { readonly width: number; readonly height: number };
  readonly isMaximized: boolean;
}

/**
 * Where the window opens: as it was left, on the screen that is nearest to where it was, however the screens have changed since;
 * for the first time, as large as the work area.
 */
export function openingPlace(): Opening {
  const place = remembered();
  const { workArea } = place === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(place);
  return {
    bounds: within(place ?? { ...usual, x: workArea.x, y: workArea.y }, workArea),
    least: { width: Math.min(least.width, workArea.width), height: Math.min(least.height, workArea.height) },
    isMaximized: place?.isMaximized ?? true,
  };
}

/** Remembers where the window was when it is closed. A disk that is full or closed to us keeps nobody from closing it. */
export function rememberPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const isMaximized = window.isMaximized();
    const bounds = isMaximized ? window.getNormalBounds() : window.getBounds();
    const place: Place = { ...bounds, isMaximized };
    try {
      writeFileSync(placeFile(), JSON.stringify(place));
    } catch {
      // The next window opens where the last but one was.
    }
  });
}

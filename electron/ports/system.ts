import { release, totalmem } from 'node:os';

/** What a screen measures, in its own points, and how much it is enlarged. */
export interface ScreenFacts {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What the program runs on. Nothing of it says whose PC it is: no name of it, of an account or of a folder. */
export interface SystemFacts {
  readonly platform: string;
  /** As the operating system numbers itself: `10.0.22631`. */
  readonly release: string;
  readonly architecture: string;
  readonly memoryBytes: number;
  readonly node: string;
  /** Null where the host is no Electron. */
  readonly electron: string | null;
  readonly chromium: string | null;
  readonly isInstalled: boolean;
  readonly screens: readonly ScreenFacts[];
}

/** The same of a host on Node without a window. */
export function nodeSystem(): SystemFacts {
  return {
    platform: process.platform,
    release: release(),
    architecture: process.arch,
    memoryBytes: totalmem(),
    node: process.versions.node,
    electron: null,
    chromium: null,
    isInstalled: false,
    screens: [],
  };
}

import type { Plugin } from 'vite';

/** One comma-separated source of a `src` descriptor that names a .woff (not .woff2) file. */
const woffSource = /,\s*url\([^)]*\.woff\)\s*format\(['"]?woff['"]?\)/g;

/**
 * The `src` descriptor without its .woff sources.
 *
 * @param value what stands after `src:` in an @font-face rule
 */
export function dropWoffSources(value: string): string {
  return value.replaceAll(woffSource, '');
}

/**
 * A Vite plugin that keeps the .woff files of fontsource out of the build: Chromium always takes the .woff2 beside
 * them, and the 248 files would add 4.9 MB to the installer.
 *
 * It works as a PostCSS step, because that runs after `@import` was resolved; a `transform` hook never sees a style
 * sheet that another style sheet imports.
 */
export function onlyWoff2(): Plugin {
  return {
    name: 'consent-desk:only-woff2',
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: 'consent-desk:only-woff2',
              Declaration: {
                src(declaration) {
                  const kept = dropWoffSources(declaration.value);
                  // An assignment makes PostCSS visit the declaration again: without the comparison it never ends.
                  if (kept !== declaration.value) declaration.value = kept;
                },
              },
            },
          ],
        },
      },
    }),
  };
}
